import DossierContent
import DossierModel
import Testing

@Suite("Faults in annotations")
struct AnnotationFaultTests {
  @Test(
    "each kind of annotation reports its faults with their places",
    arguments: ["leads", "notes", "corrections", "disagreements", "control", "casualties"])
  func faultsOfAKind(kind: String) throws {
    var files = try AnnotationFolder.files(in: "annotations/\(kind)")
    let expected = files.removeValue(forKey: "faults.txt")
    let folder = try AnnotationFolder.load(annotations: files)
    #expect(folder.printed == expected)
    #expect(folder.diagnostics.allSatisfy { !$0.message.hasSuffix(".") && $0.advice != nil })
  }

  @Test("an entry with a fault leaves the next one in place")
  func otherEntriesStay() throws {
    let folder = try AnnotationFolder.load(annotations: [
      "control.yml": """
      - {place: mil, when: 1654-05-02, to: league, how: held, passages: {source: chronicle, quote: a}}
      - {place: mill, when: 1654-05-02, to: league, how: held, passages: {source: chronicle, quote: b}}
      """
    ])
    #expect(folder.diagnostics.map(\.rule.code) == ["unknown-id"])
    #expect(folder.annotations.control.map(\.location) == ["mill"])
  }

  @Test("what is not known because a file cannot be read is no fault of an annotation")
  func noFaultsThatFollow() throws {
    var files = try AnnotationFolder.files(in: "annotated")
    for name in ["units", "places", "people", "voices"] {
      files["Content/Gazetteer/\(name).yml"] = "- ["
    }
    files["Content/Sources/sources.yml"] = "- ["
    files["Content/dossier.yml"] = "title: ["
    let faults = ContentLoader.load(.memory(files)).diagnostics
    #expect(faults.filter { $0.place.file.contains("Annotations") } == [])
  }

  @Test("a file that nothing reads is a warning")
  func unusedFiles() throws {
    let folder = try AnnotationFolder.load(annotations: ["controls.yml": "", "maps/a.txt": ""])
    #expect(folder.diagnostics.map(\.rule.code) == ["unused-file", "unused-file"])
    #expect(!folder.diagnostics.hasErrors)
  }
}
