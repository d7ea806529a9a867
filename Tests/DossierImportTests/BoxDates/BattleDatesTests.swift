import DossierDocuments
import DossierModel
import DossierReading
import Testing

@testable import DossierImport

@Suite("When the battle of a document was fought")
struct BattleDatesTests {
  private func document(_ id: Source.ID, date: String?) -> SourceDocument {
    let box = date.map { "{{Infobox military conflict|conflict=Raid|date=\($0)}}\n" } ?? ""
    let bytes = Array("\(box)The raid failed.".utf8)
    return Proposer.read(.wikitext, id: id, file: "\(id).wikitext", bytes: bytes)
  }

  private func settings(battle: String? = nil) throws -> Settings {
    var settings = Settings(title: "Raid")
    settings.period = Settings.Period(
      from: try #require(CalendarDate("1944-05-01")), to: try #require(CalendarDate("1944-06-30")))
    if let battle {
      let day = try #require(CalendarDate(battle))
      settings.battle = Settings.Period(from: day, to: day)
    }
    return settings
  }

  @Test("The box of each document tells, and never the period")
  func ownBox() throws {
    let documents = [document("a", date: "3 May 1944"), document("b", date: nil)]
    let battles = BattleDates(documents, settings: try settings())
    #expect(battles[0] == EDTF("1944-05-03"))
    #expect(battles[1] == nil)
  }

  @Test("What the editor says goes before the box")
  func editorFirst() throws {
    let documents = [document("a", date: "3 May 1944"), document("b", date: nil)]
    let battles = BattleDates(documents, settings: try settings(battle: "1944-05-04"))
    #expect(battles[0] == EDTF("1944-05-04"))
    #expect(battles[1] == EDTF("1944-05-04"))
  }

  @Test("A document on another battle keeps the time of its own box")
  func otherBattle() throws {
    let documents = [document("a", date: "3 May 1944"), document("b", date: "9 June 1944")]
    let battles = BattleDates(documents, settings: try settings(battle: "1944-05-03"))
    #expect(battles[0] == EDTF("1944-05-03"))
    #expect(battles[1] == EDTF("1944-06-09"))
  }
}
