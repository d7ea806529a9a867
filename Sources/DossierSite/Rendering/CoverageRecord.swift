import DossierImport
import DossierModel

/// What the coverage page shows: that no byte of a source is lost, and what is still open.
struct CoverageRecord {
  let plan: SitePlan
  let coverage: [Coverage]
  let debts: [Debt]

  func record(for page: Page) -> TemplateRecord {
    TemplateRecord([
      "sources": .list(coverage.compactMap { source($0, from: page) }),
      "unresolved": .list(plan.dossier.unresolved.map { unresolved($0, from: page) }),
      "corrections": .list(
        plan.dossier.annotations.corrections.map { correction($0, from: page) }),
      "differences": .list(plan.dossier.statements.compactMap { difference($0, from: page) }),
    ]).merging(DebtRecord(debts, plan: plan).record(for: page))
  }

  private func source(_ coverage: Coverage, from page: Page) -> TemplateRecord? {
    guard let source = plan.sourcesByID[coverage.source] else { return nil }
    let excluded = plan.dossier.excluded.filter { $0.passage.source == source.id }
    let link = plan.link(source.title, PagePath.source(source).url, from: page)
    return link.merging(
      TemplateRecord([
        "bytes": .text("\(coverage.total)"),
        "stated": .text("\(coverage.stated)"),
        "left": .text("\(coverage.excluded)"),
        "percent": .text(Self.percent(coverage.share)),
        "reasons": .list(Self.byReason(excluded).map { reason($0.reason, $0.ranges, source) }),
      ]))
  }

  /// Two decimals, cut and not rounded: what is not quite 100 must not be printed so.
  static func percent(_ share: Double) -> String {
    let hundredths = Int(share * 10_000 + 0.000_001)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The ranges by reason, in order of first appearance.
  static func byReason(_ excluded: [Excluded]) -> [(reason: String, ranges: [Excluded])] {
    PageComposer.inOrder(excluded.map(\.reason)).map { reason in
      (reason, excluded.filter { $0.reason == reason })
    }
  }

  private func reason(
    _ reason: String, _ ranges: [Excluded], _ source: Source
  ) -> TemplateRecord {
    TemplateRecord([
      "reason": .text(reason),
      "ranges": .list(
        ranges.map { item in
          var values: [String: TemplateRecord.Value] = [
            "start": .text("\(item.passage.range.lowerBound)"),
            "end": .text("\(item.passage.range.upperBound)"),
          ]
          if source.reuse == .full { values["quote"] = .text(item.passage.quote) }
          return TemplateRecord(values)
        }),
    ])
  }

  private func unresolved(_ mark: Unresolved, from page: Page) -> TemplateRecord {
    var values: [String: TemplateRecord.Value] = [
      "mark": .text(mark.mark),
      "source": .html(title(of: mark.source)),
    ]
    if let statement = mark.statement.flatMap({ plan.statementsByID[$0] }) {
      values["text"] = .text(statement.text)
      values["url"] = .text(RelativePath.from(page.url, to: plan.url(of: statement)))
    }
    return TemplateRecord(values)
  }

  private func correction(
    _ correction: Correction<AnchoredPassage>, from page: Page
  ) -> TemplateRecord {
    LayerRecord(plan: plan).passage(correction.passage, from: page)
      .keeping(["text", "url"])
      .merging(TemplateRecord(["reason": .text(correction.reason)]))
  }

  private func difference(_ statement: Statement, from page: Page) -> TemplateRecord? {
    let others = statement.passages.dropFirst().compactMap { passage -> TemplateRecord? in
      let difference = WordDifference(from: statement.text, to: passage.words.text)
      guard !difference.changes.isEmpty else { return nil }
      return TemplateRecord([
        "source": .html(title(of: passage.passage.source)),
        "words": .html(difference.html),
      ])
    }
    guard !others.isEmpty else { return nil }
    return TemplateRecord([
      "text": .text(statement.text),
      "url": .text(RelativePath.from(page.url, to: plan.url(of: statement))),
      "passages": .list(others),
    ])
  }

  private func title(of id: Source.ID) -> String {
    guard let source = plan.sourcesByID[id] else { return id.text }
    return ForeignTitle(plan: plan).html(source.title, of: PagePath.source(source).url)
  }
}

extension PageSchemas {
  /// What the page on coverage has.
  static let coverage: [TemplateSchema.Field] = [
    .list(
      "sources", "the sources",
      link + [
        .text("bytes", "how many bytes it has that are no white space"),
        .text("stated", "how many of them lie in passages of statements"),
        .text("left", "how many of them are left out with a reason"),
        .text("percent", "the share of both, as a number with two decimals"),
        .list(
          "reasons", "why ranges are left out",
          [
            .text("reason", "why"),
            .list(
              "ranges", "the ranges",
              [
                .text("start", "the first byte"),
                .text("end", "the byte after the last"),
                .text("quote", "the bytes, where they may be shown"),
              ]),
          ]),
      ]),
    .list(
      "unresolved", "marks of the sources that lead to nothing",
      [
        .text("mark", "the mark as written"),
        .html("source", "the source's title"),
        .text("text", "the words of its statement; absent where the source lacks them"),
        .text("url", "the statement"),
      ]),
    .list(
      "corrections", "what the editor set right",
      [
        .text("text", "the words it is about"), .text("url", "their statement"),
        .text("reason", "why"),
      ]),
    .text("openDebts", "how many debts are open"),
    .text("acceptedDebts", "how many debts the editor accepts with a reason"),
    .list(
      "debts", "what is still open, by rule",
      [
        .text("rule", "the rule's code"), .text("meaning", "what a finding means"),
        .html("remedy", "how it is settled"), .text("open", "how many are open"),
        .text("accepted", "how many are accepted"),
        .list(
          "places", "where, the open ones first",
          [
            .html("words", "the words, the work or the entry that it is about"),
            .text("url", "where the site shows it"), .html("found", "what was found"),
            .text("reason", "why the editor accepts it; absent where it is open"),
          ]),
      ]),
    .list(
      "differences", "statements that several passages make in different wording",
      [
        .text("text", "the words of the leading passage"),
        .text("url", "the statement"),
        .list(
          "passages", "the other passages",
          [
            .html("source", "the source's title"),
            .html("words", "its words, what they lack struck out and what they add underlined"),
          ]),
      ]),
  ]
}
