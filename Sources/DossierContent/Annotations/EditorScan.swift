import DossierModel

/// Finds the labels in the editor's Markdown and the sentences that carry none.
struct EditorScan {
  /// In the order of the text.
  private(set) var labels: [EditorText.Label] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let bytes: [UInt8]
  private let place: FilePosition

  /// `place` is where the text begins, at the start of a line.
  init(_ markdown: String, at place: FilePosition) {
    bytes = Array(markdown.utf8)
    self.place = place
    findLabels()
    for block in EditorBlocks(bytes).blocks {
      for sentence in EditorSentences.split(bytes, block) { check(sentence) }
    }
  }

  private func position(of offset: Int) -> FilePosition {
    var position = FilePosition(place.file, offset: offset, in: bytes)
    position.line = (position.line ?? 1) + (place.line ?? 1) - 1
    return position
  }

  private mutating func findLabels() {
    var offset = 0
    while offset < bytes.count {
      guard let end = EditorMark.end(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      let label = String(decoding: bytes[offset + 2..<end - 1], as: UTF8.self)
      if end < bytes.count, bytes[end] == UInt8(ascii: ":"), isLineStart(offset) {
        diagnostics.append(
          Diagnostic(
            .footnoteDefinition, at: position(of: offset), "`[^\(label)]:` defines a footnote",
            advice: "cite a reference, source or statement by its id; the build writes the note"))
      } else {
        labels.append(EditorText.Label(label, at: position(of: offset)))
      }
      offset = end
    }
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  private mutating func check(_ sentence: Range<Int>) {
    let isCited = sentence.contains { EditorMark.end(at: $0, in: bytes) != nil }
    let text = String(decoding: bytes[sentence], as: UTF8.self).foldingSpace(trimmed: true)
    guard !isCited, text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    diagnostics.append(
      Diagnostic(
        .uncitedSentence, at: position(of: sentence.lowerBound),
        "this sentence cites nothing: “\(text)”",
        advice: "end it with the mark of a reference, source or statement, or with `[^editor]` "
          + "where it is your own judgement"))
  }
}

/// Footnote marks: `[^label]`.
enum EditorMark {
  /// Behind the mark that begins at an offset; nil where none does.
  static func end(at offset: Int, in bytes: [UInt8]) -> Int? {
    guard offset + 3 < bytes.count, bytes[offset] == UInt8(ascii: "["),
      bytes[offset + 1] == UInt8(ascii: "^"),
      offset == 0 || bytes[offset - 1] != UInt8(ascii: "\\")
    else { return nil }
    var end = offset + 2
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "]") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), end > offset + 2 else { return nil }
    return end + 1
  }
}

extension Rule {
  package static let uncitedSentence = contract(
    "uncited-sentence", "A sentence of the editor's cites nothing",
    "end it with the mark of what it rests on, or with `[^editor]`")
  package static let footnoteDefinition = contract(
    "footnote-definition", "An annotation defines a footnote",
    "cite by id alone; the definition is made from the reference")
}
