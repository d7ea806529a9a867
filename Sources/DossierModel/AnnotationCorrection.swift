/// Which entities the words name, and which they don't.
package struct CorrectedLinks: Hashable, Sendable {
  /// Those that the words name.
  package var link: [EntityID]
  /// Those that the words do not name, though a spelling fits.
  package var unlink: [EntityID]
  /// Words within the quote that it is about; nil for the whole statement.
  package var words: String?

  package init(link: [EntityID], unlink: [EntityID], words: String?) {
    self.link = link
    self.unlink = unlink
    self.words = words
  }
}

/// What the editor sets right in the statement that holds a passage.
package struct Correction<Anchor: Hashable & Sendable>: Hashable, Sendable {
  /// One thing set right.
  package enum Change: Hashable, Sendable {
    /// Its times, with the basis `editor`; none: it is undated.
    case times([When])
    case links(CorrectedLinks)
    /// It says the same as the statement that holds another passage.
    case merge(Anchor)
    /// It is one statement by itself, whatever else says the same.
    case keepApart
    /// It is no part of the dossier.
    case exclude
  }

  /// The passage of the statement that is set right.
  package var passage: Anchor
  /// Printed on the coverage page.
  package var reason: String
  /// At least one.
  package var changes: [Change]
  /// Where the editor says so.
  package var place: FilePosition

  package init(passage: Anchor, reason: String, changes: [Change], place: FilePosition) {
    self.passage = passage
    self.reason = reason
    self.changes = changes
    self.place = place
  }
}
