import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Each step of the way from documents to a dossier, by itself")
struct StepTests {
  private static let names = Gazetteer(
    units: [.named("guards", ["Guards"])], places: [.named("mill", ["Old Mill"])])

  private static func text(_ id: Source.ID, _ text: String) -> SourceDocument {
    PlainTextReader.read(.text(id), bytes: Array(text.utf8))
  }

  private static func article(_ text: String) -> SourceDocument {
    let source = Source(
      id: "article", file: "article.wikitext", sha256: Digest(of: ""), kind: .wikitext,
      role: .compilation, title: "The Siege", shortTitle: "The Siege", siglum: "X")
    return WikitextReader.read(source, bytes: Array(text.utf8))
  }

  private static func drafts(_ document: SourceDocument) -> [Draft] {
    let passages = Importer.link(Importer.split(document), NameIndex(names))
    let known = KnownDates.all(in: [document], settings: Settings(title: "The Siege"))
    let dated = Importer.date(passages, known[0], citing: ReferenceList([document]))
    return zip(passages, dated).map { Importer.draft($0, $1, of: document) }
  }

  private static func cited(_ document: SourceDocument) -> CitedStatements {
    let merged = Importer.merge([drafts(document)])
    let known = KnownDates.all(in: [document], settings: Settings(title: "The Siege"))
    return Importer.cite(
      merged, ids: StatementIDs(merged.merger.statements, merged.merger.additions),
      times: Importer.inherit(merged, known), ReferenceList([document]),
      sources: [document.source])
  }

