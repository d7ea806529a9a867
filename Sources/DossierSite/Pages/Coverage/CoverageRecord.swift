import DossierImport
import DossierLanguages
import DossierModel
import DossierTemplates

/// What the coverage page shows: that no byte of a source is lost, and what is still open.
struct CoverageRecord: Sendable {
  private let view: Viewpoint
  private let sources: [CoveredSource]
  private let differences: [Difference]
  private let debts: DebtRecord

  init(_ filled: FilledPage) {
    view = filled.view
    let (view, plan) = (filled.view, filled.view.plan)
    sources = filled.site.imported.coverage.compactMap { coverage in
      plan.catalogue.sources[coverage.source].map {
        CoveredSource(view: view, source: $0, coverage: coverage)
      }
    }
    differences = plan.dossier.statements.compactMap { Difference($0, from: view) }
    debts = DebtRecord(filled.site.debts, from: view)
  }

  static let fields: Fields<CoverageRecord> =
    [
      .list("sources", "the sources", CoveredSource.fields, \.sources),
      .list(
        "unresolved", "marks of the sources that lead to nothing", Mark.fields
      ) { page in
        page.view.plan.dossier.unresolved.map { Mark(view: page.view, mark: $0) }
      },
      .list(
        "corrections", "what the editor set right",
        [
          .text("text", "the words it is about", \.passage.passage.text),
          .text("url", "their statement", \.passage.url), .text("reason", "why", \.reason),
        ]
      ) { page in
        page.view.plan.dossier.annotations.corrections.map {
          (passage: PassageRecord($0.passage, from: page.view), reason: $0.reason)
        }
      },
    ] + DebtRecord.fields.through(\.debts) + [
      .list(
        "differences", "statements that several passages make in different wording",
        Difference.fields, \.differences)
    ]

  /// Two decimals, cut and not rounded: what is not quite 100 must not be printed so.
  static func percent(_ share: Double) -> String {
    let hundredths = Int(share * 10_000 + 0.000_001)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The ranges by reason, in order of first appearance.
  static func byReason(
    _ excluded: [Excluded], in words: InterfaceWords
  ) -> [(reason: String, ranges: [Excluded])] {
    excluded.map(\.reason).distinct.map { reason in
      (words.exclusion(reason), excluded.filter { $0.reason == reason })
    }
  }

  fileprivate static func title(of id: Source.ID, _ plan: SitePlan) -> String {
    guard let source = plan.catalogue.sources[id] else { return id.text }
    return ForeignTitle(plan: plan).html(source.title, of: PagePath.source(source).url)
  }
}

private struct CoveredSource: Sendable {
  let view: Viewpoint
  let source: Source
  let coverage: Coverage

  static let fields: Fields<CoveredSource> =
    TitledLink.fields.through {
      $0.view.link($0.source.title, PagePath.source($0.source).url)
    } + [
      .text("bytes", "how many bytes it has that are no white space") { "\($0.coverage.total)" },
      .text("stated", "how many of them lie in passages of statements") {
        "\($0.coverage.stated)"
      },
      .text("left", "how many of them are left out with a reason") { "\($0.coverage.excluded)" },
      .text("percent", "the share of both, as a number with two decimals") {
        CoverageRecord.percent($0.coverage.share)
      },
      .list("reasons", "why ranges are left out", reason, \.reasons),
    ]

  private typealias Reason = (reason: String, ranges: [Excluded], isShown: Bool)

  private static let reason: Fields<Reason> = [
    .text("reason", "why", \.reason),
    .list("ranges", "the ranges", range) { reason in
      reason.ranges.map { (passage: $0.passage, isShown: reason.isShown) }
    },
  ]

  private static let range: Fields<(passage: Passage, isShown: Bool)> = [
    .text("start", "the first byte") { "\($0.passage.range.lowerBound)" },
    .text("end", "the byte after the last") { "\($0.passage.range.upperBound)" },
    .text("quote", "the bytes, where they may be shown") {
      $0.isShown ? $0.passage.quote : nil
    },
  ]

  private var reasons: [Reason] {
    let excluded = view.plan.dossier.excluded.filter { $0.passage.source == source.id }
    return CoverageRecord.byReason(excluded, in: view.words).map {
      ($0.reason, $0.ranges, source.reuse == .full)
    }
  }
}

private struct Mark: Sendable {
  let view: Viewpoint
  let mark: Unresolved

  static let fields: Fields<Mark> = [
    .text("mark", "the mark as written", \.mark.mark),
    .html("source", "the source's title") {
      CoverageRecord.title(of: $0.mark.source, $0.view.plan)
    },
    .text("text", "the words of its statement; absent where the source lacks them") {
      $0.statement?.text
    },
    .text("url", "the statement") { mark in
      mark.statement.map { mark.view.way(to: mark.view.plan.url(of: $0)) }
    },
  ]

  private var statement: Statement? {
    mark.statement.flatMap { view.plan.catalogue.statements[$0] }
  }
}

/// A statement whose passages differ in their words.
private struct Difference: Sendable {
  private let view: Viewpoint
  private let statement: Statement
  private let others: [(source: Source.ID, words: WordDifference)]

  /// Nil where all say the same words.
  init?(_ statement: Statement, from view: Viewpoint) {
    others = statement.passages.dropFirst().compactMap { passage in
      let words = WordDifference(from: statement.text, to: passage.words.text)
      return words.changes.isEmpty ? nil : (passage.passage.source, words)
    }
    guard !others.isEmpty else { return nil }
    (self.statement, self.view) = (statement, view)
  }

  static let fields: Fields<Difference> = [
    .text("text", "the words of the leading passage", \.statement.text),
    .text("url", "the statement") { $0.view.way(to: $0.view.plan.url(of: $0.statement)) },
    .list(
      "passages", "the other passages",
      [.html("source", "the source's title", \.title)]
        + WordDifference.fields("its words, with what they lack and what they add")
        .through(\.words)
    ) { difference in
      difference.others.map {
        (
          title: CoverageRecord.title(of: $0.source, difference.view.plan), words: $0.words
        )
      }
    },
  ]
}
