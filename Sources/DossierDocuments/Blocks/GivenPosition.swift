/// A position that a document gives in numbers, and what it is the position of.
package struct GivenPosition: Sendable, Equatable {
  /// What a position is the position of.
  package enum Subject: Sendable, Equatable {
    /// The battle that the document is about.
    case battle
    /// What these words call it; `article` is the target of their link.
    case named(String, article: String?)
    /// What the words right before it call it.
    case wordsBefore
  }

  /// How finely it is given.
  package enum Fineness: Sendable, Equatable {
    case degree, minute, second
    /// A number of digits behind the point of a degree, at least one.
    case decimals(Int)
  }

  /// North of the equator (WGS 84, degrees); -90 to 90.
  package var latitude: Double
  /// East of Greenwich; -180 to 180.
  package var longitude: Double
  /// By the coarser of the two numbers' last parts.
  package var fineness: Fineness
  /// What lies there.
  package var subject: Subject
  /// The bytes of the file that give it.
  package var range: Range<Int>
}
