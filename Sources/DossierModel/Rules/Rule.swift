/// A rule that a dossier is held against.
package struct Rule: Hashable, Sendable {
  /// What a finding of the rule is.
  package enum Kind: Hashable, Sendable {
    /// Something the dossier's contract with its readers forbids: always an error.
    case contract
    /// A mistake of a source, a file or a template, told by every build.
    case fault
    /// Something an editor may still do for the dossier, told by `check` and on the coverage page.
    case debt
    /// What a verb that writes has to say of its own work.
    case notice
  }

  /// Lower-case words with hyphens, as printed in brackets and written in `dossier.yml`.
  package let code: String
  /// What a finding of it is, which says who is told of it and whether it can be set.
  package let kind: Kind
  /// Where `dossier.yml` says nothing of it.
  package let level: Level
  /// What a finding means, as a sentence without a full stop.
  package let meaning: String
  /// How it is settled, as a sentence without a full stop.
  package let remedy: String

  /// How grave a finding is.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case error, warning, off
  }

  /// Whether `dossier.yml` may set its severity and accept its findings.
  package var isSettable: Bool { kind == .fault || kind == .debt }

  /// All rules: the contract first, then faults, debts and notices.
  package static let all = contract + faults + debts + notices

  /// The rule with a code; nil where there is none.
  package static func named(_ code: String) -> Rule? { byCode[code] }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  static func contract(_ code: String, _ meaning: String, _ remedy: String) -> Rule {
    Rule(code: code, kind: .contract, level: .error, meaning: meaning, remedy: remedy)
  }

  static func fault(_ code: String, _ meaning: String, _ remedy: String) -> Rule {
    Rule(code: code, kind: .fault, level: .warning, meaning: meaning, remedy: remedy)
  }

  static func debt(
    _ code: String, isOff: Bool = false, _ meaning: String, _ remedy: String
  ) -> Rule {
    Rule(code: code, kind: .debt, level: isOff ? .off : .warning, meaning: meaning, remedy: remedy)
  }

  static func notice(_ code: String, _ meaning: String, _ remedy: String) -> Rule {
    Rule(code: code, kind: .notice, level: .warning, meaning: meaning, remedy: remedy)
  }
}
