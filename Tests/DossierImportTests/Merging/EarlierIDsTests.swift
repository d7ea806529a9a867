import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Ids that passages had before")
struct EarlierIDsTests {
  private static let diary = """
    The gate of Riverton fell on 3 May 1871.

    It rained all night.

    The mill burned on 4 May 1871.
    """

  private func source(_ id: String, _ text: String) -> Source {
    Source(
      id: Source.ID(id), file: "\(id).txt", sha256: Digest(of: text), kind: .text, role: .witness,
      title: id, shortTitle: id, siglum: "A", licence: "Public domain")
  }

  private func run(_ text: String = diary, _ ledger: IDLedger = IDLedger()) -> Importer.Result {
    let diary = source("diary", text)
    return Importer.run(
      Importer.Input(
        settings: Settings(title: "The Siege of Riverton"), sources: [diary],
        bytes: [diary.id: Array(text.utf8)], gazetteer: Gazetteer(), ledger: ledger))
  }

  private func entry(_ range: Range<Int>, _ ids: [Statement.ID], of text: String = diary)
    -> IDLedger.Entry
  {
    IDLedger.Entry(
      source: "diary", edition: IDLedger.edition(Digest(of: text)), range: range, ids: ids)
  }

  @Test("are listed by the bytes that they led to, and stay as they are from import to import")
  func listed() {
    let first = run()
    let statements = first.dossier.statements
    #expect(first.ledger.entries.map(\.range) == statements.map { $0.passages[0].passage.range })
    #expect(first.ledger.entries.map(\.ids) == statements.map { [$0.id] })
    let second = run(Self.diary, first.ledger)
    #expect(second.ledger == first.ledger)
    #expect(second.dossier.statements == statements)
  }

  @Test("lead to the statement that has most of their bytes now")
  func kept() {
    let statements = run().dossier.statements
    let range = statements[1].passages[0].passage.range
    let wide = statements[0].passages[0].passage.range.upperBound - 3..<range.upperBound
    let result = run(Self.diary, IDLedger([entry(range, ["0ld1"]), entry(wide, ["0ld2"])]))
    #expect(result.dossier.statements.map(\.id) == statements.map(\.id))
    #expect(result.dossier.statements[1].furtherIDs == ["0ld1", "0ld2"])
    #expect(
      result.ledger.entries.first { $0.range == range }?.ids == [statements[1].id, "0ld1"])
    #expect(run(Self.diary, result.ledger).ledger == result.ledger)
  }

  @Test("lead to no other statement, though its words would give it that id")
  func neverMoved() {
    let statements = run().dossier.statements
    let first = statements[0].passages[0].passage.range
    let last = statements[2].id
    let result = run(Self.diary, IDLedger([entry(first, [last])])).dossier.statements
    #expect(result[0].id == statements[0].id)
    #expect(result[0].furtherIDs == [last])
    #expect(result[2].id == Statement.ID("\(last)-2"))
  }

  @Test("that tell equal texts apart stay with their passages where one of these is gone")
  func numbers() {
    let statements = run().dossier.statements
    let range = statements[1].passages[0].passage.range
    let second = Statement.ID("\(statements[1].id)-2")
    let result = run(Self.diary, IDLedger([entry(range, [second])])).dossier.statements
    #expect(result[1].id == second)
  }

  @Test("of another file of the source are kept behind and lead nowhere")
  func otherEdition() {
    let other = entry(0..<10, ["0ld1"], of: "Another text.")
    let gone = IDLedger.Entry(source: "letter", edition: "0", range: 0..<1, ids: ["0ld2"])
    let result = run(Self.diary, IDLedger([other, gone]))
    #expect(result.dossier.statements.allSatisfy { $0.furtherIDs.isEmpty })
    #expect(result.ledger.entries.last == other)
    #expect(!result.ledger.entries.contains(gone))
  }

  @Test("lead from each id to one statement, whatever was listed")
  func unique() {
    var random = SeededRandom(seed: 1871)
    let natural = run().dossier.statements.map(\.id)
    let pool = natural + natural.map { Statement.ID("\($0)-2") } + ["0ld1", "0ld2"]
    let length = Self.diary.utf8.count
    for _ in 0..<300 {
      let entries = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        let start = Int.random(in: 0..<length, using: &random)
        let end = Int.random(in: (start + 1)...length, using: &random)
        return entry(
          start..<end,
          (0..<Int.random(in: 1...3, using: &random)).map { _ in
            pool.randomElement(using: &random) ?? "0ld1"
          })
      }
      let result = run(Self.diary, IDLedger(entries))
      let ids = result.dossier.statements.flatMap { [$0.id] + $0.furtherIDs }
      #expect(Set(ids).count == ids.count, "\(entries)")
      let again = run(Self.diary, result.ledger)
      #expect(again.ledger == result.ledger, "\(entries)")
      #expect(again.dossier.statements == result.dossier.statements, "\(entries)")
    }
  }

  @Test("of a note inside a sentence lead to the note, those of the sentence to the sentence")
  func nested() {
    func draft(_ range: Range<Int>) -> DraftStatement {
      DraftStatement(
        role: .battle, section: "",
        passages: [
          StatedPassage(
            passage: Passage(source: "diary", range: range, quote: ""), words: Words(""), block: 0,
            section: "", role: .battle)
        ], reading: TimeReading())
    }
    let places = CoveredRanges([draft(0..<50), draft(20..<40), draft(51..<60)])
    #expect(places.statement(covering: 0..<50, of: "diary") == 0)
    #expect(places.statement(covering: 20..<40, of: "diary") == 1)
    #expect(places.statement(covering: 45..<58, of: "diary") == 2)
    #expect(places.statement(covering: 60..<70, of: "diary") == nil)
    #expect(places.statement(covering: 0..<50, of: "letter") == nil)
  }
}