  @Test("split: each sentence is a passage that knows its block")
  func split() {
    let passages = Importer.split(Self.text("a", "The mill fell. The Guards fled.\n\nNight came."))
    #expect(passages.map(\.index) == [0, 0, 1])
    #expect(
      passages.map(\.cut.words.text) == ["The mill fell.", "The Guards fled.", "Night came."])
    #expect(passages.map(\.cut.range) == [0..<14, 15..<31, 33..<44])
  }

  @Test("link: the words of a passage name entities, its bytes stay")
  func link() {
    let passages = Importer.split(Self.text("a", "The Guards took the Old Mill."))
    let linked = Importer.link(passages, NameIndex(Self.names))
    let mentions = linked[0].cut.words.mentions
    #expect(mentions.map(\.entity) == [.unit("guards"), .place("mill")])
    #expect(mentions.map(\.range) == [4..<10, 20..<28])
    #expect(linked.map(\.cut.range) == passages.map(\.cut.range))
  }

  @Test("date: a passage has its own time, and the one that its place gives it")
  func date() {
    let document = Self.text("a", "On 3 May 1654 the mill fell. The Guards fled.")
    let known = KnownDates.all(in: [document], settings: Settings(title: "The Siege"))
    let dated = Importer.date(Importer.split(document), known[0], citing: ReferenceList([]))
    #expect(dated.map { $0.reading.times.map(\.edtf.description) } == [["1654-05-03"], []])
    #expect(dated.map { $0.told.map(\.basis) } == [[.stated], [.inherited]])
  }

  @Test("date: a day that only a cited work gives is none that the place tells")
  func dateOfWork() {
    let document = Self.article(
      "The mill fell.<ref>{{cite news |title=The mill |date=3 May 1654 |work=Courier}}</ref>")
    let known = KnownDates.all(in: [document], settings: Settings(title: "The Siege"))
    let dated = Importer.date(
      Importer.split(document), known[0], citing: ReferenceList([document]))
    #expect(dated.first?.text.citedDates.map { "\($0)" } == ["1654-05-03"])
    #expect(dated.first?.told == [])
  }

  @Test("draft: a statement in the making has the exact bytes of its passage")
  func draft() {
    let document = Self.text("a", "Night came. The Guards fled.")
    let draft = Self.drafts(document)[1].statement
    #expect(draft.passages.map(\.passage.quote) == ["The Guards fled."])
    #expect(draft.passages.map(\.passage.range) == [12..<28])
    #expect(draft.role == .battle)
  }

  @Test("merge: passages that say the same are one statement, save those that are kept apart")
  func merge() {
    let drafts = ["a", "b"].map {
      Self.drafts(Self.text(Source.ID($0), "The Guards fled from the mill at night. Rain \($0)."))
    }
    let merged = Importer.merge(drafts)
    #expect(merged.indices == [[0, 1], [0, 2]])
    #expect(merged.merger.statements.map(\.passages.count) == [2, 1, 1])
    #expect(merged.texts.map(\.count) == [2, 2])
    let apart = Importer.merge(drafts) { $0.passage.source == "b" }
    #expect(apart.indices == [[0, 1], [2, 3]])
  }

  @Test("correct: what the editor leaves out is no statement, and the others close up")
  func correct() throws {
    let document = Self.text("a", "The mill fell. The Guards fled. Night came.")
    let selector = QuoteSelector(.source("a"), "The Guards fled.", at: FilePosition("x.yml"))
    var layer = AnnotationLayer<QuoteSelector>()
    layer.corrections = [
      Correction(
        passage: selector, reason: "a legend", changes: [.exclude], place: FilePosition("x.yml"))
    ]
    let annotator = Annotator(layer, documents: [document], lacksSources: false)
    let asked = Corrections(annotator.corrections().found, documents: [document])
    let (merged, applied) = Importer.correct(
      Importer.merge([Self.drafts(document)]), by: asked)
    #expect(merged.merger.statements.map(\.words.text) == ["The mill fell.", "Night came."])
    #expect(merged.indices == [[0, 1]])
    #expect(merged.texts[0].map(\.text) == ["The mill fell.", "Night came."])
    let left = document.leavingOut(applied.excluded).excluded
    #expect(left.map(\.range) == [15..<31])
  }

  @Test("inherit: a statement without a day takes that of the sentence before it, and says which")
  func inherit() {
    let document = Self.text("a", "On 3 May 1654 the mill fell. The Guards fled.")
    let known = KnownDates.all(in: [document], settings: Settings(title: "The Siege"))
    let times = Importer.inherit(Importer.merge([Self.drafts(document)]), known)
    #expect(times.map { $0.times.map(\.edtf.description) } == [["1654-05-03"], ["1654-05-03"]])
    #expect(times.map(\.from) == [nil, .sentence(0)])
  }

  @Test("cite: a statement cites its works, or else its source, and each work knows who cites it")
  func cite() throws {
    let cited = Self.cited(
      Self.article("The mill fell.<ref>{{cite book |title=Mills}}</ref> The Guards fled."))
    let work = try #require(cited.references.first?.id)
    #expect(cited.statements.map { $0.citations.map(\.reference) } == [[work], ["article"]])
    #expect(cited.references.map { $0.via.map(\.text) } == [["article"], ["article"]])
  }

  @Test("attribute: who asserts a statement comes from its words and its works")
  func attribute() {
    var gazetteer = Gazetteer()
    gazetteer.voices = [.named("courier", ["Evening Courier"])]
    let cited = Self.cited(
      Self.article(
        "The mill fell.<ref>{{cite news |title=Mills |work=Evening Courier}}</ref> Night came."))
    let attributed = Importer.attribute(cited, gazetteer, sources: [])
    #expect(attributed.statements.map(\.assertedBy) == [["courier"], []])
    #expect(attributed.references.first?.voice == "courier")
    #expect(attributed.statements.map(\.text) == cited.statements.map(\.text))
  }

  @Test("side and order: an entry of a box has its column, and units make an order of battle")
  func order() {
    let document = Self.article(
      "{{Infobox military conflict|conflict=The Siege|units1=Guards|units2=Hussars}}")
    let merged = Importer.merge([Self.drafts(document)])
    let cited = Self.cited(document)
    let sided = Importer.side(cited.statements, merged.merger.additions, Self.names, sides: [])
    #expect(sided.map(\.column) == merged.merger.additions.map(\.column))
    #expect(sided.contains { $0.column != nil })
    let order = Importer.order(sided, merged.merger.additions, Self.names)
    #expect(order.lists.flatMap(\.entries).compactMap(\.unit) == ["guards"])
    #expect(order.diagnostics == [])
  }

  @Test("annotate: the layer is tied to the statements that hold its words")
  func annotate() {
    let document = Self.text("a", "The mill fell. The Guards fled.")
    var layer = AnnotationLayer<QuoteSelector>()
    layer.corrections = [
      Correction(
        passage: QuoteSelector(.source("a"), "The mill stood.", at: FilePosition("x.yml")),
        reason: "", changes: [.exclude], place: FilePosition("x.yml"))
    ]
    var dossier = Dossier(
      settings: Settings(title: "The Siege"), sources: [document.source], gazetteer: Self.names)
    dossier.statements = Self.cited(document).statements
    let annotator = Annotator(layer, documents: [document], lacksSources: false)
    #expect(annotator.annotated(dossier).faults.map(\.rule) == [.quoteNotFound])
  }
}
