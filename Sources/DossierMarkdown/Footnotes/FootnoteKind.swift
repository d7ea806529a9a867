import DossierLanguages

/// One of the sequences of footnotes in a page, each with its own numbers, section and order.
package struct FootnoteKind: Hashable, Sendable {
  /// How the notes of a sequence are counted.
  package enum Numerals: Hashable, Sendable {
    /// 1, 2, 3, each behind the prefix.
    case decimal(prefix: String)
    /// a, b … z, aa, ab …
    case letters
  }

  /// Lower-case ASCII letters and hyphens: what stands in the section's id and class.
  package var id: String
  /// How its notes are counted.
  package var numerals: Numerals
  /// What one of them is called by itself: `Note 3`.
  let title: InterfaceWord
  /// The same inside a sentence: `note 3`.
  let phrase: InterfaceWord
  /// The heading of its section.
  let heading: InterfaceWord

  /// Citations of references and sources: `[1]`.
  package static let citation = FootnoteKind(
    id: "citations", numerals: .decimal(prefix: ""), title: .noteTitle, phrase: .notePhrase,
    heading: .references)
  /// The editor's own notes: `[a]`.
  package static let editor = FootnoteKind(
    id: "editor", numerals: .letters, title: .editorsNoteTitle, phrase: .editorsNotePhrase,
    heading: .editorsNotes)
  /// Notes that stand in a source itself: `[n1]`.
  package static let source = FootnoteKind(
    id: "source", numerals: .decimal(prefix: "n"), title: .sourcesNoteTitle,
    phrase: .sourcesNotePhrase, heading: .notesOfSources)

  /// The numeral of the note with this number, which is from 1.
  package func numeral(_ number: Int) -> String {
    switch numerals {
    case .decimal(let prefix): prefix + String(number)
    case .letters: Self.letters(number)
    }
  }

  /// `a` for 1, `z` for 26, `aa` for 27.
  static func letters(_ number: Int) -> String {
    guard number > 0 else { return "" }
    let last = UnicodeScalar(UInt8(ascii: "a") + UInt8((number - 1) % 26))
    return letters((number - 1) / 26) + String(Character(last))
  }
}
