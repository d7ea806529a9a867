import DossierModel

/// Who asserts what some words say, by the words themselves.
package struct Attribution: Sendable, Equatable {
  /// The ids of the voices, units and people named, each once, in the order of the words; none
  /// where the words hand the matter to somebody whom they don't name.
  package var speakers: [String] = []
  /// `claimed` for what somebody holds to be so, `reported` for what somebody passes on.
  package var flags: [Statement.Flag] = []

  package init(speakers: [String] = [], flags: [Statement.Flag] = []) {
    self.speakers = speakers
    self.flags = flags
  }

  /// Whether the words hand the matter to nobody: their source says it itself.
  package var isEmpty: Bool { speakers.isEmpty && flags.isEmpty }

  mutating func add(_ flag: Statement.Flag, by names: [NamedSpeaker]) {
    flags.appendOnce(flag)
    for name in names where name.speaks { speakers.appendOnce(name.id) }
  }
}

/// A name that stands in a text, and the tokens that it takes up.
struct NamedSpeaker: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case voice, unit, person
    /// A name that takes up its words but asserts nothing.
    case place
  }

  var id: String
  var kind: Kind
  /// In UTF-8 bytes of the text.
  var range: Range<Int>
  var tokens: Range<Int> = 0..<0
  /// Whether an `'s` hangs on it.
  var isPossessive = false

  var speaks: Bool { kind != .place }
}
