import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("What a search finds")
struct SearchIndexTests {
  private static let place = Place(
    id: "marra", name: "Al-Marra",
    names: [
      EntityName("Al-Marra", language: "en", sources: ["chronicle"]),
      EntityName("Marrah", language: "en"), EntityName("المرة", language: "ar"),
    ], kind: "town", within: nil, isDistrict: true, position: nil, place: FilePosition("p"))

  private static func index(_ change: (inout Dossier) -> Void = { _ in }) -> SearchIndex {
    var statement = Sample.statement("They left al-Marra by night.", id: "0000aaaa")
    statement.places = ["marra"]
    statement.when = [When(EDTF(.of("1851-06-04")), part: .night, basis: .inherited)]
    let heading = Sample.statement("The night at Marra", id: "0000bbbb")
    var dossier = Dossier(
      settings: Settings(title: "Marra"), sources: [Sample.source],
      references: [
        Sample.reference("r1") {
          $0.title = Reference.Wording("ليلة المرة", language: "ar")
          $0.translatedTitle = "The night of Marra"
          $0.container = "The Gazette"
        }
      ],
      gazetteer: Gazetteer(places: [place]), statements: [heading, statement])
    dossier.statements[0].role = .heading
    change(&dossier)
    return SearchIndex(SearchEntries(plan: SitePlan(dossier)).all)
  }

  private func found(_ key: String, in index: SearchIndex) -> [String] {
    (index.words[key] ?? []).map { index.entries[$0].url }
  }

  @Test("an entity is found by every spelling, in every script")
  func spellings() {
    let index = Self.index()
    for key in ["marra", "marrah", "مره", "~mara"] {
      #expect(found(key, in: index).contains("districts/marra.html"), "\(key)")
    }
    for key in ["marra=", "marrah=", "مره=", "~mara="] {
      #expect(found(key, in: index) == ["districts/marra.html"], "\(key)")
    }
  }

  @Test("a statement is found by its words and its day, and says when, on what basis and where")
  func statements() throws {
    let index = Self.index()
    let url = "days/1851-06-04.html#s-0000aaaa"
    for key in ["left", "night", "~mara", "june", "1851"] {
      #expect(found(key, in: index).contains(url), "\(key)")
    }
    let entry = try #require(index.entries.first { $0.url == url })
    #expect(entry.kind == .statement && entry.source == 0)
    #expect(entry.detail == "4 June 1851, night, date inherited")
  }

  @Test("the other wording of a statement leads to it, too")
  func otherWording() {
    let index = Self.index { dossier in
      let other = Sample.statement("They quitted Marra at night.").passages[0]
      dossier.statements[1].passages.append(other)
    }
    #expect(found("quitted", in: index) == ["days/1851-06-04.html#s-0000aaaa"])
  }

  @Test("a work is found by its title, its translated title and its outlet")
  func references() throws {
    let index = Self.index()
    for key in ["ليله", "gazette", "night"] {
      #expect(found(key, in: index).contains("references.html#r1"), "\(key)")
    }
    let entry = try #require(index.entries.first { $0.kind == .reference })
    #expect(entry.language == "ar" && entry.text == "ليلة المرة")
    #expect(entry.detail == "The Gazette, no date given")
  }

  @Test("notes and disagreements of the editor are found without their marks")
  func editor() {
    let index = Self.index { dossier in
      let place = FilePosition("n")
      dossier.annotations.notes = [
        Note(
          id: "ford", title: nil, passages: [], pages: [PageName("districts/marra", at: place)],
          text: EditorText("The ford[^r1a2b3c4d] is\nmeant.", at: place), place: place)
      ]
      dossier.annotations.disagreements = [
        Disagreement(
          id: "hour", question: "At what hour?", differs: [], pages: [],
          answers: [.init(says: "At dusk", passages: [])],
          comment: EditorText("", at: place), place: place)
      ]
    }
    #expect(found("ford", in: index) == ["districts/marra.html"])
    #expect(found("r1a2b3c4d", in: index) == [])
    #expect(index.entries.contains { $0.kind == .note && $0.text == "The ford is meant." })
    #expect(found("dusk", in: index) == ["disagreements.html#hour"])
  }

  @Test("a private person is not in the index")
  func privatePeople() {
    let index = Self.index { dossier in
      dossier.gazetteer.people = [
        Person(
          id: "ana", name: "Ana", names: [EntityName("Ana", language: "en")], role: "miller",
          side: nil, unit: nil, isPublic: false, place: FilePosition("p"))
      ]
    }
    #expect(found("ana", in: index) == [])
  }

  @Test("entries lie kind by kind, statements of the battle before headings")
  func order() {
    let entries = Self.index().entries
    #expect(entries.map(\.kind.rawValue) == entries.map(\.kind.rawValue).sorted())
    #expect(
      entries.filter { $0.kind == .statement }.map(\.text)
        == ["They left al-Marra by night.", "The night at Marra"])
  }
}
