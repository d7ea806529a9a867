import DossierImport
import DossierModel
import Testing

@Suite("The editor's corrections")
struct CorrectionTests {
  private let text = """
    On 2 May 1654 the League took the mill. Sixteen men of the Guard were killed there.

    The guard lost the bridge in the end. It was burned down soon afterwards.
    """

  private func statements(
    _ corrections: String, _ sources: KeyValuePairs<String, String>? = nil
  ) -> Importer.Result {
    let (content, result) = AnnotatingFixtures.run(
      sources ?? ["annals": text], annotations: ["corrections.yml": corrections])
    let faults = (content.diagnostics + result.diagnostics).filter { $0.severity == .error }
    #expect(faults == [])
    return result
  }

  private func times(_ result: Importer.Result) -> [String] {
    result.dossier.statements.map { statement in
      statement.when.map { "\($0.edtf) \($0.part?.rawValue ?? "-") \($0.basis)" }
        .joined(separator: ", ")
    }
  }

  @Test("a time set goes on to the sentences after it")
  func time() {
    let result = statements(
      "- {source: annals, quote: lost the bridge, reason: x, when: [{edtf: 1654-05-03, part: evening}]}"
    )
    #expect(
      times(result) == [
        "1654-05-02 - stated", "1654-05-02 - inherited", "1654-05-03 evening editor",
        "1654-05-03 - inherited",
      ])
  }

  @Test("a statement made undated takes no day and lets the days go on past it")
  func undated() {
    let result = statements("- {source: annals, quote: Sixteen men, reason: x, when: []}")
    #expect(times(result).prefix(2) == ["1654-05-02 - stated", ""])
  }

  @Test("a span set goes on to no sentence: they take what was told before it, or nothing")
  func span() {
    let days = "when: [{edtf: 1654-05-02/1654-05-04}]"
    let later = statements(
      "- {source: annals, quote: The guard fled, reason: x, \(days)}",
      ["annals": "On 1 May 1654 the League took the mill. The guard fled. The miller stayed."])
    #expect(
      times(later) == [
        "1654-05-01 - stated", "1654-05-02/1654-05-04 - editor", "1654-05-01 - inherited",
      ])
    let first = statements(
      "- {source: annals, quote: The guard fled, reason: x, \(days)}",
      ["annals": "The guard fled. The miller stayed. The mill burned."])
    #expect(times(first) == ["1654-05-02/1654-05-04 - editor", "", ""])
  }

  @Test("a time set is that of every document's wording, whatever they say themselves")
  func timeOfMergedStatement() {
    let result = statements(
      "- {source: annals, quote: took the mill, reason: x, when: [{edtf: 1654-05-01}]}",
      ["annals": text, "letter": "On 2 May 1654 the League took the mill."])
    #expect(result.dossier.statements.first?.passages.count == 2)
    #expect(times(result).first == "1654-05-01 - editor")
  }

  @Test("words are linked and others unlinked, and a linked spelling is no name")
  func links() {
    let result = statements(
      """
      - {source: annals, quote: The guard lost the bridge, reason: x, link: units/guard, words: The guard}
      - {source: annals, quote: lost the bridge, reason: x, unlink: [places/bridge]}
      - {source: annals, quote: burned down, reason: x, link: [places/bridge]}
      """)
    let found = result.dossier.statements
    #expect(found[2].units == ["guard"] && found[2].places == [])
    #expect(found[2].words.mentions == [Words.Mention(0..<9, .unit("guard"))])
    #expect(found[3].places == ["bridge"] && found[3].words.mentions == [])
    let unit = result.dossier.gazetteer.units.first
    #expect(unit?.names.map(\.text) == ["Guard"])
  }

  @Test("a link on words of a later sentence counts from that sentence")
  func linkInLaterSentence() {
    let result = statements(
      "- {source: annals, quote: 'It was burned', reason: x, link: places/bridge, words: It}")
    #expect(result.dossier.statements[3].words.mentions == [Words.Mention(0..<2, .place("bridge"))])
  }

  @Test("two statements become one, the earlier one leading; no other id changes")
  func merge() {
    let sources: KeyValuePairs = [
      "annals": text, "letter": "They burned the bridge on 4 May 1654.",
    ]
    let apart = statements("[]", sources).dossier.statements
    let result = statements(
      "- {source: letter, quote: They burned, reason: x, merge: {source: annals, quote: burned down}}",
      sources)
    let merged = result.dossier.statements
    #expect(apart.map(\.passages.count) == [1, 1, 1, 1, 1])
    #expect(merged.map(\.passages.count) == [1, 1, 1, 2])
    #expect(merged.map(\.id) == apart.dropLast().map(\.id))
    #expect(merged[3].furtherIDs == [apart[4].id])
    #expect(times(result).last == "1654-05-04 - stated")
    #expect(result.coverage.allSatisfy { $0.uncovered.isEmpty })
  }

  @Test("merges run through several pairs")
  func mergeChain() {
    let result = statements(
      """
      - {source: annals, quote: burned down, reason: x, merge: {source: annals, quote: Sixteen}}
      - {source: annals, quote: burned down, reason: x, merge: {source: annals, quote: lost the}}
      """)
    #expect(result.dossier.statements.map(\.passages.count) == [1, 3])
  }

  @Test("a statement kept apart joins no other, and none joins it")
  func keepApart() {
    let copy = "On 2 May 1654 the League took the mill."
    for source in ["annals", "letter"] {
      let result = statements(
        "- {source: \(source), quote: took the mill, reason: x, keep-apart: true}",
        ["annals": copy, "letter": copy])
      #expect(result.dossier.statements.map(\.passages.count) == [1, 1])
      #expect(result.dossier.statements[1].id.text.hasSuffix("-2"))
    }
  }

  @Test("what is left out is an excluded range with the reason, and no byte is lost")
  func exclude() {
    let result = statements(
      "- {source: annals, quote: It was burned, reason: A later hand., exclude: true}",
      ["annals": text, "letter": "It was burned down soon afterwards."])
    #expect(result.dossier.statements.count == 3)
    #expect(result.dossier.excluded.map(\.reason) == ["A later hand.", "A later hand."])
    #expect(result.dossier.excluded.map(\.passage.source) == ["annals", "letter"])
    #expect(result.coverage.allSatisfy { $0.uncovered.isEmpty })
    #expect(result.dossier.annotations.corrections.map(\.reason) == ["A later hand."])
  }
}
