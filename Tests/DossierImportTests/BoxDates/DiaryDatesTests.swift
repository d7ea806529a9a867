import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Lines of a diary that are dates")
struct DiaryDatesTests {
  private func days(_ lines: String..., in year: Int? = nil) -> [String] {
    DiaryDates(lines, writtenIn: year).days.map { $0?.description ?? "-" }
  }

  @Test("Names of months, points and figures whose order the document tells")
  func forms() {
    #expect(
      days("8 August 1918", "Moved off.", "10.8.18", "11/8/1918", "Aug. 12th", "Thurs. 15th Aug.")
        == ["1918-08-08", "-", "1918-08-10", "1918-08-11", "1918-08-12", "1918-08-15"])
  }

  @Test("Points put the day first, and a number over 12 tells the order of all")
  func order() {
    #expect(days("10.8.18", in: 1918) == ["1918-08-10"])
    #expect(days("8/10/1918", "8/14/1918") == ["1918-08-10", "1918-08-14"])
    #expect(days("10/8/1918", "14/8/1918") == ["1918-08-10", "1918-08-14"])
  }

  @Test("Where both orders may be, and where none fits, nothing is read")
  func unclear() {
    #expect(days("11/8/1918") == ["-"])
    #expect(days("14/8/1918", "8/14/1918") == ["1918-08-14", "1918-08-14"])
    #expect(DiaryDates(["14/8/1918", "8/14/1918"]).order == nil)
  }

  @Test("A year is taken from the entry before, and turns with the calendar")
  func years() {
    #expect(
      days("30 December 1916", "2 January", "3 January") == [
        "1916-12-30", "1917-01-02", "1917-01-03",
      ])
    #expect(days("8 August", "9 August") == ["-", "-"])
    #expect(days("8 August", "9 August 1918") == ["1918-08-08", "1918-08-09"])
    #expect(days("8.8.18") == ["-"])
  }

  @Test(
    "A line that says more is no date",
    arguments: [
      "On 8 August 1918 we moved off.", "8 August – Orden", "1918", "August 1918", "10.30",
      "0300 hrs",
      "8 or 9 August 1918", "8 August 1918, the hill", "Box 10.8.18", "12", "",
    ])
  func otherLines(_ line: String) {
    #expect(DiaryLine(line) == nil)
  }

  @Test("What stands under a date inherits it")
  func inherited() {
    let text = "8 August 1918\nMoved off at 0300 hrs.\n\n10.8.18\nRelieved.\n"
    let source = Source.text("diary")
    let bytes = Array(text.utf8)
    let result = Importer.run(
      Importer.Input(
        settings: Settings(title: "Diary"), sources: [source], bytes: ["diary": bytes],
        gazetteer: Gazetteer()))
    let told = result.dossier.statements.map { statement in
      "\(statement.text) \(statement.when.map { "\($0.edtf) \($0.basis.rawValue)" })"
    }
    #expect(
      told == [
        #"8 August 1918 ["1918-08-08 stated"]"#,
        #"Moved off at 0300 hrs. ["1918-08-08 inherited"]"#, #"10.8.18 ["1918-08-10 stated"]"#,
        #"Relieved. ["1918-08-10 inherited"]"#,
      ])
  }
}
