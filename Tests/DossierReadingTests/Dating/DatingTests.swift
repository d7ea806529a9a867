import DossierModel
import Testing

@testable import DossierReading

@Suite("Dating, beyond single documents")
struct DatingTests {
  @Test("Times that another document gave are inherited like a text's own")
  func timesFromElsewhereAreInherited() throws {
    let texts = ["The gates were opened.", "The guard fled."].map {
      DatedText($0, role: .battle, section: ["Battle"], block: 1)
    }
    var readings = Dating.read(texts, in: DatingContext())
    #expect(readings.flatMap { $0.times }.isEmpty)
    let day = EDTF(try #require(CalendarDate("1453-05-29")))
    readings[0].times = [When(day, basis: .stated)]
    let times = Dating.inherit(texts, readings: readings, in: DatingContext())
    #expect(times == [[When(day, basis: .stated)], [When(day, basis: .inherited)]])
  }

  @Test("The strongest basis comes first, and equal times join with the part of the day")
  func strongestBasisComesFirst() throws {
    let text = DatedText("The gates were opened.", role: .battle, block: 1)
    let first = EDTF(try #require(CalendarDate("1453-05-28")))
    let second = EDTF(try #require(CalendarDate("1453-05-29")))
    let reading = TimeReading(times: [
      When(first, basis: .resolved), When(second, basis: .stated),
      When(second, part: .morning, basis: .stated),
    ])
    let times = Dating.inherit([text], readings: [reading], in: DatingContext())
    #expect(
      times == [[When(second, part: .morning, basis: .stated), When(first, basis: .resolved)]])
  }

  @Test("A month as the source's date resolves no weekday")
  func monthIsNoSourceDate() throws {
    let month = try #require(CalendarDate("1947-06"))
    let text = DatedText("It fell on Saturday.", role: .battle, block: 1)
    let context = DatingContext(sourceDate: month)
    #expect(Dating.read([text], in: context) == [TimeReading(link: .broken)])
  }

  @Test("Every use of a word is told apart from every other", arguments: DatingWords.Use.allCases)
  func usesAreDistinct(use: DatingWords.Use) {
    var sense = WordSense()
    sense.add(use)
    #expect(DatingWords.Use.allCases.filter { sense.has($0) } == [use])
    #expect(DatingWords.english.senses.values.contains { $0.has(use) })
  }

  @Test(
    "Long and odd texts take time in proportion to their length", .timeLimit(.minutes(20)),
    arguments: [
      "On 3 May 1944 at dawn, ", "1, 2, 3, ", "since ", "in 1944 ", "the night of ", "\"today ",
      "’", "3–4/5 ", "May ", "mid-", "had been 1944 which ", "Friday, ",
    ])
  func timeIsLinear(piece: String) {
    let long = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let many = (0..<500).map {
      DatedText(String(repeating: piece, count: 5), role: .battle, section: ["A"], block: $0 / 3)
    }
    let texts = [DatedText(long, role: .battle, section: ["A"], block: -1)] + many
    let context = DatingContext(sourceDate: CalendarDate("1944-05-07"))
    let readings = Dating.read(texts, in: context)
    #expect(Dating.inherit(texts, readings: readings, in: context).count == texts.count)
  }
}
