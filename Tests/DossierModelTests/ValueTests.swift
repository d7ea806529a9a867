import DossierModel
import Testing

@Suite("Ids, digests and places in files")
struct ValueTests {
  @Test(
    "A slug is lower-case ASCII with single hyphens between",
    arguments: [
      ("a", true), ("river-guards-5", true), ("5th", true),
      (String(repeating: "a", count: 80), true),
      ("", false), ("-a", false), ("a-", false), ("a--b", false), ("A", false), ("a_b", false),
      ("é", false), ("a/b", false), ("..", false), ("a b", false),
      (String(repeating: "a", count: 81), false),
    ])
  func slugs(_ text: String, _ isWellFormed: Bool) {
    #expect(Unit.ID(text).isWellFormed == isWellFormed)
  }

  @Test("Digests are those of the standard's examples")
  func digests() {
    #expect(
      Digest(of: "abc").hexadecimal
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest(of: "").hexadecimal
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("The id of a statement is eight digits of its text's digest, that of a work has an r")
  func fingerprints() {
    #expect(Statement.ID(fingerprintOf: "abc").text == "ba7816bf")
    #expect(Reference.ID(fingerprintOf: ["abc"]).text == "rba7816bf")
    #expect(Reference.ID(fingerprintOf: ["a", "b"]) != Reference.ID(fingerprintOf: ["ab"]))
  }

  @Test(
    "Lines and columns count from 1, columns in characters",
    arguments: [
      (0, 1, 1), (2, 1, 2), (3, 1, 3), (4, 2, 1), (5, 2, 2), (99, 2, 3),
    ])
  func positions(_ offset: Int, _ line: Int, _ column: Int) {
    let place = FilePosition("a.txt", offset: offset, in: Array("éx\nab".utf8))
    #expect(place == FilePosition("a.txt", line: line, column: column))
  }

  @Test("Diagnostics are printed by file, line and column, then as they were found")
  func printingOrder() {
    func diagnostic(_ file: String, _ line: Int?, _ message: String) -> Diagnostic {
      Diagnostic(.fault("rule", "", ""), at: FilePosition(file, line: line), message)
    }
    let found = [
      diagnostic("b", 1, "d"), diagnostic("a", 2, "b"), diagnostic("a", 2, "c"),
      diagnostic("a", nil, "a"),
    ]
    #expect(found.inPrintingOrder().map(\.message) == ["a", "b", "c", "d"])
    #expect(!found.hasErrors)
  }

  @Test("A work takes from another definition only what it lacks")
  func filling() {
    var first = Reference(id: "r1", type: "webpage")
    first.title = Reference.Wording("The Mill")
    first.via = ["a"]
    var second = Reference(id: "r1", type: "book")
    second.title = Reference.Wording("Another")
    second.publisher = "Hale"
    second.via = ["b", "a"]
    let filled = first.filled(from: second)
    #expect(filled.title?.text == "The Mill")
    #expect(filled.type == "webpage")
    #expect(filled.outlet == "Hale")
    #expect(filled.via == ["a", "b"])
  }
}
