import DossierLanguages

extension HTMLWriter {
  /// What the caller decides. Each choice has a default that suits a page that stands alone.
  package struct Choices {
    /// What is added to the level of each heading; no heading goes past 6 or below 1.
    package var headingShift = 0
    /// Whether each table stands in a region that scrolls.
    package var scrollsTables = true
    /// What it says itself, beside the words of the text.
    package var words = InterfaceWords.english
    /// Where a link leads; nil for one that leads nowhere, whose words alone are written.
    /// What it gives is held against `LinkGate`.
    package var link: (MarkdownLink) -> LinkTarget? = { LinkTarget($0.destination) }
    /// The relative URL of an image; nil for one that isn't there, whose alternative is written.
    package var image: (MarkdownImage) -> String? = { $0.source }
    /// Writes a run of plain text, escaped; a caller may mark what is in another language.
    package var text: (inout HTMLWriter, String) -> Void = { $0.html.text($1) }
    /// Writes the inlines of a paragraph, list item, heading or cell, in the order given.
    package var inlines: (inout HTMLWriter, [MarkdownInline], Container) -> Void = {
      writer, run, _ in
      writer.write(run)
    }
    /// Which sequence the footnote of a label belongs to.
    package var footnoteKind: (String) -> FootnoteKind = { _ in .citation }
    /// Writes a mark.
    package var footnoteMark: (inout HTMLWriter, FootnoteUse) -> Void = { $0.writeMark($1) }
    /// Writes the body of a note that isn't defined in the page's Markdown, or stands for that
    /// definition; false where it has nothing to say.
    package var noteBody: (inout HTMLWriter, Footnote) -> Bool = { _, _ in false }

    package init() {}
  }

  /// What a run of inlines stands in.
  package enum Container: Sendable, Equatable {
    case paragraph
    /// An item of a tight list, which has no paragraph element.
    case listItem
    case heading
    case cell
    case note
  }

  /// Where a link leads and what else is said of it.
  package struct LinkTarget: Sendable, Equatable {
    /// One attribute; its value is escaped when it is written.
    package struct Attribute: Sendable, Equatable {
      /// Trusted.
      package var name: String
      /// Not yet escaped.
      package var value: String

      package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// Not yet escaped.
    package var url: String
    /// In the order in which they are written, after `href` and `title`.
    package var attributes: [Attribute]

    package init(_ url: String, attributes: [Attribute] = []) {
      self.url = url
      self.attributes = attributes
    }
  }
}
