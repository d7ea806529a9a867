import DossierContent
import DossierModel
import Testing

@Suite("Annotations without faults")
struct AnnotationsTests {
  private let folder = Fixtures.load("annotated")
  private var layer: AnnotationLayer<QuoteSelector> { folder.annotations }

  private func edtf(_ text: String) throws -> EDTF {
    try #require(EDTF(text))
  }

  private func quotes(_ selectors: [QuoteSelector]) -> [String] {
    selectors.map { $0.prefix + "<" + $0.exact + ">" + $0.suffix }
  }

  @Test("they are read without a fault")
  func noFaults() {
    #expect(folder.printed == "")
  }

  @Test("a lead belongs to the page of its path")
  func leads() {
    #expect(layer.leads.map(\.page.url) == ["index.html", "units/guard.html"])
    #expect(
      layer.leads.map(\.text.citations) == [
        [.statement("0a1b2c3d"), .editor], [.reference("chronicle")],
      ])
  }

  @Test("a note is on passages and pages; its white space is folded")
  func notes() throws {
    let note = try #require(layer.notes.first)
    #expect(note.id == "which-mill")
    #expect(note.title == "Which mill")
    #expect(quotes(note.passages) == ["<took the mill>."])
    #expect(note.passages.map(\.whole) == [.source("chronicle")])
    #expect(note.pages.map(\.text) == ["districts/mill"])
    #expect(note.text.markdown == "\nArnay had one mill.[^editor]\n")
    #expect(note.text.place.line == 7)
  }

  @Test("a correction holds all that it changes")
  func corrections() throws {
    #expect(layer.corrections.count == 4)
    #expect(
      layer.corrections.first?.changes == [
        .times([When(try edtf("1654-05-03"), part: .evening, basis: .editor)]),
        .links(
          CorrectedLinks(
            link: [.unit("guard")], unlink: [.place("bridge"), .person("anne-royer")],
            words: "The guard")),
      ])
    #expect(layer.corrections[1].changes == [.times([])])
    guard case .merge(let other) = layer.corrections[2].changes.first else {
      Issue.record("no merge")
      return
    }
    #expect(other.exact == "mill keeper")
    #expect(layer.corrections[3].changes == [.keepApart, .exclude])
    #expect(layer.corrections[3].reason == "By itself.")
  }

  @Test("an answer's passage may be the title of a cited work")
  func disagreements() throws {
    let disagreement = try #require(layer.disagreements.first)
    #expect(disagreement.id == "the-dead")
    #expect(disagreement.differs == [.figure, .scope])
    #expect(disagreement.pages.map(\.text) == ["districts/mill", "days/1654-05-02"])
    #expect(disagreement.answers.map(\.says) == ["Sixteen", "Six, by the title of a letter"])
    #expect(
      disagreement.answers.flatMap(\.passages).map(\.whole)
        == [.source("chronicle"), .title(of: "r0a1b2c3d")])
    #expect(disagreement.answers.map(\.holder) == ["crown", nil])
    #expect(disagreement.answers.map(\.day) == [CalendarDate("1654-05-02"), nil])
    #expect(disagreement.locations == ["mill"])
    #expect(disagreement.days == [CalendarDate("1654-05-02")])
    #expect(disagreement.comment.citations == [.editor])
  }

  @Test(
    "control entries have ids that follow from their place and quote, and answer to those of before"
  )
  func control() throws {
    #expect(layer.control.map(\.location) == ["mill", "bridge", "bridge"])
    #expect(layer.control.map(\.from) == [.side("crown"), .unknown, nil])
    #expect(layer.control.map(\.to) == [.side("league"), .nobody, .contested])
    #expect(layer.control.map(\.how) == [.captured, .handedOver, .contested])
    #expect(layer.control.map(\.part) == [.morning, nil, nil])
    #expect(
      layer.control.map(\.when)
        == [try edtf("1654-05-02"), try edtf("1654-05-02/.."), try edtf("1654-05")])
    #expect(layer.control.map(\.extent) == [.parts, .whole, .whole])
    let digest = Digest(of: "mill\ntook the mill").hexadecimal.prefix(8)
    #expect(layer.control.first?.id == Annotation.ID("control-\(digest)"))
    let earlier = ["league", "contested"].map {
      Digest(of: "mill\n1654-05-02\n\($0)\ntook the mill").hexadecimal.prefix(8)
    }
    #expect(layer.control.first?.earlierIDs == earlier.map { Annotation.ID("control-\($0)") })
    #expect(Set(layer.control.map(\.id)).count == 3)
  }

  @Test("a figure keeps its words beside its bounds")
  func casualties() {
    #expect(layer.casualties.map(\.who) == [.side("crown"), .civilians, .others("millers")])
    #expect(layer.casualties.map(\.what) == [.killed, .displaced, .strength])
    #expect(
      layer.casualties.map(\.figure) == [
        .init(text: "Sixteen", low: 16, high: 16), .init(text: "dozens"),
        .init(text: "more than 3", low: 4),
      ])
    #expect(layer.casualties.map(\.scope) == [.incident, .battle, .day])
    #expect(layer.casualties.first?.assertedBy == ["courier", "guard", "anne-royer", "chronicle"])
    #expect(layer.casualties.first?.location == "mill")
  }

  @Test("two entries that say the same have two ids")
  func equalEntries() throws {
    let entry =
      "- {place: mill, when: 1654, to: none, how: held, passages: {source: chronicle, quote: a}}\n"
    let ids = try AnnotationFolder.load(annotations: ["control.yml": entry + entry])
      .annotations.control.map(\.id.text)
    #expect(ids.count == 2 && ids[1] == ids[0] + "-2")
  }
}
