import DossierModel
import Testing

@testable import DossierContent

@Suite("Changing one entry of a list")
struct EditedListTests {
  private static let list = """
    # Places, by hand
    - id: arras   # the town
      name: Arras
      proposed: true   # until the editor looks
      kind: town

    -   proposed: true
        id: vimy
        name: "Vimy, ridge"
        kind: hill
    - {id: lens, name: Lens, kind: town, proposed: true}
    - {id: bailleul, proposed: true, name: Bailleul, kind: village}
    - id: scarpe
      name: Scarpe
      kind: river
      proposed: true
    """

  private func edited(_ text: String) -> EditedList {
    EditedList(Array(text.utf8), path: "Content/Gazetteer/places.yml")
  }

  private func text(_ list: EditedList) -> String {
    String(decoding: list.bytes, as: UTF8.self)
  }

  @Test("confirming takes away the flag alone, however the entry is written")
  func confirm() {
    var list = edited(Self.list)
    var faults: [Diagnostic] = []
    #expect(list.confirm(["arras", "vimy", "lens", "bailleul", "scarpe"], reporting: &faults))
    #expect(faults.isEmpty)
    #expect(
      text(list) == """
        # Places, by hand
        - id: arras   # the town
          name: Arras
          kind: town

        -   id: vimy
            name: "Vimy, ridge"
            kind: hill
        - {id: lens, name: Lens, kind: town}
        - {id: bailleul, name: Bailleul, kind: village}
        - id: scarpe
          name: Scarpe
          kind: river

        """)
  }

  @Test("lines that end in CR LF, and a byte order mark, stay as they are")
  func lineEnds() {
    var list = edited("\u{FEFF}- id: a\r\n  proposed: true\r\n  name: A\r\n")
    var faults: [Diagnostic] = []
    #expect(list.confirm(["a"], reporting: &faults))
    #expect(text(list) == "\u{FEFF}- id: a\r\n  name: A\r\n")
  }

  @Test("an entry that is not there, or not proposed, is a fault and changes nothing")
  func unknown() {
    var list = edited("- {id: a, name: A}\n")
    var faults: [Diagnostic] = []
    #expect(!list.confirm(["b"], reporting: &faults))
    #expect(!list.confirm(["a"], reporting: &faults))
    #expect(faults.count == 2)
    #expect(text(list) == "- {id: a, name: A}\n")
  }

  @Test("new entries go to the end, indented as the others are, behind an empty line")
  func append() {
    var list = edited("# two\n  - id: a   # first\n  - id: b")
    var faults: [Diagnostic] = []
    #expect(list.append(["- id: c\n  name: C\n"], reporting: &faults))
    #expect(text(list) == "# two\n  - id: a   # first\n  - id: b\n\n  - id: c\n    name: C\n")
  }

  @Test(
    "a missing file, or one of comments, gets its first entries", arguments: ["", "# none yet\n"])
  func appendFirst(start: String) {
    var list = edited(start)
    var faults: [Diagnostic] = []
    #expect(list.append(["- id: c\n"], reporting: &faults))
    #expect(text(list) == start + (start.isEmpty ? "" : "\n") + "- id: c\n")
  }

  @Test(
    "what is no list of lines is left alone", arguments: ["[{id: a}]\n", "id: a\n", "- id: [\n"])
  func unfit(start: String) {
    var list = edited(start)
    var faults: [Diagnostic] = []
    #expect(!list.append(["- id: c\n"], reporting: &faults))
    #expect(faults.hasErrors)
    #expect(text(list) == start)
  }

  @Test("a digest is replaced in its entry, or added to it")
  func digest() {
    let digest = Digest(of: "new")
    let old = String(repeating: "a", count: 64)
    var list = edited(
      "- id: x\n  sha256: \(old)  # old\n- file: y.txt\n  id: y\n- {id: z, sha256: \(old)}\n")
    var faults: [Diagnostic] = []
    for id in ["x", "y", "z"] {
      #expect(list.replaceDigest(of: id, with: digest, reporting: &faults), "\(id)")
    }
    #expect(
      text(list)
        == "- id: x\n  sha256: \(digest)  # old\n- sha256: \(digest)\n  file: y.txt\n  id: y\n"
        + "- {id: z, sha256: \(digest)}\n")
  }
}

@Suite("Values as YAML writes them")
struct YAMLTextTests {
  @Test(
    "a text reads back as itself, alone and in a list",
    arguments: [
      "Arras", "3rd Division", "true", "~", "null", "a: b", "a #b", "#a", "- a", "[a]", "{a}",
      "it's", "\"so\"", "a\\b", "two\nlines", "tab\there", " outer ", "", "&anchor", "*alias",
      "!tag", "%x", "@x", "`x`", "a, b", "1943-11", "ends:", "حلب", "\u{7}", "\u{2028}", "\u{E000}",
      "Blaškić", "no", "| x", "> x", "? x", "=",
    ])
  func roundTrip(text: String) throws {
    var faults: [Diagnostic] = []
    let yaml = "a: \(YAMLText.scalar(text))\nb: \(YAMLText.list([text, "x"]))\n"
    let root = try #require(YAMLComposer.compose(yaml, file: "f", reporting: &faults))
    #expect(root["a"]?.text == text)
    #expect(root["b"]?.items.map(\.text) == [text, "x"])
    #expect(faults.isEmpty)
  }

  @Test("a comment stays on its line")
  func comment() {
    #expect(YAMLText.comment("a\nb\u{2028}c\rd") == "# a b c d")
  }
}

@Suite("Files that become sources")
struct NewDocumentTests {
  @Test("names are made safe, and told apart even where case alone differs")
  func names() {
    #expect(NewDocument.fileName("report.txt", taken: ["Report.txt"]) == "report-2.txt")
    #expect(NewDocument.fileName("a\nb:c.txt", taken: []) == "a_b_c.txt")
    #expect(NewDocument.fileName("..hidden", taken: []) == "hidden")
    #expect(NewDocument.fileName("Sources.yml", taken: []) == "Sources-2.yml")
    #expect(NewDocument.fileName("report", taken: ["report", "report-2"]) == "report-3")
  }

  @Test("other formats, bytes that are no text and empty files are refused")
  func faults() {
    func rules(_ bytes: [UInt8], _ name: String) -> [String] {
      NewDocument.faults(in: bytes, named: name, path: name).map(\.rule.code)
    }
    #expect(rules(Array("%PDF-1.7".utf8), "a.txt") == ["unsupported-source"])
    #expect(rules(Array("<!doctype html>".utf8), "a") == ["unsupported-source"])
    #expect(rules([0x41, 0xFF], "a.txt") == ["invalid-utf-8"])
    #expect(rules([0x20, 0x0A], "a.txt") == ["unsupported-source"])
    #expect(rules(Array("Dear Ada".utf8), "a.txt") == [])
  }
}
