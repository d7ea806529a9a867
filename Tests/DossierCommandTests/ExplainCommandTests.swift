import Foundation
import Testing

@testable import dossier

@Suite("The verb that tells where a sentence comes from")
struct ExplainCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyFixture("bridge")
    let layer = TemporaryFolder.fixture("bridge-layer").appendingPathComponent("Annotations")
    try FileManager.default.copyItem(
      at: layer, to: folder.url.appendingPathComponent("Content/Annotations"))
  }

  @Test(
    "its answer, as kept",
    arguments: [
      ("days/1851-06-04.html#s-36622357", "stated"), ("dfa41c48", "inherited"),
      ("2d87075c", "resolved"), ("bdfc8d3e", "undated"), ("note-chronicle", "work"),
      ("ref-editor-mill-race-1", "note"),
    ])
  func text(anchor: String, name: String) throws {
    let run = try Run(["explain", anchor], in: folder.url)
    #expect(run.status == 0 && run.faults.isEmpty)
    try Snapshot.expect(run.output, is: "Explain/\(name).txt")
  }

  @Test("as JSON it is one object with sorted keys")
  func json() throws {
    let run = try Run(["explain", "d93e60b3", "--format", "json"], in: folder.url)
    #expect(run.status == 0 && run.faults.isEmpty)
    try Snapshot.expect(run.output, is: "Explain/stated.json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((object?["statement"] as? [String: Any])?["id"] as? String == "36622357")
  }

  @Test("from elsewhere the files are named as they can be opened")
  func elsewhere() throws {
    let run = try Run(["explain", "36622357", "--in", folder.url.path])
    #expect(run.output.contains("    \(folder.url.path)/Content/Sources/chronicle.txt:3:65, bytes"))
  }

  @Test("what is not there ends with 64 and what is near")
  func unknown() throws {
    let run = try Run(["explain", "days/1851-06-04.html#s-36622358"], in: folder.url)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.faults == """
        dossier: error: nothing on the site has the id “s-36622358”
          help: did you mean “36622357”?

        """)
    #expect(try Run(["explain", "days/1851-06-04.html"], in: folder.url).status == 64)
    #expect(try Run(["explain", "x", "--in", "nowhere"], in: folder.url).status == 64)
  }

  @Test("a page that it does not stand on, and faults of the content, are said beside the answer")
  func remarks() throws {
    let other = try Run(["explain", "days/1851-06-05.html#s-36622357"], in: folder.url)
    #expect(other.faults == "dossier: it does not stand on the page that you named\n")
    #expect(other.status == 0 && !other.output.isEmpty)
    try folder.put("Content/Annotations/notes/bad.md", "---\non: [{page: nowhere}]\n---\nx\n")
    let faulty = try Run(["explain", "36622357"], in: folder.url)
    #expect(faulty.faults == "dossier: the content has errors, which dossier check lists\n")
    #expect(faulty.status == 0 && !faulty.output.isEmpty)
    try folder.put("Content/dossier.yml", "titel: x\n")
    let unreadable = try Run(["explain", "36622357"], in: folder.url)
    #expect(unreadable.status == 1 && unreadable.output.isEmpty)
    #expect(unreadable.faults.contains("[unknown-key]"))
  }
}
