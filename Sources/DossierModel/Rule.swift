/// A rule that a dossier is held against.
package struct Rule: Hashable, Codable, Sendable {
  /// What a finding of the rule is.
  package enum Kind: String, Hashable, Codable, Sendable {
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
  package enum Level: String, Hashable, Codable, Sendable, CaseIterable {
    case error, warning, off
  }

  /// Whether `dossier.yml` may set its severity and accept its findings.
  package var isSettable: Bool { kind == .fault || kind == .debt }

  /// A code is one rule's.
  package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

  /// A rule is known by its code.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// How a rule is declared: in the file of what finds it, as a constant of `Rule`.
extension Rule {
  /// What no dossier may break: always an error.
  package static func contract(_ code: String, _ meaning: String, _ remedy: String) -> Rule {
    Rule(code: code, kind: .contract, level: .error, meaning: meaning, remedy: remedy)
  }

  /// What every build warns of.
  package static func fault(_ code: String, _ meaning: String, _ remedy: String) -> Rule {
    Rule(code: code, kind: .fault, level: .warning, meaning: meaning, remedy: remedy)
  }

  /// What is still open, told by `check`.
  package static func debt(
    _ code: String, isOff: Bool = false, _ meaning: String, _ remedy: String
  ) -> Rule {
    Rule(code: code, kind: .debt, level: isOff ? .off : .warning, meaning: meaning, remedy: remedy)
  }

  /// What a verb says of its own work.
  package static func notice(_ code: String, _ meaning: String, _ remedy: String) -> Rule {
    Rule(code: code, kind: .notice, level: .warning, meaning: meaning, remedy: remedy)
  }
}

/// What several modules find, or one that those who list all rules know nothing of.
extension Rule {
  /// Found wherever bytes are taken for text: in the content, and in templates.
  package static let invalidUTF8 = contract(
    "invalid-utf-8", "A file is not in UTF-8", "save it as UTF-8")
  /// Found by the verb that puts a newer revision in a source's place, as the next one is.
  package static let lostQuote = notice(
    "lost-quote", "Words that a hint or annotation quotes do not stand in the newer revision",
    "quote other words, or remove it")
  package static let changedKind = notice(
    "changed-kind", "The newer revision of a source is of another kind", "see that it is the one")
}
