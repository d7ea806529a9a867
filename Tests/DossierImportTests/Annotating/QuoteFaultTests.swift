import DossierModel
import Testing

/// Each kind of annotation that names a passage, with each way of naming it wrongly.
@Suite("Faults of a quote, by kind of annotation")
struct QuoteFaultTests {
  private static let text = """
    On 2 May 1654 the League took the mill. Sixteen men were killed there. Then the League took the \
    mill race.
    """

  /// A kind of annotation, written around a passage.
  struct Kind: Sendable, CustomStringConvertible {
    var description: String
    var file: String
    var write: @Sendable (_ passage: String) -> String
  }

  private static let good = "{source: annals, quote: Sixteen men}"

  static let kinds = [
    Kind(description: "a note", file: "notes/n.md") { "---\non: [\($0)]\n---\nSo.[^editor]\n" },
    Kind(description: "an answer", file: "disagreements/d.md") {
      """
      ---
      question: Why?
      differs: wording
      answers: [{says: a, passages: [\(good)]}, {says: b, passages: [\($0)]}]
      ---
      """
    },
    Kind(description: "a control entry", file: "control.yml") {
      "- {place: mill, when: 1654-05-02, to: league, how: captured, passages: [\($0)]}"
    },
    Kind(description: "a casualty entry", file: "casualties.yml") {
      "- {who: crown, what: killed, figure: {text: x}, scope: battle, passages: [\($0)]}"
    },
    Kind(description: "a correction", file: "corrections.yml") {
      "- {\($0.dropFirst().dropLast()), reason: so, when: []}"
    },
    Kind(description: "a merge", file: "corrections.yml") {
      "- {source: annals, quote: Sixteen men, reason: so, merge: \($0)}"
    },
  ]

  private func errors(_ kind: Kind, _ passage: String) -> [Diagnostic] {
    let (content, result) = AnnotatingFixtures.run(
      ["annals": Self.text], annotations: [kind.file: kind.write(passage)])
    return (content.diagnostics + result.diagnostics).filter { $0.severity == .error }
  }

  @Test("a quote that stands once is no fault", arguments: kinds)
  func found(kind: Kind) {
    #expect(errors(kind, "{source: annals, quote: took the mill, suffix: .}") == [])
  }

  @Test("a quote that stands nowhere shows the nearest words, with what differs", arguments: kinds)
  func notFound(kind: Kind) {
    let faults = errors(kind, "{source: annals, quote: the Leage took the mill race}")
    #expect(faults.map(\.rule.code) == ["quote-not-found"])
    #expect(faults.first?.place.file == "Content/Annotations/\(kind.file)")
    #expect(faults.first?.place.line != nil)
    #expect(faults.first?.message.contains("[Leage → League]") == true)
  }

  @Test("a quote that stands twice asks for a prefix", arguments: kinds)
  func foundTwice(kind: Kind) {
    let faults = errors(kind, "{source: annals, quote: took the mill}")
    #expect(faults.map(\.rule.code) == ["quote-ambiguous"])
    #expect(faults.first?.message.contains("2 times") == true)
    #expect(faults.first?.advice?.contains("`prefix`") == true)
  }

  @Test("a prefix or suffix that does not stand there is told apart", arguments: kinds)
  func badPrefix(kind: Kind) {
    for selector in ["prefix: 'never '", "suffix: ' at noon'"] {
      let faults = errors(kind, "{source: annals, quote: killed there, \(selector)}")
      #expect(faults.map(\.rule.code) == ["quote-not-found"])
      #expect(faults.first?.message.contains("not between this prefix and suffix") == true)
    }
  }
}
