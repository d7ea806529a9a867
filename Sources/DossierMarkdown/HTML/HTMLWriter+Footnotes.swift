extension HTMLWriter {
  /// Writes a mark that leads to its note: `[3]`.
  package mutating func writeMark(_ use: FootnoteUse) {
    let numeral = use.note.numeral
    html.markup("<sup><a role=\"doc-noteref\" id=\"")
    html.markup(use.id)
    html.markup("\" href=\"#note-")
    html.markup(use.note.key)
    html.markup("\" aria-label=\"")
    html.phrase(choices.words.phrase(use.note.kind.title), ["numeral": numeral])
    html.markup("\">[")
    html.text(numeral)
    html.markup("]</a></sup>")
  }

  /// Writes the sections of all notes used so far and of those that their bodies use, in the order
  /// of `kinds`. A body comes from `choices.noteBody`, else from the document's definition.
  package mutating func writeNotes(
    of document: MarkdownDocument, kinds: [FootnoteKind] = [.citation, .editor, .source],
    headingLevel: Int = 2
  ) {
    let definitions = Dictionary(
      document.footnotes.map { ($0.label, $0.blocks) }, uniquingKeysWith: { first, _ in first })
    let bodies = noteBodies(kinds, definitions)
    for kind in kinds {
      guard let bodies = bodies[kind] else { continue }
      writeSection(kind, bodies, headingLevel: headingLevel)
    }
  }

  /// All bodies come before all lists: a body may use a note whose backlinks would be written
  /// already.
  private mutating func noteBodies(
    _ kinds: [FootnoteKind], _ definitions: [String: [MarkdownBlock]]
  ) -> [FootnoteKind: [[UInt8]]] {
    var bodies: [FootnoteKind: [[UInt8]]] = [:]
    var isComplete = false
    while !isComplete {
      isComplete = true
      for kind in kinds {
        while let note = footnotes.note(kind, at: bodies[kind]?.count ?? 0) {
          let blocks = definitions[note.label] ?? []
          bodies[kind, default: []].append(taking { $0.writeBody(of: note, blocks) })
          isComplete = false
        }
      }
    }
    return bodies
  }

  private mutating func writeBody(of note: Footnote, _ blocks: [MarkdownBlock]) {
    guard !choices.noteBody(&self, note) else { return }
    if case .paragraph(let inlines, _) = blocks.first, blocks.count == 1 {
      choices.inlines(&self, inlines, .note)
    } else {
      write(blocks)
    }
  }

  private mutating func writeSection(
    _ kind: FootnoteKind, _ bodies: [[UInt8]], headingLevel: Int
  ) {
    html.markup("<section role=\"doc-endnotes\"")
    html.attribute("class", "notes notes-\(kind.id)")
    html.attribute("aria-labelledby", "notes-\(kind.id)")
    html.markup(">\n<h\(headingLevel)")
    html.attribute("id", "notes-\(kind.id)")
    html.markup(">")
    html.text(choices.words[kind.heading])
    html.markup("</h\(headingLevel)>\n<ol")
    if kind.numerals == .letters { html.attribute("type", "a") }
    html.markup(">\n")
    for (note, body) in zip(footnotes.notes(kind), bodies) { writeEntry(note, body) }
    html.markup("</ol>\n</section>\n")
  }

  private mutating func writeEntry(_ note: Footnote, _ body: [UInt8]) {
    html.markup("<li")
    html.attribute("id", note.id)
    html.markup(">")
    let closing = Array("</p>\n".utf8)
    let endsInParagraph = body.suffix(closing.count).elementsEqual(closing)
    html.bytes += endsInParagraph ? body.dropLast(closing.count) : body[...]
    writeBacklinks(note)
    if endsInParagraph { html.bytes += closing }
    html.markup("</li>\n")
  }

  private mutating func writeBacklinks(_ note: Footnote) {
    html.markup(" <span class=\"backlinks\">")
    let name = choices.words(note.kind.phrase, ["numeral": note.numeral])
    let label = choices.words.phrase(.backToUse)
    for occurrence in 1...max(1, note.uses) {
      if occurrence > 1 { html.markup(" ") }
      html.markup("<a role=\"doc-backlink\" href=\"#")
      html.markup(note.markID(occurrence))
      html.markup("\" aria-label=\"")
      html.phrase(label, ["use": String(occurrence), "note": name])
      html.markup("\">")
      html.text(note.uses > 1 ? FootnoteKind.letters(occurrence) : "↑")
      html.markup("</a>")
    }
    html.markup("</span>")
  }
}
