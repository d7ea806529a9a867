import DossierMarkdown
import DossierModel
import DossierTemplates

/// A note of the editor's as it stands in the margin, for eyes alone: the style sheet shows it
/// where there is room, and the note itself, with its citations, stands in the list of notes.
struct MarginNote: TemplatePart {
  let note: Note<AnchoredPassage>
  let numeral: String
  let own: WordLanguage?

  static let template = "margin-note"

  static let fields: Fields<MarginNote> = [
    .text("numeral", "its number on the page", \.numeral),
    .language("own", "the language of the note", \.own),
    .words("words", "the note, cut where it is long", \.shortened),
  ]

  /// More than this would run into the margin of the next paragraph.
  private static let longest = 320

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
    var kept: [UInt8] = []
    var rest = Array(utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
      kept += rest[..<start]
      rest = rest[start...]
      if rest.dropFirst().first == UInt8(ascii: "^"),
        let end = rest.firstIndex(of: UInt8(ascii: "]"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(rest.removeFirst())
      }
    }
    return String(decoding: kept + rest, as: UTF8.self)
  }
}
