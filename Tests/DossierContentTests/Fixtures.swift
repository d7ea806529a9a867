import DossierContent
import DossierModel
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
    ContentLoader.load(.live(root: "\(root)/\(folder)"))
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)
  }
}

extension Diagnostic {
  /// As a reader sees it, the advice in a line of its own.
  var printed: String {
    let numbers = [place.line, place.column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(place.file)\(numbers): \(severity): \(message) [\(rule)]\n  \(advice ?? "")\n"
  }
}

extension ContentFolder {
  /// All faults as a reader sees them.
  var printed: String {
    diagnostics.map(\.printed).joined()
  }
}
