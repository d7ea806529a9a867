@testable import DossierContent
import DossierModel
import Testing

@Suite("A folder without faults")
struct GoodFolderTests {
  private let folder = Fixtures.load("good")

  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  @Test("it is read without a fault")
  func noFaults() {
    #expect(folder.printed == "")
  }

  @Test("dossier.yml becomes settings, a vague period its first and last day")
  func settings() throws {
    #expect(
      folder.settings
        == Settings(
          title: "Montauban: the first day",
          lead: "The taking of a village on 1 July 1916, told from two documents.",
          period: .init(try #require(EDTF("1916-06/1916-07-03"))),
          battle: .init(from: try date("1916-07-01"), to: try date("1916-07-01")),
          sides: [
            Side(
              id: "entente", name: "Entente", colour: "#24734f", darkColour: "#72c49c",
              pattern: "diagonal"),
            Side(id: "central-powers", name: "Central Powers"),
          ],
          baseURL: "https://montauban.example/", language: "en", licence: "CC BY 4.0",
          licenceURL: "https://creativecommons.org/licenses/by/4.0/",
          changes: [
            .init(date: try date("2024-12-05"), text: "First published"),
            .init(date: try date("2025"), text: "Second source: the diary"),
          ]))
    let period = try #require(folder.settings?.period)
    #expect("\(period.from) \(period.to)" == "1916-06-01 1916-07-03")
  }

  @Test("the sources keep their order, their bytes and their digests")
  func sources() throws {
    #expect(folder.sources.map(\.id) == ["article", "gazette"])
    for source in folder.sources {
      let text = try Fixtures.text("good/Content/Sources/\(source.file)")
      #expect(folder.sourceBytes[source.id] == Array(text.utf8))
      #expect(source.sha256 == Digest(of: text))
    }
  }

  @Test("what an entry leaves out has its default")
  func defaults() throws {
    let article = try #require(folder.sources.first)
    #expect(
      article
        == Source(
          id: "article", file: "Montauban article.txt", sha256: article.sha256, kind: .wikitext,
          role: .compilation, title: "Capture of Montauban", shortTitle: "Capture of Montauban",
          siglum: "C", licence: "CC BY-SA 4.0"))
  }

  @Test("an entry with every key becomes a source with all of it, hints with their places")
  func everyKey() throws {
    let list = "Content/Sources/sources.yml"
    func quote(_ text: String, _ line: Int, _ column: Int) -> Source.Quote {
      Source.Quote(text, at: FilePosition(list, line: line, column: column))
    }
    var hints = Source.Hints()
    hints.headings = [quote("THE VILLAGE TAKEN", 27, 13)]
    hints.captions = [quote("Our men", 28, 14)]
    hints.background = [
      .init(from: quote("Weather", 30, 14), to: quote("fine.", 30, 29), reason: "weather")
    ]
    hints.excluded = [.init(from: quote("Read on", 32, 13), to: nil, reason: "boilerplate")]
    hints.leadingMarksBelongToMissingSentence = true
    let gazette = try #require(folder.sources.last)
    #expect(
      gazette
        == Source(
          id: "gazette", file: "gazette.txt", sha256: gazette.sha256, kind: .text, role: .witness,
          title: "The village taken", shortTitle: "The Gazette", siglum: "Gz",
          publisher: "Montauban Gazette", authors: ["A. Reporter", "B. Reporter"],
          date: try date("1916-07-02"), language: "fr", translationOf: "Le village pris",
          url: "https://gazette.example/1916", licence: "public domain",
          licenceURL: "https://gazette.example/licence", reuse: .quotes, side: "entente",
          standing: "Passed by the censor, so silent on losses.", hints: hints))
  }

  @Test("an entity's name is its first spelling, and each spelling stands once")
  func units() {
    #expect(
      folder.gazetteer.units == [
        Unit(
          id: "division-30", name: "30th Division",
          names: [
            EntityName("30th Division", language: "en"), EntityName("30th Div.", language: "en"),
            EntityName("30. Division", language: "de"),
          ], side: "entente", kind: "division", parent: "fourth-army",
          place: FilePosition("Content/Gazetteer/units.yml", line: 1, column: 3)),
        Unit(
          id: "fourth-army", name: "Fourth Army",
          names: [EntityName("Fourth Army", language: "en")], side: nil, kind: "army",
          parent: nil, place: FilePosition("Content/Gazetteer/units.yml", line: 7, column: 3)),
      ])
  }

  @Test("places, people and voices come over whole")
  func others() {
    #expect(
      folder.gazetteer.places.last
        == Place(
          id: "montauban", name: "Montauban",
          names: [
            EntityName("Montauban", language: "en"),
            EntityName("Montauban-de-Picardie", language: "en"),
          ], kind: "village", within: "somme", isDistrict: true,
          position: .init(
            latitude: 50.0061, longitude: 2.7803, precision: "centroid", source: "survey of 1914"),
          place: FilePosition("Content/Gazetteer/places.yml", line: 4, column: 3)))
    #expect(folder.gazetteer.people.map(\.isPublic) == [true, false])
    #expect(folder.gazetteer.people.first?.unit == "fourth-army")
    #expect(
      folder.gazetteer.voices == [
        Voice(
          id: "gazette", name: "Montauban Gazette", names: ["Montauban Gazette", "The Gazette"],
          hosts: ["gazette.example", "news.gazette.example"], kind: "newspaper", side: "entente",
          standing: "Local, weekly.",
          place: FilePosition("Content/Gazetteer/voices.yml", line: 1, column: 3))
      ])
  }

  @Test("pages written by hand come with the line their body starts in")
  func pages() throws {
    #expect(
      folder.pages == [
        HandPage(
          path: "Content/Pages/about.md", title: "About",
          body: "\nBy hand.[^1]\n\n[^1]: A note.\n", bodyLine: 4),
        HandPage(
          path: "Content/Units/third-army.md", title: "Third Army", date: try date("1916-07"),
          units: ["fourth-army"], districts: ["montauban"], body: "Text\n", bodyLine: 7),
      ])
  }

  @Test("a title is enough for a dossier")
  func aTitleIsEnough() {
    let folder = ContentLoader.load(.memory(["Content/dossier.yml": "title: Verdun"]))
    #expect(folder == ContentFolder(settings: Settings(title: "Verdun")))
  }

  @Test("nothing at all gives one error, which says how to start")
  func nothingAtAll() {
    let folder = ContentLoader.load(.memory([String: String]()))
    #expect(folder.settings == nil)
    #expect(
      folder.printed == """
        Content/dossier.yml: error: there is no `Content/dossier.yml`, so this is no dossier \
        [missing-file]
          write one that starts with `title: …`, or name the folder that holds `Content`

        """)
  }
}
