import DossierLanguages
import DossierModel
import Testing

@testable import DossierSite

@Suite("A full citation")
struct CitationPartsTests {
  @Test("who, when, what, where, in which language, by which source")
  func whole() {
    let reference = Sample.reference {
      $0.authors = [.person(family: "Brandt", given: "Ilse"), .literal("Society of Marr")]
      $0.issued = .of("1851-06-05")
      $0.title = Reference.Wording("Der Übergang", language: "de")
      $0.translatedTitle = "The crossing"
      $0.container = "Gazette"
      $0.publisher = "Swan Press"
      $0.volume = "3"
      $0.page = "12–14"
      $0.url = "https://gazette.example/1"
      $0.archiveURL = "https://archive.example/1"
      $0.archiveDate = .of("2001-06-01")
      $0.accessed = .of("2001-06-02")
      $0.language = "de"
    }
    #expect(
      Sample.written(reference)
        == "Brandt, Ilse; Society of Marr | 5 June 1851 | “Der Übergang” | [The crossing] | "
        + "Gazette, vol. 3, Swan Press, pp. 12–14 | "
        + "Original <https://gazette.example/1>, accessed 2 June 2001 | "
        + "Archived copy of 1 June 2001 <https://archive.example/1> | In German | "
        + "Cited via @chronicle")
  }

  @Test(
    "what stands in the place of a page is one where it holds a number",
    arguments: [
      ("xii", "p. xii"), ("A3", "p. A3"), ("12, 14", "pp. 12, 14"), ("xi–xii", "pp. xi–xii"),
      ("p. 7", "p. 7"), ("Finnish", "Finnish"),
      ("front", "front"),
    ])
  func pages(page: String, expected: String) {
    let reference = Sample.reference {
      $0.title = Reference.Wording("The ford")
      $0.container = "Gazette"
      $0.page = page
    }
    #expect(Sample.written(reference).contains("| Gazette, \(expected) |"))
  }

  @Test(
    "a dead link comes after the archived copy",
    arguments: ["dead", "unfit", "usurped", "deviated"])
  func dead(status: String) {
    let reference = Sample.reference {
      $0.title = Reference.Wording("The ford")
      $0.issuedLiteral = "spring 1898"
      $0.url = "https://gazette.example/ford"
      $0.archiveURL = "https://archive.example/ford"
      $0.urlStatus = Reference.URLStatus(rawValue: status)
    }
    #expect(
      Sample.written(reference)
        == "spring 1898 | “The ford” | Archived copy <https://archive.example/ford> | "
        + "Original <https://gazette.example/ford> (no longer there) | Cited via @chronicle")
  }

  @Test("a work named in free text is its own words, and every link of it is kept")
  func freeText() {
    let reference = Sample.reference {
      $0.title = Reference.Wording("The ford")
      $0.note = "The ford and the weir, by the miller."
      $0.url = "https://gazette.example/ford"
      $0.archiveURL = "https://archive.example/ford"
      $0.details = [.init(variable: nil, label: "the weir", text: "https://gazette.example/weir")]
      $0.details[0].isLink = true
    }
    #expect(
      Sample.written(reference)
        == "The ford and the weir, by the miller. | Original <https://gazette.example/ford> | "
        + "Archived copy <https://archive.example/ford> | the weir <https://gazette.example/weir> | "
        + "Cited via @chronicle")
  }

  @Test("the letter of a year stays with it; an address of a copy is given once")
  func suffix() {
    let reference = Sample.reference {
      $0.title = Reference.Wording("The ford")
      $0.issued = .of("2004")
      $0.yearSuffix = "a"
      $0.url = "https://archive.example/ford"
      $0.archiveURL = "https://archive.example/ford"
    }
    #expect(
      Sample.written(reference)
        == "2004a | “The ford” | Archived copy <https://archive.example/ford> | "
        + "Cited via @chronicle")
  }

  @Test("what is missing is said to be")
  func gaps() {
    let reference = Sample.reference { $0.url = "https://gazette.example/ford" }
    #expect(
      Sample.written(reference)
        == "(No date given) | (No title given) | Original <https://gazette.example/ford> | "
        + "(No archived copy given) | Cited via @chronicle")
  }

  @Test("a note that is prose stands for itself; a work without link lacks no archive")
  func prose() {
    let note = Sample.reference {
      $0.type = "note"
      $0.note = "So the miller told it."
    }
    #expect(Sample.written(note) == "So the miller told it. | Cited via @chronicle")
    let book = Sample.reference {
      $0.title = Reference.Wording("Lists")
      $0.issued = .of("1899")
      $0.publisher = "Swan"
      $0.container = "SWAN"
      $0.isbn = "123"
    }
    #expect(Sample.written(book) == "1899 | “Lists” | SWAN, ISBN 123 | Cited via @chronicle")
  }
}

@Suite("Dates in words")
struct DateWordingTests {
  private let dates = DateWording()

