import DossierModel

/// Writes a Markdown tree as HTML.
///
/// It knows no site: where a link leads, which sequence a footnote belongs to and how a run of
/// inlines is grouped are the caller's `choices`. Raw HTML is written as text.
package struct HTMLWriter {
  /// What was written so far.
  package var html = HTMLBuilder()
  /// The footnotes used so far.
  package var footnotes = FootnoteSequences()
  /// What the writer's owner decides on.
  package var choices: Choices
  /// Marks inside a link stand after it: one link can't stand in another.
  private var marksAfterLink: [MarkdownFootnoteMark]?

  package init(_ choices: Choices = Choices()) {
    self.choices = choices
  }

  /// What is written meanwhile, by itself.
  package mutating func taking(_ write: (inout HTMLWriter) -> Void) -> [UInt8] {
    let start = html.bytes.count
    write(&self)
    defer { html.bytes.removeLast(html.bytes.count - start) }
    return Array(html.bytes[start...])
  }

  /// Writes blocks one after the other.
  package mutating func write(_ blocks: [MarkdownBlock]) {
    for block in blocks { write(block) }
  }

  /// Writes inlines as they are, without asking `choices.inlines`.
  package mutating func write(_ inlines: [MarkdownInline]) {
    for inline in inlines { write(inline) }
  }

  /// Writes one inline.
  package mutating func write(_ inline: MarkdownInline) {
    switch inline {
    case .text(let text): choices.text(&self, text)
    case .html(let text): html.text(text)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br>\n")
    case .code(let text):
      html.markup("<code>")
      html.text(text)
      html.markup("</code>")
    case .emphasis(let children): write(children, in: "em")
    case .strong(let children): write(children, in: "strong")
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .footnoteMark(let mark): write(mark)
    }
  }

  private mutating func write(_ children: [MarkdownInline], in element: String) {
    html.markup("<\(element)>")
    write(children)
    html.markup("</\(element)>")
  }

  private mutating func write(_ link: MarkdownLink) {
    guard marksAfterLink == nil, !LinkGate.isText(link.destination),
      let target = choices.link(link), LinkGate.allows(target.url)
    else {
      write(link.children)
      return
    }
    html.markup("<a")
    html.urlAttribute("href", target.url)
    if !link.title.isEmpty { html.attribute("title", link.title) }
    for attribute in target.attributes { html.attribute(attribute.name, attribute.value) }
    html.markup(">")
    marksAfterLink = []
    write(link.children)
    html.markup("</a>")
    let marks = marksAfterLink ?? []
    marksAfterLink = nil
    for mark in marks { write(mark) }
  }

  private mutating func write(_ image: MarkdownImage) {
    guard LinkGate.isRelative(image.source), let url = choices.image(image),
      LinkGate.isRelative(url)
    else {
      html.text(image.alternative)
      return
    }
    html.markup("<img")
    html.urlAttribute("src", url)
    html.attribute("alt", image.alternative)
    if !image.title.isEmpty { html.attribute("title", image.title) }
    html.markup(">")
  }

  private mutating func write(_ mark: MarkdownFootnoteMark) {
    if marksAfterLink != nil {
      marksAfterLink?.append(mark)
      return
    }
    let use = footnotes.use(mark.label, as: choices.footnoteKind(mark.label))
    choices.footnoteMark(&self, use)
  }
}
