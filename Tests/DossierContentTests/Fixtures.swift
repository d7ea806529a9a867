import DossierContent
import DossierModel
import DossierTestSupport
import Foundation

/// The fixture folders of this module.
enum Fixtures {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Content").path

  /// The folders under `folder`, sorted.
  static func folders(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func load(_ folder: String) -> ContentFolder {
    ContentLoader.load(.live(root: "\(root)/\(folder)"), rules: rules)
  }

  /// Of the rules that `dossier.yml` names in the fixtures, those that there are.
  private static let rules: [Rule] = [
    .contract(
      "quote-not-found", "Words stand nowhere",
      "quote the words as they stand there; the message shows the nearest"),
    .contract("coverage", "A part is left out", "exclude it in `sources.yml` with a reason"),
    .notice("edited-output", "A change is gone", "make it again"),
    .debt("undated-statement", "Nothing dates it", "date it"),
    .debt("dead-link", "A link is dead", "look for a copy"),
    .debt("uncited-statement", "No work is cited", "look for a source"),
  ]

  /// The faults of files by path, as a reader sees them; `dossier.yml` is one that will do.
  static func faults(_ files: [String: String]) -> [String] {
    var files = files
    files["Content/dossier.yml"] = files["Content/dossier.yml"] ?? "title: Verdun"
    return ContentLoader.load(.memory(files)).diagnostics.map(\.printed)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)
  }
}

extension ContentFolder {
  /// All faults as a reader sees them.
  var printed: String {
    diagnostics.map(\.printed).joined()
  }
}