  @Test(
    "dates and intervals",
    arguments: [
      ("2024", "2024"), ("2024-11", "November 2024"), ("2024-11-29", "29 November 2024"),
      ("2024-11-29/2024-11-30", "29 to 30 November 2024"),
      ("2024-11-29/2024-12-01", "29 November to 1 December 2024"),
      ("2024-12-31/2025-01-02", "31 December 2024 to 2 January 2025"),
      ("2024-11/2024-12", "November 2024 to December 2024"),
      ("2012/2016", "2012 to 2016"), ("2024-11/2024-12-02", "November 2024 to 2 December 2024"),
      ("2024-11-30/..", "from 30 November 2024 on"), ("1066-10-14", "14 October 1066"),
      ("-0478", "479 BC"), ("-0489-08-12/-0489-08-13", "12 to 13 August 490 BC"),
      ("-0489/-0478", "490 BC to 479 BC"), ("0079-08-24", "24 August AD 79"), ("0251", "251"),
      ("1185~", "about 1185"), ("1916-07?", "perhaps July 1916"),
      ("1916-07-01%", "perhaps about 1 July 1916"), ("191X", "the 1910s"),
      ("11XX", "1100 to 1199"), ("1945-21", "spring 1945"), ("1916-07-XX", "a day in July 1916"),
      ("1916-XX", "a month of 1916"), ("1916-XX-XX", "a day in 1916"),
      ("../1916-07-01", "until 1 July 1916"), ("1916-07-01/", "from 1 July 1916 to an unknown end"),
      ("/1916", "from an unknown beginning to 1916"), ("196X/1998", "the 1960s to 1998"),
      ("-047X", "480 BC to 471 BC"), ("Y12000", "12000"), ("Y-12000", "12001 BC"),
      ("1916-07-01?/1916-07-03", "perhaps 1 July 1916 to 3 July 1916"),
    ])
  func words(edtf: String, words: String) throws {
    #expect(dates.words(for: try #require(EDTF(edtf))) == words)
  }

  @Test("the day of the week, and the words of another language")
  func weekdays() {
    #expect(dates.weekday(of: .of("2024-12-01")) == "Sunday")
    #expect(dates.weekday(of: .of("2024-12-02")) == "Monday")
    #expect(dates.weekday(of: .of("1923-03-01")) == "Thursday")
    let french = DateWording(words: InterfaceWords(language: "fr", rows: []))
    #expect(french.words(for: .of("2024-12-01")) == "1 décembre 2024")
  }
}

@Suite("Weekdays of old days")
struct WeekdayCalendarTests {
  @Test("none is printed before 1 March 1923, when the last state gave up the Julian calendar")
  func unknown() {
    let dates = DateWording()
    #expect(dates.weekday(of: .of("1923-02-28")) == nil)
    #expect(dates.weekday(of: .of("1066-10-14")) == nil)
    #expect(dates.weekday(of: .of("1923-03")) == nil)
    #expect(dates.shortWords(for: .of("1746-04-16")) == "16 Apr")
    #expect(dates.shortWords(for: .of("1944-06-06")) == "Tue 6 Jun")
  }

  @Test("a dossier that is Gregorian has all of them, and a source may tell one")
  func known() {
    let gregorian = DateWording(weekdays: WeekdayCalendar(isGregorian: true))
    #expect(gregorian.weekday(of: .of("1815-06-18")) == "Sunday")
    let told = DateWording(weekdays: WeekdayCalendar(told: [.of("1066-10-14"): 6]))
    #expect(told.weekday(of: .of("1066-10-14")) == "Saturday")
    #expect(told.weekday(of: .of("1066-10-15")) == nil)
  }
}

@Suite("Differences of wording")
struct WordDifferenceTests {
  @Test(
    "word by word",
    arguments: [
      ("they took the mill", "they took the mill", nil),
      ("they took the mill", "they held the mill", "“held” for “took”"),
      ("they took the mill", "they took the old mill", "adds “old”"),
      ("they took the old mill", "they took the mill", "without “old”"),
      ("a b c d", "x b c y z", "“x” for “a”; “y z” for “d”"),
      ("", "one", "adds “one”"), ("one", "", "without “one”"),
      ("They, took “it”.", "They took it", nil),
    ])
  func summary(from: String, to: String, summary: String?) {
    #expect(WordDifference(from: from, to: to).summary(in: .english) == summary)
  }

  @Test("both texts in one: what only the first has, and what only the second has")
  func marked() {
    let words = Told(
      WordDifference(from: "a b c d", to: "x b c y <z>"), WordDifference.fields("")
    ).list("words").map { stretch in
      let signs = [("isFirst", "^"), ("isRemoved", "-"), ("isAdded", "+")]
      return signs.filter { stretch.flag($0.0) }.map(\.1).joined() + stretch.text("text")
    }
    #expect(words == ["^-a", "+x", "b c", "-d", "+y &lt;z&gt;"])
  }
}
