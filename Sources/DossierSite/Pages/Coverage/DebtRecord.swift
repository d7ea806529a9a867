import DossierModel
import DossierTemplates

/// What the coverage page shows of the dossier's open debts: each rule that finds some, with them.
struct DebtRecord: Sendable {
  private let rules: [RuleRecord]
  private let debts: [Debt]
  /// The rules speak English alone.
  private let english: WordLanguage?

  /// In the order of the rules.
  init(_ debts: [Debt], from view: Viewpoint) {
    self.debts = debts
    let words = view.words
    english = words.language.hasPrefix("en") ? nil : WordLanguage("en", beside: words)
    let byRule = Dictionary(grouping: debts, by: \.diagnostic.rule)
    rules = Rule.all.compactMap { rule in
      byRule[rule].map { RuleRecord(view: view, rule: rule, debts: $0) }
    }
  }

  static let fields: Fields<DebtRecord> = [
    .text("openDebts", "how many debts are open") { "\($0.debts.count(where: \.isOpen))" },
    .text("acceptedDebts", "how many debts the editor accepts with a reason") {
      "\($0.debts.count { !$0.isOpen })"
    },
    .language("english", "the language of what the rules say") { $0.english },
    .list("debts", "what is still open, by rule", RuleRecord.fields, \.rules),
  ]

  /// A rule, and what it finds.
  private struct RuleRecord: Sendable {
    let view: Viewpoint
    let rule: Rule
    let debts: [Debt]

    static let fields: Fields<RuleRecord> = [
      .text("rule", "the rule's code", \.rule.code),
      .text("meaning", "what a finding means", \.rule.meaning),
      .list("remedy", "how it is settled, in pieces", MarkedPiece.fields) {
        MarkedPiece.all(of: $0.rule.remedy)
      },
      .text("open", "how many are open") { "\($0.debts.count(where: \.isOpen))" },
      .text("accepted", "how many are accepted") { "\($0.debts.count { !$0.isOpen })" },
      .list("places", "where, the open ones first", DebtPlace.fields) { rule in
        (rule.debts.filter(\.isOpen) + rule.debts.filter { !$0.isOpen })
          .map { DebtPlace(view: rule.view, debt: $0) }
      },
    ]
  }

  /// One finding.
  private struct DebtPlace: Sendable {
    let view: Viewpoint
    let debt: Debt

    static let fields: Fields<DebtPlace> = [
      .html("words", "the words, the work or the entry that it is about") {
        ForeignTitle(plan: $0.view.plan).html($0.debt.text, of: $0.url)
      },
      .text("url", "where the site shows it") { $0.view.way(to: $0.url) },
      .list("found", "what was found, in pieces", MarkedPiece.fields) {
        MarkedPiece.all(of: $0.debt.found)
      },
      .text(
        "reason", "why the editor accepts it; absent where it is open",
        \.debt.diagnostic.acceptance),
    ]

    private var url: String { debt.diagnostic.url ?? view.page.url }
  }
}

/// A piece of a text in which what stands between backticks is code.
private struct MarkedPiece: Sendable {
  let text: String
  let isCode: Bool

  static let fields: Fields<MarkedPiece> = [
    .words("text", "some words", \.text),
    .flag("isCode", "whether they are code, as the name of a file or key", \.isCode),
  ]

  static func all(of text: String) -> [MarkedPiece] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      // A backtick without a second one stays as it is.
      let isCode = index % 2 == 1 && index < parts.count - 1
      return MarkedPiece(text: (index % 2 == 1 && !isCode ? "`" : "") + part, isCode: isCode)
    }
  }
}

extension Debt {
  fileprivate var isOpen: Bool { diagnostic.acceptance == nil }
}
