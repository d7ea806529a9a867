import DossierModel
import Testing

@testable import DossierDocuments

@Suite("Dates and copies in citations")
struct WrittenDateTests {
  @Test(
    "a date is read in the forms that citations use",
    arguments: [
      ("1 July 1863", CalendarDate(year: 1863, month: 7, day: 1)),
      ("July 1, 1863", CalendarDate(year: 1863, month: 7, day: 1)),
      ("1863-07-01", CalendarDate(year: 1863, month: 7, day: 1)),
      ("July 1863", CalendarDate(year: 1863, month: 7)), ("1863", CalendarDate(year: 1863)),
      ("soon", nil), ("32 July 1863", nil),
    ] as [(String, CalendarDate?)])
  func dates(_ text: String, _ date: CalendarDate?) {
    #expect(WrittenDate.parse(text) == date)
  }

  @Test("the letter that tells works of one year apart is read") func suffixes() {
    #expect(WrittenDate.suffix("1863b") == "b" && WrittenDate.suffix("1863") == nil)
  }

  @Test("an archive's address tells when the copy was made, and of what") func copies() {
    let copy = "https://web.archive.org/web/20240501123000/https://example.org/a"
    #expect(ArchiveAddress.isArchive(copy))
    #expect(ArchiveAddress.date(in: copy) == CalendarDate(year: 2024, month: 5, day: 1))
    #expect(ArchiveAddress.original(of: copy) == "https://example.org/a")
    #expect(!ArchiveAddress.isArchive("https://example.org/web/20240501123000/"))
    #expect(ArchiveAddress.date(ofStamp: "2024") == nil)
  }
}
