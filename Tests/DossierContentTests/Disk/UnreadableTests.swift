import DossierModel
import Testing

@testable import DossierContent

@Suite("What cannot be read is never taken for absent")
struct UnreadableTests {
  private static let files = [
    "Content/dossier.yml": "title: Verdun",
    "Content/Sources/sources.yml": "[]",
    "Content/Gazetteer/places.yml": "- {id: fort, name: Fort, kind: fort}",
    "Content/Gazetteer/areas.geojson": "{\"type\": \"FeatureCollection\", \"features\": []}",
    "Content/Annotations/control.yml": "[]",
    "Content/Annotations/leads/index.md": "A lead.[^editor]",
    "Content/Pages/about.md": "---\ntitle: About\n---\nWords.",
  ].mapValues { Array($0.utf8) }

  private func faults(_ unreadable: Set<String>) -> [Diagnostic] {
    ContentLoader.load(.memory(Self.files, unreadable: unreadable)).diagnostics
  }

  @Test("nothing is wrong where all can be read") func base() {
    #expect(faults([]) == [])
  }

  @Test(
    "a folder",
    arguments: [
      "Content", "Content/Sources", "Content/Gazetteer", "Content/Annotations",
      "Content/Annotations/leads", "Content/Pages",
    ])
  func folder(path: String) {
    let found = faults([path]).filter { $0.rule.code == "unreadable-file" }
    #expect(found.map(\.place.file) == [path])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test("a file", arguments: files.keys.sorted())
  func file(path: String) {
    let found = faults([path]).filter { $0.rule.code == "unreadable-file" }
    #expect(found.map(\.place.file) == [path])
  }
}
