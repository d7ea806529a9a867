/// An exact range of bytes in one source, with its quote.
package struct Passage: Hashable, Sendable {
  /// The document whose bytes they are.
  package var source: Source.ID
  /// UTF-8 byte offsets into the source file, half open.
  package var range: Range<Int>
  /// Exactly the bytes of the range.
  package var quote: String

  package init(source: Source.ID, range: Range<Int>, quote: String) {
    self.source = source
    self.range = range
    self.quote = quote
  }
}

/// A range of a source that belongs to no statement, and why.
package struct Excluded: Hashable, Sendable {
  /// Its bytes.
  package var passage: Passage
  /// A few words: "category", "maintenance tag", "boilerplate".
  package var reason: String

  package init(_ passage: Passage, reason: String) {
    self.passage = passage
    self.reason = reason
  }
}
