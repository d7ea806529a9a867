import DossierLanguages

extension HTMLWriter {
  /// Writes one block, with a line feed after it.
  package mutating func write(_ block: MarkdownBlock) {
    switch block {
    case .paragraph(let inlines, _): writeParagraph(inlines)
    case .heading(let heading): write(heading)
    case .blockQuote(let blocks, _):
      html.markup("<blockquote>\n")
      write(blocks)
      html.markup("</blockquote>\n")
    case .list(let list): write(list)
    case .codeBlock(let info, let text, _): writeCode(text, info: info)
    case .html(let text, _):
      html.markup("<p>")
      html.text(text.hasSuffix("\n") ? text.dropLast() : text[...])
      html.markup("</p>\n")
    case .table(let table): write(table)
    case .thematicBreak: html.markup("<hr>\n")
    }
  }

  private mutating func writeParagraph(_ inlines: [MarkdownInline]) {
    html.markup("<p>")
    choices.inlines(&self, inlines, .paragraph)
    html.markup("</p>\n")
  }

  private mutating func write(_ heading: MarkdownHeading) {
    let element = "h\(max(1, min(6, heading.level + choices.headingShift)))"
    html.markup("<\(element)")
    html.attribute("id", heading.id)
    html.markup(">")
    choices.inlines(&self, heading.inlines, .heading)
    html.markup("</\(element)>\n")
  }

  private mutating func writeCode(_ text: String, info: String) {
    html.markup("<pre><code")
    if let language = info.split(separator: " ").first {
      html.attribute("class", "language-\(language)")
    }
    html.markup(">")
    html.text(text)
    html.markup("</code></pre>\n")
  }
}

extension HTMLWriter {
  private mutating func write(_ list: MarkdownList) {
    html.markup(list.isOrdered ? "<ol" : "<ul")
    if list.isOrdered, list.start != 1 { html.attribute("start", String(list.start)) }
    html.markup(">\n")
    for item in list.items { write(item, isTight: list.isTight) }
    html.markup(list.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func write(_ item: MarkdownListItem, isTight: Bool) {
    switch item.task {
    case nil: html.markup("<li>")
    case .done:
      writeTask(.taskDone, "☑")
    case .open:
      writeTask(.taskOpen, "☐")
    }
    for (index, block) in item.blocks.enumerated() {
      if isTight, case .paragraph(let inlines, _) = block {
        if index > 0 { html.markup("\n") }
        choices.inlines(&self, inlines, .listItem)
      } else {
        html.markup("\n")
        write(block)
      }
    }
    html.markup("</li>\n")
  }
}

extension HTMLWriter {
  private mutating func writeTask(_ word: InterfaceWord, _ sign: String) {
    html.markup("<li class=\"task\"><span role=\"img\"")
    html.attribute("aria-label", choices.words[word])
    html.markup(">\(sign)</span> ")
  }

  private mutating func write(_ table: MarkdownTable) {
    guard choices.scrollsTables else { return writeTable(table) }
    html.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.attribute("aria-label", choices.words[.table])
    html.markup(">\n")
    writeTable(table)
    html.markup("</div>\n")
  }

  private mutating func writeTable(_ table: MarkdownTable) {
    html.markup("<table>\n<thead>\n<tr>\n")
    for (column, cell) in table.header.enumerated() {
      // An empty header cell heads nothing: a reader aloud would announce a nameless column.
      let element = cell.isEmpty ? "td" : "th"
      open(element, column, table)
      choices.inlines(&self, cell, .cell)
      html.markup("</\(element)>\n")
    }
    html.markup("</tr>\n</thead>\n")
    if !table.rows.isEmpty { writeBody(table) }
    html.markup("</table>\n")
  }

  private mutating func writeBody(_ table: MarkdownTable) {
    html.markup("<tbody>\n")
    for row in table.rows {
      html.markup("<tr>\n")
      for (column, cell) in row.enumerated() {
        open("td", column, table)
        choices.inlines(&self, cell, .cell)
        html.markup("</td>\n")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n")
  }

  private mutating func open(_ element: String, _ column: Int, _ table: MarkdownTable) {
    html.markup("<\(element)")
    if element == "th" { html.markup(" scope=\"col\"") }
    let alignment = column < table.alignments.count ? table.alignments[column] : .none
    switch alignment {
    case .none: break
    case .left: html.markup(" class=\"left\"")
    case .centre: html.markup(" class=\"centre\"")
    case .right: html.markup(" class=\"right\"")
    }
    html.markup(">")
  }
}
