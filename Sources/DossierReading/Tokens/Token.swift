import DossierModel

/// A piece of a text: letters in a row, figures in a row, or one sign.
struct Token: Equatable, Sendable {
  /// What its characters are; never space.
  var kind: CharacterClass
  /// Its UTF-8 bytes in the text.
  var range: Range<Int>
  /// Whether no space stands between it and the token before it.
  var touchesPrevious: Bool
  /// Whether its first letter is a capital one.
  var isCapital = false
  /// Whether any of its letters is.
  var hasCapital = false

  /// Whether it is of letters or figures.
  var isWord: Bool { kind == .letter || kind == .figure }
}
