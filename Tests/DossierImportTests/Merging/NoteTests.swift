import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("A source's own notes")
struct NoteTests {
  /// A sentence with a mark `[n1]`, and the note that it leads to.
  private static func document(_ id: Source.ID, _ words: String, note: String) -> SourceDocument {
    let bytes = Array("\(words)[n1]\n\(note)".utf8)
    let noteStart = words.utf8.count + 5
    var builder = FlowBuilder()
    builder.append(words.utf8, from: 0)
    builder.append(.note("n1"), source: words.utf8.count..<noteStart - 1)
    var noteBuilder = FlowBuilder()
    noteBuilder.append(note.utf8, from: noteStart)
    return SourceDocument(
      source: .text(id), bytes: bytes,
      blocks: [
        Block(kind: .paragraph, range: 0..<noteStart - 1, flow: builder.build()),
        Block(kind: .note(id: "n1"), range: noteStart..<bytes.count, flow: noteBuilder.build()),
      ])
  }

  private static func targets(_ statement: Statement) -> [Words.Mark.Target] {
    statement.passages.flatMap { $0.words.marks.map(\.target) }
  }

  @Test("A mark leads to the statement of its note")
  func leads() {
    let statements = Assembly.dossier(of: [
      Self.document("a", "The mill burned.", note: "Some say the bridge. Others deny it.")
    ]).statements
    #expect(Self.targets(statements[0]) == [.note(statements[1].id.text)])
  }

  @Test("A note that merges with another source's is still led to")
  func leadsToMerged() {
    let note = "Some say the bridge burned."
    let statements = Assembly.dossier(of: [
      Self.document("a", "The mill burned.", note: note),
      Self.document("b", "The mill was lost.", note: note),
    ]).statements
    #expect(statements.map(\.text) == ["The mill burned.", note, "The mill was lost."])
    #expect(Self.targets(statements[2]) == [.note(statements[1].id.text)])
  }

  @Test("A mark without its note is unresolved")
  func unresolved() {
    var document = Self.document("a", "The mill burned.", note: "x")
    document.blocks.removeLast()
    let dossier = Assembly.dossier(of: [document])
    #expect(
      dossier.unresolved == [
        Unresolved(source: "a", mark: "[n1]", statement: dossier.statements[0].id)
      ])
  }
}
