import DossierContent
import DossierImport
import DossierModel
import DossierTestSupport
import Foundation

/// Small dossiers with annotations, from disk or from texts.
enum AnnotatingFixtures {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Annotating").path

  /// The folders of rules, sorted.
  static var rules: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/rules")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: "\(root)/\(path)"), encoding: .utf8)
  }

  static func run(rule: String) -> (content: ContentFolder, result: Importer.Result) {
    run(ContentLoader.load(.live(root: "\(root)/rules/\(rule)")))
  }

  static func run(_ content: ContentFolder) -> (content: ContentFolder, result: Importer.Result) {
    let input = Importer.Input(
      settings: content.settings ?? Settings(title: ""), sources: content.sources,
      bytes: content.sourceBytes, gazetteer: content.gazetteer, annotations: content.annotations,
      lacksSources: !content.unreadSources.isEmpty)
    return (content, Importer.run(input))
  }

  /// A dossier of the ford at Arnay with sources by id, in order, and annotations by path.
  static func run(
    _ sources: KeyValuePairs<String, String>, wikitext: Set<String> = [],
    annotations: [String: String]
  ) -> (content: ContentFolder, result: Importer.Result) {
    var files = [
      "Content/dossier.yml": """
      title: The ford at Arnay
      period: {from: 1654-05-01, to: 1654-05-04}
      sides: [{id: league, name: League}, {id: crown, name: Crown}]
      """,
      "Content/Gazetteer/places.yml": """
      - {id: mill, name: mill, kind: mill, district: true}
      - {id: bridge, name: bridge, kind: bridge, district: true}
      """,
      "Content/Gazetteer/units.yml": "- {id: guard, name: Guard, kind: regiment, side: crown}",
    ]
    var list = ""
    for (id, text) in sources {
      files["Content/Sources/\(id).txt"] = text
      list += """
        - {id: \(id), file: \(id).txt, sha256: \(Digest(of: text)), role: witness, title: T \(id),
           kind: \(wikitext.contains(id) ? "wikitext" : "text"), licence: none}

        """
    }
    files["Content/Sources/sources.yml"] = list
    for (path, text) in annotations { files["Content/Annotations/\(path)"] = text }
    return run(ContentLoader.load(.memory(files)))
  }
}
