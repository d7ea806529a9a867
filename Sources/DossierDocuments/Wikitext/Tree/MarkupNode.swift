/// One piece of a source's markup with its exact bytes.
///
/// Nodes name their children by their place in the tree, so that no depth of nesting needs
/// a deep stack, not even to let go of the tree.
struct MarkupNode: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// The root.
    case page
    case text
    /// A delimiter that opens or closes nothing: it is text, but a reader need not see it.
    case stray
    /// A separator inside of a template or link: its pipe, or the first `=` of an argument.
    case separator
    case newline
    case quotes(QuoteRun)
    /// `&ndash;`, `&#8211;`
    case entity
    case comment
    /// `__NOTOC__`
    case behaviourSwitch
    /// A known tag that stands alone: `<br />`, `<small>`, `</small>`.
    case tag(Tag)
    /// A known tag whose content is no wikitext: `<nowiki>`, `<math>`.
    case raw(Tag, content: Range<Int>)
    /// `<ref>`; `content` is nil where it has no end of its own.
    case reference(Tag, content: Range<Int>?)
    /// `name` is in lower case, without underscores.
    case template(name: String)
    /// `{{{1|default}}}`
    case parameter
    /// `[[target|text]]`, and how many bytes of a trail (`[[cell]]s`) belong to it.
    case link(trail: Int)
    /// `[https://example.org text]`
    case externalLink(url: Range<Int>)
  }

  /// What stands between two pipes of a template or link.
  struct Part: Sendable, Equatable {
    /// All its bytes, the name of the argument with them.
    var range: Range<Int>
    /// The bytes before the first `=` of an argument; nil where there is none.
    var name: Range<Int>?
    /// Its bytes after the `=`, or all of them.
    var value: Range<Int>
    /// Which children of the node make up the value.
    var children: Range<Int>
  }

  var kind: Kind
  var range: Range<Int>
  var children: [Int] = []
  /// Of a template or link: what stands between its pipes; the first is its name or target.
  var parts: [Part] = []
}

/// What a run of apostrophes means once its line is known.
struct QuoteRun: Sendable, Equatable {
  /// Apostrophes that are only themselves, before the others.
  var literal = 0
  /// Whether italics begin or end here.
  var italic = false
  /// Whether bold type begins or ends here.
  var bold = false
}
