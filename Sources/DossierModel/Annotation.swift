/// The editor's own words or decisions, tied to passages by their quotes.
///
/// The values of this layer are generic over how they name a passage: by a `QuoteSelector`, as the
/// editor wrote it, or by an `AnchoredPassage`, once it has been found.
package enum Annotation {
  /// Of a note or disagreement the slug of its file; of an entry on control or casualties its kind
  /// and eight digits of a digest.
  package typealias ID = Identifier<Annotation>
}

/// Words by which an annotation names its passage, as they read on the page (the W3C Web
/// Annotation TextQuoteSelector).
package struct QuoteSelector: Hashable, Sendable {
  /// Where the words are to be found.
  package enum Whole: Hashable, Sendable {
    case source(Source.ID)
    /// The title or translated title of a work that a source cites.
    case title(of: Reference.ID)
  }

  /// What the words stand in.
  package var whole: Whole
  /// The words themselves, white space folded.
  package var exact: String
  /// The words directly before and after them, spaces included; empty where none are given.
  package var prefix: String
  /// The words directly after them.
  package var suffix: String
  /// Where the editor names the passage.
  package var place: FilePosition

  package init(
    _ whole: Whole, _ exact: String, prefix: String = "", suffix: String = "",
    at place: FilePosition
  ) {
    self.whole = whole
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.place = place
  }
}

/// A passage that an annotation names, found in its source.
package struct AnchoredPassage: Hashable, Sendable {
  /// From the first byte of the first word to the last byte of the last.
  package var passage: Passage
  /// The words as they read on the page.
  package var text: String
  /// The work whose title it is; nil where the words are the source's own.
  package var reference: Reference.ID?
  /// The statements that it lies in, in the order of the source; none for a title.
  package var statements: [Statement.ID]
  /// Where the editor names it.
  package var place: FilePosition

  package init(
    passage: Passage, text: String, reference: Reference.ID? = nil, statements: [Statement.ID] = [],
    place: FilePosition
  ) {
    self.passage = passage
    self.text = text
    self.reference = reference
    self.statements = statements
    self.place = place
  }
}

/// A page of the site as an annotation names it: `units/third-army`.
package struct PageName: Hashable, Sendable {
  /// Without an ending.
  package var text: String
  /// Where the editor names it.
  package var place: FilePosition

  package init(_ text: String, at place: FilePosition) {
    self.text = text
    self.place = place
  }

  /// Relative to the site's root: `units/third-army.html`.
  package var url: String { PagePath(named: text).url }
}
