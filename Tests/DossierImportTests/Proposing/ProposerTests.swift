import DossierDocuments
import DossierModel
import DossierReading
import Testing

@testable import DossierImport

@Suite("What documents propose")
struct ProposerTests {
  private static let article = """
    {{Infobox military conflict
    | conflict = Battle of Aldford
    | date = 3–5 May 1871
    | place = [[Aldford]], [[Marne Province]], [[France]]
    | combatant1 = {{flag|France}}<br>[[Free Corps of Aldford]]
    | combatant2 = {{flag|Prussia}}
    | commander1 = [[General|Gen.]] [[Jean Dutoit (general)|Jean Dutoit]]
    | commander2 = Karl von Berg {{KIA}}
    | units1 = '''[[Army of the East]]'''
    * [[3rd Division (France)|3rd Division]]
    ** 7th Brigade
    | units2 = [[Royal Guard Corps]]
    }}
    The '''Battle of Aldford''' was fought near [[Villers-le-Sec]] by the river. Dutoit had led the
    [[25th Infantry Division (Prussia)|25th Division]] into [[Oldcastle (village)|Oldcastle]], and
    [[Treaty of Reims]] followed in [[May]].<ref>Smith, ''The War''.</ref> Colonel Peter H. Lang said
    that the guns at Hill 60 fired on HMS Falcon. In [[cholera|disease]] the [[chassepot|rifle]] won.

    == See also ==
    * [[Battle of Elsewhere]], in [[Nowhere City]]
    """

  private static func read(_ text: String, _ kind: Source.Kind = .wikitext) -> SourceDocument {
    Proposer.read(kind, id: "a", file: "aldford.txt", bytes: Array(text.utf8))
  }

  private let proposal = Proposer.propose(from: [read(article)])

  private func unit(_ id: Unit.ID) throws -> Unit {
    try #require(proposal.gazetteer.units.first { $0.id == id }, "\(id)")
  }

  @Test("title and days come from the infobox, with the reason")
  func settings() throws {
    #expect(proposal.title == .init(value: "Battle of Aldford", reason: "the infobox says so"))
    let period = try #require(proposal.period)
    #expect("\(period.value.from) \(period.value.to)" == "1871-05-03 1871-05-05")
    #expect(period.reason == "the infobox says “3–5 May 1871”")
    #expect(proposal.battle == period.value)
  }

  @Test(
    "the date of the infobox is the period, as it is written",
    arguments: [
      ("479 BC", "-0478"), ("c. 1185", "1185~"), ("26 February 2003 – present", "2003-02-26/.."),
      ("{{start date|2003|2|26|df=y}} – {{end date|2003|3|2|df=y}}", "2003-02-26/2003-03-02"),
      ("{{Start and end dates|1821|3|14|1821|3|20}}", "1821-03-14/1821-03-20"),
      ("{{OldStyleDate|14 March|1821|2 March}}", "1821-03-14"),
      ("1–3 May 1921<br>{{small|(first phase)}}<br>9 June 1921", "1921-05-01/1921-06-09"),
      ("* 1–3 May 1921\n* 9 June 1921", "1921-05-01/1921-06-09"),
    ])
  func periods(date: String, period: String) {
    let box = "{{Infobox military conflict|conflict=Raid|date=\(date)}}\nOn 9 May 1950 it rained."
    let proposal = Proposer.propose(from: [Self.read(box)])
    #expect(proposal.period?.value.edtf.description == period)
    #expect(proposal.battle == proposal.period?.value)
    #expect(proposal.diagnostics == [])
  }

  @Test("a date of the infobox that can't be read leaves the period open, and says so")
  func unreadDate() {
    let box = """
      {{Infobox military conflict
      |conflict=Raid
      |date=1361 or 1369
      }}
      The book of 26 February 2008 tells of it. On 26 February 2008 it was read.
      """
    let proposal = Proposer.propose(from: [Self.read(box)])
    #expect(proposal.period == nil && proposal.battle == nil)
    #expect(proposal.diagnostics.map(\.rule.code) == ["unread-box-date"])
    #expect(proposal.diagnostics.map(\.place.line) == [3])
  }

  @Test("a first sentence that names a day is no date of the document, and the day is proposed")
  func firstSentence() {
    let text = "On 13 March 2031 troops entered Velmar. The brigade left.\n"
    let proposal = Proposer.propose(from: [Self.read(text, .text)])
    #expect(proposal.sourceDates == [nil])
    #expect(proposal.period?.value.edtf.description == "2031-03-13")
  }

