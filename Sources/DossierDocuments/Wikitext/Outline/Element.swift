/// A stretch of an article that stands by itself, before its words are read.
package struct Element: Equatable {
  /// What it is on the page.
  package enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    /// `list` tells one list of the article from the next.
    case item(depth: Int, list: Int)
    case cell(table: Int, row: Int, column: Int, isHeader: Bool)
    case caption
    /// A template or link that stands by itself and is no text.
    case alone
    /// Syntax and nothing else.
    case syntax(ExclusionReason.Known)
  }

  /// What it is on the page.
  package var kind: Kind
  /// From its first byte to its last, white space at its ends left out.
  package var range: Range<Int>
  var pieces: [Piece]
}
