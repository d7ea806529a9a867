import DossierModel

/// What the home page opens with until the editor says it: the first words of the leading source.
struct HomeOpening {
  /// In the words of that source, in its order; none where the editor has written a lead.
  let statements: [Statement]

  /// One paragraph is enough that has so many words; a shorter one takes in the next.
  private static let fewestWords = 60

  init(_ plan: SitePlan) {
    guard plan.annotations.leads[PagePath.home.url] == nil else {
      statements = []
      return
    }
    let sources = plan.dossier.sources
    let leading =
      sources.filter { $0.role == .compilation } + sources.filter { $0.role == .witness }
    statements = leading.lazy.map { Self.opening(of: $0.id, in: plan) }.first { !$0.isEmpty } ?? []
  }

  /// The first paragraph of a document that stands above all its headings, or the first two.
  private static func opening(of source: Source.ID, in plan: SitePlan) -> [Statement] {
    let all = (plan.statementsBySource[source] ?? []).map { $0.led(by: source) }
    let prose = all.filter { statement in
      let isProse = statement.role == .battle || statement.role == .background
      return isProse && statement.section.isEmpty && plan.home(of: statement) != nil
    }
    let told = prose.sorted { one, other in
      one.passages[0].passage.range.lowerBound < other.passages[0].passage.range.lowerBound
    }
    var opening: [Statement] = []
    var blocks: [Int] = []
    for statement in told {
      let block = statement.passages[0].block
      if blocks.last != block {
        let words = opening.map { $0.text.split(separator: " ").count }.reduce(0, +)
        guard blocks.isEmpty || (blocks.count < 2 && words < fewestWords) else { break }
        blocks.append(block)
      }
      opening.append(statement)
    }
    return opening
  }
}
