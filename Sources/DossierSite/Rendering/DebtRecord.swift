import DossierMarkdown
import DossierModel

/// What the coverage page shows of the dossier's open debts: each rule that finds some, with them.
struct DebtRecord {
  private let plan: SitePlan
  private let rules: [(rule: Rule, debts: [Debt])]
  private let debts: [Debt]

  /// In the order of the rules.
  init(_ debts: [Debt], plan: SitePlan) {
    self.plan = plan
    self.debts = debts
    let byRule = Dictionary(grouping: debts, by: \.diagnostic.rule)
    rules = Rule.all.compactMap { rule in byRule[rule].map { (rule, $0) } }
  }

  func record(for page: Page) -> TemplateRecord {
    TemplateRecord([
      "openDebts": .text("\(debts.count { $0.diagnostic.acceptance == nil })"),
      "acceptedDebts": .text("\(debts.count { $0.diagnostic.acceptance != nil })"),
      "debts": .list(rules.map { record(of: $0.rule, $0.debts, from: page) }),
    ])
  }

  private func record(of rule: Rule, _ debts: [Debt], from page: Page) -> TemplateRecord {
    let open = debts.filter { $0.diagnostic.acceptance == nil }
    return TemplateRecord([
      "rule": .text(rule.code),
      "meaning": .text(rule.meaning),
      "remedy": .html(Self.marked(rule.remedy)),
      "open": .text("\(open.count)"),
      "accepted": .text("\(debts.count - open.count)"),
      "places": .list(
        (open + debts.filter { $0.diagnostic.acceptance != nil }).map {
          place($0, from: page)
        }),
    ])
  }

  private func place(_ debt: Debt, from page: Page) -> TemplateRecord {
    var values: [String: TemplateRecord.Value] = [
      "words": .html(
        ForeignTitle(plan: plan).html(debt.text, of: debt.diagnostic.url ?? page.url)),
      "url": .text(RelativePath.from(page.url, to: debt.diagnostic.url ?? page.url)),
      "found": .html(Self.marked(debt.found)),
    ]
    if let reason = debt.diagnostic.acceptance { values["reason"] = .text(reason) }
    return TemplateRecord(values)
  }

  /// A text in which what stands between backticks is code.
  private static func marked(_ text: String) -> String {
    var html = HTMLBuilder()
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      // A backtick without a second one stays as it is.
      let isCode = index % 2 == 1 && index < parts.count - 1
      if index % 2 == 1, !isCode { html.text("`") }
      if isCode { html.markup("<code>") }
      ForeignScript.write(String(part), to: &html)
      if isCode { html.markup("</code>") }
    }
    return html.text
  }
}
