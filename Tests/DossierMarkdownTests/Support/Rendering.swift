import DossierMarkdown

/// The HTML of a text, its notes after it, without the wrapping of tables.
func html(
  _ text: String, headingLevel: Int = 2, _ choose: (inout HTMLWriter.Choices) -> Void = { _ in }
) -> String {
  var choices = HTMLWriter.Choices()
  choices.scrollsTables = false
  choose(&choices)
  let document = MarkdownParser.parse(text)
  var writer = HTMLWriter(choices)
  writer.write(document.blocks)
  writer.writeNotes(of: document, headingLevel: headingLevel)
  return writer.html.text
}

/// The words of a text's only block where that is a paragraph of nothing but text.
func onlyParagraph(_ text: String) -> String? {
  let blocks = MarkdownParser.parse(text).blocks
  guard blocks.count == 1, case .paragraph(let inlines, _)? = blocks.first else { return nil }
  return plainWords(inlines)
}

/// The words of inlines where there is nothing but text and soft breaks.
func plainWords(_ inlines: [MarkdownInline]) -> String? {
  let isPlain = inlines.allSatisfy { inline in
    switch inline {
    case .text, .softBreak: true
    default: false
    }
  }
  return isPlain ? inlines.plainText : nil
}
