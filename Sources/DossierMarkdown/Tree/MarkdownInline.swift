/// A piece of running text.
package indirect enum MarkdownInline: Sendable, Equatable {
  case text(String)
  /// A line end of the file that is a space to the reader.
  case softBreak
  case lineBreak
  case code(String)
  /// Raw HTML, which is evidence at best: it is never written as markup.
  case html(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case link(MarkdownLink)
  case image(MarkdownImage)
  case footnoteMark(MarkdownFootnoteMark)
}

/// A link as the page writes it.
package struct MarkdownLink: Sendable, Equatable {
  /// With entities and escapes resolved, not yet percent-encoded.
  package var destination: String
  /// As written behind the address; empty without one.
  package var title: String
  /// The words that lead there.
  package var children: [MarkdownInline]
  /// The line on which it ends, from 1.
  package var line: Int

  package init(destination: String, title: String = "", children: [MarkdownInline], line: Int) {
    self.destination = destination
    self.title = title
    self.children = children
    self.line = line
  }
}

/// An image as the page writes it.
package struct MarkdownImage: Sendable, Equatable {
  /// Where the picture is.
  package var source: String
  /// As written behind the address; empty without one.
  package var title: String = ""
  /// What to show where the image isn't seen.
  package var alternative: String
  /// The line on which it begins, from 1.
  package var line: Int
}

/// One use of a footnote.
package struct MarkdownFootnoteMark: Sendable, Equatable {
  /// The label of the definition that it leads to.
  package var label: String
  /// From 1: the place of the definition in the document's `footnotes`.
  package var ordinal: Int
  /// From 1: which use of this footnote it is.
  package var occurrence: Int
  /// The line on which it stands, from 1.
  package var line: Int
}

extension MarkdownInline {
  /// The inlines directly inside: those of emphasis, strong emphasis or a link.
  package var children: [MarkdownInline] {
    switch self {
    case .emphasis(let children), .strong(let children): children
    case .link(let link): link.children
    default: []
    }
  }
}

extension Sequence<MarkdownInline> {
  /// The words alone: no markup, footnote marks or raw HTML; line ends stay line feeds.
  package var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += "\n"
      case .image(let image): text += image.alternative
      case .html, .footnoteMark: break
      case .emphasis, .strong, .link: text += inline.children.plainText
      }
    }
    return text
  }
}
