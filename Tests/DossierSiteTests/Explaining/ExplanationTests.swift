import DossierContent
import DossierModel
import DossierReading
import Testing

@testable import DossierSite

@Suite("Where a statement comes from")
struct ExplanationTests {
  private let dossier: FixtureDossier

  init() throws {
    dossier = try LayeredDossier.bridge()
  }

  private func explained(_ anchor: String) throws -> ExplainReport {
    try Pipeline.explain(AnchorName(anchor), in: dossier.folder.path)
  }

  /// By its id, or by the words that it begins with.
  private func statement(_ name: String) throws -> Explanation {
    let imported = try dossier.imported()
    let id = imported.statements.first { $0.text.hasPrefix(name) }?.id.text
    guard case .statement(let explanation) = try explained(id ?? name).explained else {
      throw NotExplained()
    }
    return explanation
  }

  private struct NotExplained: Error {}

  @Test(
    "an anchor is found however it is written",
    arguments: [
      "36622357", "s-36622357", "#s-36622357", "days/1851-06-04.html#s-36622357",
      "./Public/days/1851-06-04.html#s-36622357", "d93e60b3",
      "https://example.org/site/Public/days/1851-06-04.html#s-d93e60b3",
    ])
  func anchors(name: String) throws {
    let report = try explained(name)
    guard case .statement(let found) = report.explained else { throw NotExplained() }
    #expect(found.id == "36622357" && found.furtherIDs == ["d93e60b3"])
    #expect(!report.isElsewhere)
  }

