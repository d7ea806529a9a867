import DossierMarkdown
import Testing

@Suite("Sequences of footnotes")
struct FootnoteSequencesTests {
  @Test("a note is numbered by its first use and counts its uses") func numberedByFirstUse() {
    var notes = FootnoteSequences()
    let uses = ["wace", "poitiers", "wace"].map { notes.use($0, as: .citation) }
    #expect(uses.map(\.note.number) == [1, 2, 1])
    #expect(uses.map(\.id) == ["ref-wace-1", "ref-poitiers-1", "ref-wace-2"])
    #expect(notes.notes(.citation).map(\.uses) == [2, 1])
    #expect(notes.notes(.citation).map(\.id) == ["note-wace", "note-poitiers"])
  }

  @Test("each kind counts on its own") func kindsCountAlone() {
    var notes = FootnoteSequences()
    let kinds: [FootnoteKind] = [.citation, .editor, .source, .editor]
    let numerals = kinds.enumerated().map { notes.use("l\($0.offset)", as: $0.element) }
      .map(\.note.numeral)
    #expect(numerals == ["1", "a", "n1", "b"])
  }

  @Test("no two notes share an id, whatever their labels") func idsAreUnique() {
    var notes = FootnoteSequences()
    let labels = ["a", "A", "a!", "a-", "a-2", "", "note", "a/b", "a b", "é"]
    let kinds: [FootnoteKind] = [.citation, .editor, .source]
    let uses = kinds.flatMap { kind in labels.map { notes.use($0, as: kind) } }
    #expect(Set(uses.map(\.note.id)).count == uses.count)
    #expect(Set(uses.map(\.id)).count == uses.count)
    let bytes = uses.flatMap { Array($0.note.key.utf8) }
    #expect(bytes.allSatisfy { $0 < 0x80 && $0 > 0x20 })
  }

  @Test(
    "letters go on after z",
    arguments: [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")])
  func lettersGoOn(_ number: Int, _ letters: String) {
    #expect(FootnoteKind.editor.numeral(number) == letters)
  }

  @Test("three kinds give three sections, each with its own list, none for an unused kind")
  func sectionsAreSeparate() {
    let text = "A[^c-1] b[^e-1] c[^c-2] d[^e-1].\n\n[^c-1]: One\n\n[^c-2]: Two\n\n[^e-1]: Ours\n"
    let written = html(text) {
      $0.footnoteKind = { label in label.hasPrefix("e") ? .editor : .citation }
    }
    #expect(written.ranges(of: "<section role=\"doc-endnotes\"").count == 2)
    #expect(written.contains("<section role=\"doc-endnotes\" class=\"notes notes-citations\""))
    #expect(written.contains("<ol type=\"a\">\n<li id=\"note-e-1\">Ours"))
    #expect(written.contains("aria-label=\"Editor’s note a\">[a]</a></sup>"))
    #expect(written.contains("aria-label=\"Back to use 2 of editor’s note a\">b</a>"))
    #expect(!written.contains("notes-source"))
  }

  @Test("a body may come from the caller and may use further notes, whose backlinks are all there")
  func bodiesMayUseNotes() {
    let written = html("A[^one] b[^two].\n\n[^one]: from Markdown\n\n[^two]: x\n") {
      $0.noteBody = { writer, note in
        guard note.label == "two" else { return false }
        writer.html.markup("<cite>Domesday</cite>")
        writer.writeMark(writer.footnotes.use("one", as: .citation))
        writer.writeMark(writer.footnotes.use("three", as: .source))
        return true
      }
    }
    #expect(written.contains("<li id=\"note-one\">from Markdown <span class=\"backlinks\"><a"))
    #expect(written.contains("href=\"#ref-one-2\" aria-label=\"Back to use 2 of note 1\">b</a>"))
    #expect(written.contains("<li id=\"note-two\"><cite>Domesday</cite><sup>"))
    #expect(written.contains("<li id=\"note-three\"> <span class=\"backlinks\">"))
  }

  @Test("every mark leads to a note and every backlink to a mark") func linksMeet() {
    let labels = (0..<40).map { "l\($0 % 7)" }
    let text =
      labels.map { "w[^\($0)]" }.joined(separator: " ") + "\n\n"
      + (0..<7).map { "[^l\($0)]: x\n\n" }.joined()
    let written = html(text)
    let ids = Self.values(of: "id", in: written)
    let targets = Self.values(of: "href", in: written).map { String($0.dropFirst()) }
    #expect(ids.count == Set(ids).count)
    #expect(targets.count == 80)
    #expect(Set(targets).isSubset(of: Set(ids)))
  }

  private static func values(of name: String, in html: String) -> [String] {
    html.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