  @Test("the entries of a diary give the period, and no date of the document")
  func diary() {
    let text = "8 August 1918\nMoved off.\n\n10.8.18\nRelieved.\n"
    let proposal = Proposer.propose(from: [Self.read(text, .text)])
    #expect(proposal.sourceDates == [nil])
    #expect(proposal.period?.value.edtf.description == "1918-08-08/1918-08-10")
  }

  @Test("each column of belligerents is a side, named after its first, told apart by pattern too")
  func sides() {
    #expect(proposal.sides.map(\.name) == ["France and others", "Prussia"])
    #expect(proposal.sides.map(\.id) == ["france", "prussia"])
    #expect(Set(proposal.sides.compactMap(\.pattern)).count == 2)
  }

  @Test("units of the infobox have the side of their column and the nesting of their list")
  func nestedUnits() throws {
    #expect(try unit("france").kind == "authority")
    #expect(try unit("army-of-the-east").kind == "army")
    let division = try unit("3rd-division")
    #expect(division.parent == "army-of-the-east" && division.side == "france")
    #expect(division.kind == "division")
    #expect(try unit("7th-brigade").parent == "3rd-division")
    #expect(try unit("royal-guard-corps").side == "prussia")
  }

  @Test("a unit of the text gets the side of the state in its article's title, and ships are units")
  func unitsOfTheText() throws {
    let division = try unit("25th-infantry-division")
    #expect(division.side == "prussia")
    #expect(division.names.map(\.text) == ["25th Infantry Division", "25th Division"])
    #expect(try unit("hms-falcon").kind == "ship")
  }

  @Test("places: the infobox's within one another, those behind “near” and “into”, hills by number")
  func places() throws {
    let places = proposal.gazetteer.places
    let kinds = Dictionary(uniqueKeysWithValues: places.map { ($0.id.text, $0.kind) })
    #expect(
      kinds == [
        "marne-province": "province", "aldford": "place", "villers-le-sec": "place",
        "oldcastle": "village", "hill-60": "hill",
      ])
    #expect(places.first { $0.id == "aldford" }?.within == "marne-province")
    #expect(places.allSatisfy { !$0.isDistrict })
  }

  @Test("what a belligerent is called already is no second entry")
  func noSharedName() {
    #expect(!proposal.gazetteer.places.contains { $0.name == "France" })
    #expect(NameIndex(proposal.gazetteer).shared.isEmpty)
  }

  @Test(
    "people: commanders without rank and fate, a last name that stands alone, titles in the text")
  func people() {
    let people = proposal.gazetteer.people.map { "\($0.names.map(\.text)) \($0.role)" }
    #expect(
      people == [
        #"["Jean Dutoit", "Dutoit"] commander"#, #"["Karl von Berg"] commander"#,
        #"["Peter H. Lang"] colonel"#,
      ])
    #expect(proposal.gazetteer.people[1].side == "prussia")
  }

  @Test("events, months, weapons, diseases and what stands under “See also” are left out")
  func leftOut() {
    let names = proposal.gazetteer.names.flatMap(\.names).map { $0.text.lowercased() }
    for word in [
      "treaty", "may", "cholera", "disease", "chassepot", "rifle", "elsewhere", "nowhere",
    ] {
      #expect(!names.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test("every entry is proposed and says where it comes from")
  func origins() throws {
    #expect(proposal.gazetteer.proposed.count == proposal.gazetteer.names.count)
    for entity in proposal.gazetteer.proposed {
      #expect(proposal.origins[entity]?.isEmpty == false, "\(entity.text)")
    }
    let origin = try #require(proposal.origins[.unit("3rd-division")]?.first)
    #expect(
      origin
        == .init(
          file: "aldford.txt", line: 10, found: "infobox, Units involved", quote: "3rd Division"))
  }

  @Test(
    "units of articles that differ in their parenthesis alone stay apart, and share their number")
  func sameName() {
    let proposal = Proposer.propose(from: [
      Self.read(
        "{{x}} They met [[1st Corps (France)|1st Corps]] and [[1st Corps (Saxony)|1st Corps]].")
    ])
    let names = proposal.gazetteer.units.map { $0.names.map(\.text) }
    #expect(names == [["1st Corps (France)", "1st Corps"], ["1st Corps (Saxony)", "1st Corps"]])
  }

  @Test("without an infobox the days most told of, and names by their words, make a dossier")
  func plainText() throws {
    let text = """
      Fighting at the ford

      12 June 1643

      The Oxford Army crossed at Weyford on 10 June 1643. It held Weyford on 11 June 1643.
      General John Marlow wrote that all was quiet. In 1601 a bridge had stood in Weyford.
      """
    let proposal = Proposer.propose(from: [Self.read(text, .text)])
    #expect(proposal.title.value == "Fighting at the ford")
    #expect(proposal.sourceDates.map { $0?.description } == ["1643-06-12"])
    let period = try #require(proposal.period)
    #expect("\(period.value.from) \(period.value.to)" == "1643-06-10 1643-06-11")
    #expect(proposal.battle == nil)
    #expect(proposal.gazetteer.units.map(\.name) == ["Oxford Army"])
    #expect(proposal.gazetteer.places.map(\.name) == ["Weyford"])
    #expect(proposal.gazetteer.people.map(\.name) == ["John Marlow"])
    #expect(proposal.sides.isEmpty)
  }

  @Test("beside a gazetteer only what it lacks is proposed, on the sides that are there")
  func beside() {
    let known = Gazetteer(units: [
      Unit(
        id: "french", name: "France", names: [EntityName("France", language: "en")], side: "blue",
        kind: "authority", parent: nil, place: FilePosition(""))
    ])
    let proposal = Proposer.propose(
      from: [Self.read(Self.article)], beside: known, sides: [Side(id: "blue", name: "Blue")])
    #expect(!proposal.gazetteer.units.contains { $0.name == "France" })
    #expect(proposal.gazetteer.units.first { $0.id == "army-of-the-east" }?.side == "blue")
    #expect(proposal.sides.map(\.id) == ["blue"])
  }

  @Test("the day of a report is read behind a label, and a saint's name keeps its “St.”")
  func report() {
    let report = Self.read(
      """
      Mill taken

      Published: Thursday, 4 May 1871, 18:42

      The guns fired on St. Olen Hospital at noon. Two shells hit St. Olen Hospital again.
      """, .text)
    let proposal = Proposer.propose(from: [report])
    #expect(proposal.sourceDates == [CalendarDate(year: 1871, month: 5, day: 4)])
    #expect(proposal.gazetteer.places.map(\.name) == ["St. Olen Hospital"])
  }

  @Test("one long line of names is read in linear time")
  func longLine() {
    let line = (0..<20_000).map { "in [[Town\($0 % 997)]] near Fort Alpha\($0)" }.joined(
      separator: " ")
    let clock = ContinuousClock()
    let time = clock.measure { _ = Proposer.propose(from: [Self.read(line)]) }
    #expect(time < .seconds(60))
  }
}

