import DossierTemplates

/// What a sentence of the editor's rests on, behind it.
struct EditorBasisRecord: TemplatePart {
  let works: [Work]
  let tags: [String]

  struct Work: Sendable {
    /// The work's short name.
    let name: String
    let words: String
    let url: String
    let isFirst: Bool
  }

  static let template = "editor-basis"

  static let fields: Fields<EditorBasisRecord> = [
    .flag("hasWorks", "whether works are named") { !$0.works.isEmpty },
    .list(
      "works", "the works, where they are no footnotes",
      [
        .address("href", "the work, or the statement that rests on it", \.url),
        .words("words", "its short name, or which of its passages it is", \.words),
        .flag("isFirst", "whether it is the first", \.isFirst),
      ], \.works),
    .list(
      "tags", "what it is where no work is behind it", [.plain("words", "in words") { $0 }],
      \.tags),
  ]
}

/// A note of the editor's, in the list of notes.
struct EditorNoteRecord: TemplatePart {
  let own: WordLanguage?
  let title: String?
  let text: [UInt8]

  static let template = "editor-note"

  static let fields: Fields<EditorNoteRecord> = [
    .plain("title", "what it is called; absent where it has no title", \.title),
    .language("own", "the language of the words", \.own),
    .bytes("text", "the editor's words", \.text),
  ]
}
