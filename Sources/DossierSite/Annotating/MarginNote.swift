import Foundation
import DossierMarkdown
import DossierModel

/// A note of the editor's as it stands in the margin, for eyes alone: the style sheet shows it
/// where there is room, and the note itself, with its citations, stands in the list of notes.
struct MarginNote {
  let note: Note<AnchoredPassage>

  /// More than this would run into the margin of the next paragraph.
  private static let longest = 320

  func write(_ numeral: String, to html: inout HTMLBuilder) {
    html.markup("<p class=\"mnote\"><b>Editor [")
    html.text(numeral)
    html.markup("]</b> ")
    ForeignScript.write(shortened, to: &html)
    html.markup("</p>")
  }

  /// Puts notes before the block that began at an offset, so that they stand beside its first line.
  static func insert(_ notes: HTMLBuilder, at start: Int, in html: inout HTMLBuilder) {
    guard !notes.bytes.isEmpty else { return }
    var margin = HTMLBuilder()
    margin.markup("<div class=\"mnotes\" aria-hidden=\"true\">")
    margin.bytes += notes.bytes
    margin.markup("</div>\n")
    html.bytes.insert(contentsOf: margin.bytes, at: start)
  }

  private var shortened: String {
    let text = MarkdownParser.parse(note.text.markdown).blocks.flatMap(\.inlineRuns)
      .map { $0.withoutMarks.plainText }
      .joined(separator: " ").replacing("\n", with: " ")
    guard text.count > Self.longest else { return text }
    let start = text.prefix(Self.longest)
    return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + " …"
  }
}

extension [MarkdownInline] {
  /// Without the marks of footnotes, which stay text where nothing defines them.
  fileprivate var withoutMarks: [MarkdownInline] {
    map { inline in
      guard case .text(let text) = inline else { return inline }
      return .text(text.removingMarks)
    }
  }
}

extension String {
  /// Without the marks of citations and of what is the editor's own: the note itself has them.
  fileprivate var removingMarks: String {
    var text = self
    while let start = text.range(of: "[^"), let end = text[start.upperBound...].firstIndex(of: "]")
    {
      text.removeSubrange(start.lowerBound...end)
    }
    return text
  }
}
