import DossierImport
import DossierModel
import Testing

@Suite("Annotations tied to a dossier")
struct AnnotatorTests {
  private let article = """
    The League took the mill.<ref name="a">{{cite news |title=Sixteen ''dead'' at Arnay |trans-title=Seize morts |date=3 May 1654 |newspaper=Courier}}</ref> The guard lost the bridge.{{efn|The mill burned.}}
    """

  private func run(_ annotations: [String: String]) -> Importer.Result {
    let (content, result) = AnnotatingFixtures.run(
      ["article": article], wikitext: ["article"], annotations: annotations)
    #expect(content.diagnostics == [])
    return result
  }

  private func disagreement(_ passages: String...) -> [String: String] {
    let answers = passages.map { "  - {says: Something, passages: \($0)}" }.joined(separator: "\n")
    return [
      "disagreements/x.md": "---\nquestion: What?\ndiffers: figure\nanswers:\n\(answers)\n---\n"
    ]
  }

  private var work: String {
    run([:]).dossier.references.first?.id.text ?? ""
  }

  @Test("a passage names the statements that it lies in")
  func statements() {
    let result = run(
      disagreement(
        "{source: article, quote: the mill. The guard}", "{source: article, quote: took the mill}"))
    let ids = result.dossier.statements.map(\.id)
    #expect(
      result.dossier.annotations.disagreements.first?.answers.flatMap(\.passages).map(\.statements)
        == [[ids[0], ids[1]], [ids[0]]])
  }

  @Test("a title is found in the bytes of the source that cites its work")
  func titles() throws {
    let result = run(
      disagreement(
        "{reference: \(work), quote: Seize morts}", "{reference: \(work), quote: Sixteen dead at}"))
    #expect(!result.diagnostics.hasErrors)
    let passages = result.dossier.annotations.disagreements.flatMap(\.answers).flatMap(\.passages)
    #expect(passages.map(\.reference?.text) == [work, work])
    #expect(passages.map(\.passage.source) == ["article", "article"])
    #expect(passages.first?.passage.quote == "Seize morts")
    // Markup runs through the words: all that the mark takes up.
    #expect(passages.last?.passage.quote.hasPrefix("<ref name=") == true)
    for passage in passages.map(\.passage) {
      #expect(Array(article.utf8)[passage.range].elementsEqual(passage.quote.utf8))
    }
  }

  @Test("words that no title has are an error that shows the title's")
  func wrongTitle() {
    let result = run(
      disagreement(
        "{reference: \(work), quote: Sixteen killed at Arnay}",
        "{source: article, quote: took the mill}"))
    let fault = result.diagnostics.first { $0.severity == .error }
    #expect(fault?.rule.code == "quote-not-found")
    #expect(fault?.message.contains("Sixteen [killed → dead] at Arnay") == true)
  }

  @Test("every text's labels are held against references, sources and statements")
  func labels() {
    let id = run([:]).dossier.statements[0].id
    let result = run([
      "leads/index.md": "One.[^\(work)] Two.[^article] Three.[^s-\(id)] Four.[^editor] Five.[^r0]"
    ])
    let faults = result.diagnostics.filter { $0.rule.code == "unknown-label" }
    #expect(faults.map(\.message) == ["`[^r0]` is no reference, source or statement"])
  }

  @Test("gaps are listed whole, and warned of once a kind as soon as there are annotations")
  func gaps() {
    let text =
      "Some 300 men seized the mill. Forty of them were killed there. The bridge fell to them."
    let none = AnnotatingFixtures.run(["annals": text], annotations: [:]).result
    #expect(none.gaps.map(\.kind) == [.control, .control, .casualty])
    #expect(none.gaps.map(\.passage.quote).last == "Forty of them were killed there.")
    #expect(none.diagnostics.filter { $0.rule.code.hasSuffix("-gap") } == [])
    let some = AnnotatingFixtures.run(
      ["annals": text],
      annotations: [
        "control.yml": """
        - {place: mill, when: 1654-05-02, to: league, how: captured,
           passages: {source: annals, quote: seized the mill}}
        """
      ]
    ).result
    #expect(some.gaps.map(\.kind) == [.control, .casualty])
    let warnings = some.diagnostics.filter { $0.rule.code.hasSuffix("-gap") }
    #expect(warnings.map(\.rule.code) == ["control-gap", "casualty-gap"])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(warnings.first?.place.column == 64)
  }

  @Test(
    "a number of victims is neither a date nor far from them",
    arguments: [
      ("At least 16 civilians were killed.", true), ("Dozens of wounded men came.", true),
      ("On 2 May soldiers were killed.", false), ("In 1654 the mayor died.", false),
      ("The town had 3,000 hearths and a wall, and far away from it a miller was killed.", false),
      ("More than 14,000 people were displaced.", true), ("The mill burned.", false),
      ("They captured five villages.", false), ("They captured some two hundred soldiers.", true),
      ("Twelve officers were captured at the ford.", true),
    ])
  func victims(text: String, isGap: Bool) {
    let gaps = AnnotatingFixtures.run(["annals": text], annotations: [:]).result.gaps
    #expect(gaps.contains { $0.kind == .casualty } == isGap)
  }
}