  @Test("each passage has its file, line, column and bytes, and those bytes are its quote")
  func passages() throws {
    let found = try statement("36622357")
    #expect(found.passages.map(\.source) == ["chronicle", "despatch"])
    #expect(
      found.passages.map(\.place) == [
        FilePosition("Content/Sources/chronicle.txt", line: 3, column: 65),
        FilePosition("Content/Sources/despatch.txt", line: 3, column: 1),
      ])
    for passage in found.passages {
      let bytes = Array(try dossier.text(passage.place.file).utf8)
      #expect(String(decoding: bytes[passage.range], as: UTF8.self) == passage.quote)
    }
    #expect(found.passages.allSatisfy { $0.difference == nil })
  }

  @Test("the side of a column of a box is that of its belligerents, that of an entity its entry's")
  func sides() throws {
    let side = try #require(try dossier.imported().settings.sides.first)
    try dossier.append(
      source: "article",
      text: """
        {{Infobox military conflict
        | conflict = Marr
        | combatant1 = \(side.name)
        | combatant2 = Unknown men
        | strength1 = 900 horse
        | strength2 = 20 boats
        }}
        The fight began.
        """, kind: "wikitext")
    let horse = try statement("900 horse")
    #expect(
      horse.column
        == Explanation.ColumnOrigin(
          column: .strength, side: side.name, belligerents: [side.name]))
    let boats = try statement("20 boats")
    #expect(boats.column?.column == .strength && boats.column?.side == nil)
    #expect(try statement("36622357").column == nil)
  }

  @Test("another wording's difference to the leading one is told")
  func difference() throws {
    try dossier.append(
      source: "echo",
      text: "On 5 June 1851 Colonel Idris Vane entered Mill Quarter with two companies.")
    let found = try statement("On 5 June 1851 Colonel")
    #expect(found.passages.map(\.source) == ["chronicle", "echo"])
    #expect(found.passages.map(\.difference) == [nil, "without “the”"])
  }

  @Test("each time tells the words, the statement or the correction that it rests on")
  func times() throws {
    let stated = try statement("36622357").times
    #expect(stated.map(\.words) == [["4 June 1851"]] && stated.first?.when.basis == .stated)
    let inherited = try statement("dfa41c48").times
    #expect(inherited.map(\.inheritedFrom?.id) == ["36622357"])
    #expect(inherited.first?.words == [])
    let resolved = try statement("2d87075c").times
    #expect(resolved.map(\.words) == [["Yesterday"]])
    #expect(resolved.first?.countedFrom == CalendarDate("1851-06-05"))
    let bridge = try statement("رأينا").times
    #expect(bridge.map(\.correction?.reason) == ["The only bridge in sight of the mill."])
    #expect(bridge.first?.correction?.place.file == "Content/Annotations/corrections.yml")
  }

  @Test(
    "words that name another time tell why they don't date it, and a day counted from another so")
  func refusedAndCounted() throws {
    try dossier.append(
      source: "echo",
      text: "The smithy, built in 1790, burned on 7 June 1851. The smith fled the next day.")
    let smithy = try statement("The smithy, built")
    #expect(smithy.refused == [RefusedTime(words: "1790", reason: .passing)])
    #expect(smithy.times.map(\.words) == [["7 June 1851"]])
    let fled = try statement("The smith fled").times
    #expect(fled.map { "\($0.when.edtf)" } == ["1851-06-08"])
    #expect(fled.first?.leaning == "the next day")
    #expect(fled.first?.inheritedFrom?.id == smithy.id)
  }

  @Test("an undated statement tells which correction leaves it so, if one does")
  func undated() throws {
    let ana = try statement("Ana the miller")
    #expect(ana.times == [] && ana.undatedBy?.reason == "Nothing says on which day she did.")
    let mason = try statement("Nobody knows")
    #expect(mason.times == [] && mason.undatedBy == nil)
  }

  @Test("each link tells the gazetteer's entry, or the correction, that made it")
  func links() throws {
    let named = try statement("dfa41c48").links
    #expect(named.map(\.entity) == [.unit("tesk-guard"), .place("mill-quarter")])
    #expect(named.map(\.words) == [["Tesk Guard"], ["Mill Quarter"]])
    #expect(
      named.map(\.gazetteer?.file) == [
        "Content/Gazetteer/units.yml", "Content/Gazetteer/places.yml",
      ])
    #expect(named.map(\.gazetteer?.line) == [8, 3])
    #expect(named.allSatisfy { $0.correction == nil })
    let corrected = try statement("رأينا").links
    #expect(corrected.map(\.entity) == [.place("marr-bridge")])
    #expect(corrected.map(\.words) == [["الجسر"]] && corrected.first?.gazetteer == nil)
    #expect(corrected.first?.correction?.reason == "The only bridge in sight of the mill.")
  }

  @Test("citations are whole, with voices, flags, pages and all annotations on it")
  func rest() throws {
    let found = try statement("dfa41c48")
    #expect(found.citations.map(\.citation) == [Citation(reference: "chronicle", via: "chronicle")])
    #expect(found.citations.first?.words.contains("“The Fight for Marr Bridge”") == true)
    #expect(found.assertedBy == ["Swan Press"] && found.independentVoices == 1)
    #expect(found.flags == [.betterSourceNeeded])
    #expect(
      Set(found.pages) == [
        "days/1851-06-04.html", "units/tesk-guard.html", "districts/mill-quarter.html",
        "sources/chronicle.html",
      ])
    #expect(found.annotations.map(\.kind) == ["lead", "disagreement", "control"])
    #expect(found.annotations.allSatisfy { $0.place.line != nil })
    #expect(try statement("2d87075c").annotations.map(\.kind).contains("note"))
    #expect(try statement("Ana the miller").annotations.map(\.kind) == ["correction"])
  }

  @Test("every page that it names holds its anchor, and no other page does")
  func pages() throws {
    let built = try dossier.build()
    for name in ["36622357", "dfa41c48", "2d87075c"] {
      let found = try statement(name)
      let holding = try built.site.keys.filter { path in
        try path.hasSuffix(".html") && built.page(path).element(id: "s-\(found.id)") != nil
      }
      #expect(Set(found.pages) == Set(holding))
    }
  }

  @Test("works and annotations are explained, too")
  func others() throws {
    for name in ["despatch", "note-despatch", "references.html#despatch", "ref-despatch-12"] {
      guard case .reference(let reference) = try explained(name).explained else {
        throw NotExplained()
      }
      #expect(reference.id == "despatch" && reference.citedBy.contains { $0.id == "36622357" })
    }
    for name in ["note-editor-mill-race", "ref-editor-mill-race-1", "mill-race"] {
      guard case .annotations(let notes) = try explained(name).explained else {
        throw NotExplained()
      }
      #expect(notes.map(\.name.kind) == ["note"] && notes[0].name.title == "The mill race")
      #expect(!notes[0].words.isEmpty && !notes[0].pages.isEmpty)
    }
  }

  @Test("an annotation tells its passages, where they stand and in which statement")
  func ties() throws {
    for entry in try dossier.imported().annotations.control {
      guard case .annotations(let found) = try explained(entry.id.text).explained else {
        throw NotExplained()
      }
      #expect(found.map(\.name.kind) == ["control"])
      #expect(found[0].ties.map(\.statements) == entry.passages.map(\.statements))
      #expect(
        found[0].ties.allSatisfy { $0.passage.place.line != nil && !$0.passage.quote.isEmpty })
      #expect(found[0].pages.contains("control.html"))
    }
  }

  @Test("of two annotations with one id the one of the page is meant, and without a page both")
  func sharedID() throws {
    let id = try #require(try dossier.imported().annotations.disagreements.first?.id.text)
    try dossier.put(
      "Content/Annotations/notes/\(id).md",
      "---\ntitle: The same id\non: [{page: index}]\n---\nA note.[^editor]\n")
    func kinds(_ anchor: String) throws -> [String] {
      guard case .annotations(let found) = try explained(anchor).explained else { return [] }
      return found.map(\.name.kind)
    }
    #expect(try kinds("disagreements.html#\(id)") == ["disagreement"])
    #expect(try kinds("index.html#note-editor-\(id)") == ["note"])
    #expect(try kinds(id) == ["note", "disagreement"])
  }

  @Test("a heading tells the statements below it")
  func heading() throws {
    guard
      case .heading(let found) = try explained("days/1851-06-04.html#course-of-the-day").explained
    else { throw NotExplained() }
    #expect(found.title == "Course of the day")
    #expect(found.statements.contains { $0.id == "36622357" })
  }

  @Test("what is not there is an error that names what is near, and a page alone is not enough")
  func faults() throws {
    #expect(throws: ExplainFault.unknownAnchor("s-36622358", nearest: "36622357")) {
      try explained("days/1851-06-04.html#s-36622358")
    }
    #expect(throws: ExplainFault.unknownAnchor("zzzzzzzzzz", nearest: nil)) {
      try explained("zzzzzzzzzz")
    }
    #expect(throws: ExplainFault.noAnchor(page: "days/1851-06-04.html")) {
      try explained("Public/days/1851-06-04.html")
    }
    #expect(throws: ExplainFault.noAnchor(page: "")) { try explained("#") }
    #expect(try explained("days/1851-06-05.html#s-36622357").isElsewhere)
  }
}
