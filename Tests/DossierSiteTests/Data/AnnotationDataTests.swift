import DossierModel
import Testing

@testable import DossierSite

@Suite("The editor's layer in the data")
struct AnnotationDataTests {
  private let here = FilePosition("x.yml", line: 1)

  private func passage(_ source: Source.ID = "annals") -> AnchoredPassage {
    AnchoredPassage(
      passage: Passage(source: source, range: 3..<7, quote: "mill"), text: "mill", place: here)
  }

  private func data(of annotations: AnnotationLayer<AnchoredPassage>) -> [String: JSONValue] {
    let sources = [("annals", Source.Reuse.full), ("letter", .quotes)].map { id, reuse in
      Source(
        id: Source.ID(id), file: "\(id).txt", sha256: Digest(of: ""), kind: .text, role: .witness,
        title: id, shortTitle: id, siglum: "A", reuse: reuse)
    }
    let dossier = Dossier(
      settings: Settings(title: "Arnay"), sources: sources, annotations: annotations)
    guard case .object(let fields) = DossierData(SitePlan(dossier)).json else { return [:] }
    return fields
  }

  private var found: JSONValue {
    .object([
      "source": .string("annals"), "start": .number(3), "end": .number(7), "quote": .string("mill"),
    ])
  }

  @Test("notes name pages by their addresses, and hold no bytes of a source that is only quoted")
  func notes() {
    let note = Note(
      id: "which-mill", title: "Which", passages: [passage(), passage("letter")],
      pages: [PageName("districts/mill", at: here)],
      text: EditorText("One.[^editor]\n", at: here), place: here)
    let bare = JSONValue.object([
      "source": .string("letter"), "start": .number(3), "end": .number(7),
    ])
    #expect(
      data(of: .init(notes: [note]))["notes"]
        == .array([
          .object([
            "id": .string("which-mill"), "on": .texts(["districts/mill.html"]),
            "passages": .array([found, bare]), "text": .string("One.[^editor]\n"),
          ])
        ]))
  }

  @Test("disagreements hold each answer with its passages")
  func disagreements() {
    let disagreement = Disagreement(
      id: "the-dead", question: "How many?", differs: [.figure], pages: [],
      answers: [
        .init(
          says: "Six", holder: "league", day: CalendarDate("1654-05-02"), passages: [passage()]),
        .init(says: "Nine", passages: []),
      ],
      comment: EditorText("", at: here), place: here)
    #expect(
      data(of: .init(disagreements: [disagreement]))["disagreements"]
        == .array([
          .object([
            "id": .string("the-dead"), "question": .string("How many?"),
            "differs": .texts(["figure"]), "pages": .array([]), "comment": .string(""),
            "answers": .array([
              .object([
                "says": .string("Six"), "holder": .string("league"), "day": .string("1654-05-02"),
                "passages": .array([found]),
              ]),
              .object([
                "says": .string("Nine"), "holder": .null, "day": .null, "passages": .array([]),
              ]),
            ]),
          ])
        ]))
  }

  @Test("control entries write nobody as none, and an absent side as null")
  func control() throws {
    let when = try #require(EDTF("1654-05-02/1654-05-03"))
    let entries = [
      ControlEntry(
        id: "control-1", location: "mill", when: when, from: .unknown, to: .side("league"),
        extent: .parts, how: .handedOver, passages: [passage()], note: "By treaty.", place: here),
      ControlEntry(
        id: "control-2", location: "mill", when: when, to: .nobody, how: .withdrew, passages: [],
        place: here),
    ]
    func entry(
      _ id: String, _ from: JSONValue, _ to: String, _ how: String, _ all: [JSONValue],
      note: JSONValue = .null
    ) -> JSONValue {
      .object([
        "id": .string(id), "place": .string("mill"), "when": .string("1654-05-02/1654-05-03"),
        "from": from, "to": .string(to), "how": .string(how), "passages": .array(all),
        "extent": .string(id == "control-1" ? "parts" : "whole"), "note": note,
      ])
    }
    #expect(
      data(of: .init(control: entries))["control"]
        == .array([
          entry(
            "control-1", .string("unknown"), "league", "handed-over", [found],
            note: .string("By treaty.")),
          entry("control-2", .null, "none", "withdrew", []),
        ]))
  }

  @Test("each place of the table has its state on each day")
  func controlDays() {
    let day = CalendarDate("1654-05-02")
    var dossier = Dossier(settings: Settings(title: "Arnay"))
    dossier.control = ControlTable(
      days: [day].compactMap(\.self),
      rows: [
        .init(
          location: "mill",
          cells: [day].compactMap(\.self).map {
            ControlCell(
              day: $0, hold: .part(["league", "crown"]), telling: .told, entries: ["control-1"],
              since: day, isClaim: true, disagreements: ["the-mill"])
          })
      ])
    guard case .object(let fields) = DossierData(SitePlan(dossier)).json else { return }
    #expect(
      fields["control_days"]
        == .array([
          .object([
            "place": .string("mill"), "day": .string("1654-05-02"), "state": .string("part"),
            "holders": .texts(["league", "crown"]), "claim": .bool(true),
            "since": .string("1654-05-02"), "entries": .texts(["control-1"]),
            "disagreements": .texts(["the-mill"]),
          ])
        ]))
  }

  @Test("a figure in words alone has null for its bounds")
  func casualties() {
    let casualty = Casualty(
      id: "casualty-1", who: .civilians, what: .killedOrWounded, figure: .init(text: "dozens"),
      scope: .battle, assertedBy: ["courier"], passages: [passage()], note: "Rounded.",
      place: here)
    #expect(
      data(of: .init(casualties: [casualty]))["casualties"]
        == .array([
          .object([
            "id": .string("casualty-1"), "who": .string("civilians"),
            "what": .string("killed-or-wounded"),
            "figure": .object(["text": .string("dozens"), "low": .null, "high": .null]),
            "when": .null, "where": .null, "scope": .string("battle"),
            "asserted_by": .texts(["courier"]), "passages": .array([found]),
            "note": .string("Rounded."),
          ])
        ]))
  }
}

@Suite("Pages that annotations name")
struct AnnotationPageCheckTests {
  @Test("each must be a page of the site")
  func pages() {
    let check = AnnotationPageCheck(
      ["units/guard", "days/1654-05-02"].map {
        Page(.text, title: "", at: PagePath(named: $0), body: "")
      })
    let names = ["units/guard", "unit/guard", "days/1654-05-03", "x"].map {
      PageName($0, at: FilePosition("notes/a.md", line: 3))
    }
    let faults = check.diagnostics(for: names)
    #expect(faults.map(\.rule.code) == ["unknown-page", "unknown-page", "unknown-page"])
    #expect(
      faults.map(\.advice) == [
        "did you mean `units/guard`?", "no statement is dated to this day; name another page",
        "name a page as in its address, without the ending",
      ])
  }
}
