import DossierModel
import Testing

@testable import DossierSite

@Suite("The page of all names")
struct NamesTests {
  private static func place(_ id: Place.ID, _ names: [EntityName]) -> Place {
    Place(
      id: id, name: names[0].text, names: names, kind: "town", within: nil, isDistrict: false,
      position: nil, place: FilePosition("p"))
  }

  /// A line for each letter: its spellings with what they name.
  private func letters(_ places: [Place]) -> [String] {
    let dossier = Dossier(
      settings: Settings(title: "Marr"), sources: [Sample.source],
      gazetteer: Gazetteer(places: places))
    let page = Page(.only(.names), title: "Names", at: .names, body: "")
    let record = Told(NamesRecord(Viewpoint(SitePlan(dossier), page)), NamesRecord.fields)
    return record.list("alphabets").flatMap { alphabet in
      alphabet.list("letters").map { letter in
        "\(alphabet.text("title")) \(letter.text("letter")): "
          + letter.list("rows").map { "\($0.text("text")) > \($0.text("entity"))" }
          .joined(separator: ", ")
      }
    }
  }

  @Test("a spelling may stand in the title of a cited work alone, as whole words")
  func titles() {
    let titles = CitedTitles([
      Sample.reference {
        $0.title = Reference.Wording("Бой у Марра", language: "ru")
        $0.translatedTitle = "Fight for Marrford at “Lower Marr”"
      }
    ])
    #expect(titles.have("Lower Marr") && titles.have("Бой") && titles.have("Marr"))
    #expect(!titles.have("ford") && !titles.have("Upper Marr"))
  }

  @Test("spellings stand by letter, articles and marks passed over, each script by itself")
  func order() {
    let places = [
      Self.place(
        "marra",
        [
          EntityName("Al-Marra", language: "en"), EntityName("Märra", language: "en"),
          EntityName("المرة", language: "ar"),
        ]),
      Self.place(
        "ab", [EntityName("3rd Ford", language: "en"), EntityName("Abbey", language: "en")]),
      Self.place("halab", [EntityName("حلب", language: "ar"), EntityName("Malb", language: "en")]),
    ]
    #expect(
      letters(places) == [
        "Latin letters and figures 0–9: 3rd Ford > 3rd Ford",
        "Latin letters and figures A: Abbey > 3rd Ford",
        "Latin letters and figures M: Malb > حلب, Al-Marra > Al-Marra, Märra > Al-Marra",
        "Arabic ح: حلب > حلب", "Arabic م: المرة > Al-Marra",
      ])
  }

  @Test("every letter of the bar leads to its place, foreign names have language and direction")
  func page() throws {
    let page = try FixtureDossier.named("bridge").build().page("names.html")
    let letters = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#let") }
    #expect(letters.count > 5)
    for letter in letters { #expect(page.element(id: String(letter.dropFirst())) != nil) }
    let arabic = page.all("span").filter { $0.text == "الطاحونة" }
    #expect(arabic.map { $0.attributes["dir"] } == ["rtl"])
    #expect(arabic.map { $0.attributes["lang"] } == ["ar"])
    let row = try #require(page.all("li").first { $0.text.contains("الطاحونة") })
    #expect(row.text.contains("Mill Quarter"))
    #expect(row.text.contains("L"))
  }
}