@Suite("What a document is taken for")
struct DocumentGuessTests {
  @Test(
    "kind and role by the signs of wikitext",
    arguments: [
      ("{{Infobox}} [[Arras]]", Source.Kind.wikitext), ("== Day one ==\n\n[[Arras]]", .wikitext),
      ("{{Infobox military conflict|conflict=Raid|combatant1=Avaria}}\nThey met.", .wikitext),
      ("{{ warbox\n|name=Raid}}", .wikitext), ("See {{box|1}}.", .text),
      ("The [[sic]] letter.", .text), ("a == b", .text), ("Dear Ada,", .text), ("", .text),
    ])
  func kinds(text: String, kind: Source.Kind) {
    let guess = DocumentGuess(Array(text.utf8))
    #expect(guess.kind == kind)
    #expect(guess.role == (kind == .wikitext ? .compilation : .witness))
    #expect(!guess.reason.isEmpty)
  }
}

@Suite("Slugs of names")
struct SlugTests {
  @Test(
    "letters of any script, marks and apostrophes",
    arguments: [
      ("3rd Marine Regiment", "3rd-marine-regiment"), ("Tihomir Blaškić", "tihomir-blaskic"),
      ("Łódź – Straße", "lodz-strasse"), ("King's Own", "kings-own"), ("  Đorđe  ", "dorde"),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slugs.slug(of: name) == slug)
  }

  @Test(
    "whatever the name, the slug is well formed",
    arguments: ["حلب", "—", "", "東京", "index", "A\u{0}b"])
  func wellFormed(name: String) {
    let slug = Slugs.free(Slugs.slug(of: name), taken: [])
    #expect(Identifier<Void>(slug).isWellFormed && slug != "index")
  }

  @Test("a long name is cut between words, a taken slug gets a number")
  func longAndTaken() {
    #expect(Slugs.slug(of: String(repeating: "regiment ", count: 30)).utf8.count <= 60)
    #expect(Slugs.free("arras", taken: ["arras", "arras-2"]) == "arras-3")
  }
}
