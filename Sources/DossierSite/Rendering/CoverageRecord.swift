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
