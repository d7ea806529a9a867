import DossierModel

/// What the coverage page shows of the dossier's open debts: each rule that finds some, with them.
struct DebtRecord {
  private let rules: [(rule: Rule, debts: [Debt])]
  private let debts: [Debt]

  /// In the order of the rules.
  init(_ debts: [Debt]) {
    self.debts = debts
    let byRule = Dictionary(grouping: debts, by: \.diagnostic.rule)
    rules = Rule.all.compactMap { rule in byRule[rule.code].map { (rule, $0) } }
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
      "remedy": .text(rule.remedy),
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
      "text": .text(debt.text),
      "url": .text(RelativePath.from(page.url, to: debt.diagnostic.url ?? page.url)),
      "found": .text(debt.found),
    ]
    if let reason = debt.diagnostic.acceptance { values["reason"] = .text(reason) }
    return TemplateRecord(values)
  }
}
