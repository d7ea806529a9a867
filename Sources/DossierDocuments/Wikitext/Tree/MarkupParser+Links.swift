import DossierModel

extension MarkupParser {
  mutating func openBrackets() {
    var length = bytes.runLength(at: position)
    if length % 2 == 1 {
      if let url = url(at: position + 1), length == 1 {
        if push(.externalLink(url: url), length: 1, ownLines: false) { position = url.upperBound }
        return
      }
      position += 1
      length -= 1
    }
    // An address is no title: `[[http://a.example text]]` is a link in a bracket.
    let isAddress = length > 0 && url(at: position + length) != nil
    if isAddress { length -= 2 }
    while length > 0 {
      let isOpen = push(
        .link(isFile: isFile(at: position + 2)), length: 2, ownLines: false)
      if isOpen { open.links += 1 } else { frames[frames.count - 1].skipped += 1 }
      length -= 2
    }
    guard isAddress else { return }
    position += 1
    openBrackets()
  }

  mutating func closeBrackets() {
    var length = bytes.runLength(at: position)
    guard length > 1 || isInExternalLink else {
      position += 1
      return
    }
    if skipEnds(length) { return }
    flush()
    while length > 0 {
      if case .externalLink(let url) = top.kind {
        closeExternalLink(url)
        length -= 1
      } else if case .link = top.kind, length > 1 {
        closeLink()
        length -= 2
      } else {
        break
      }
    }
    if length > 1 {
      take(.stray, length: length)
    } else {
      position += length
    }
  }

  private var isInExternalLink: Bool {
    if case .externalLink = top.kind { true } else { false }
  }

  private mutating func closeExternalLink(_ url: Range<Int>) {
    let frame = top
    dropDelimiter()
    reduce(.externalLink(url: url), frame.start..<position + 1)
    frames.removeLast()
    position += 1
    textStart = position
  }

  private mutating func closeLink() {
    let parts = parts(endingAt: position)
    guard !bytes.trimmed(parts[0].value).isEmpty else {
      take(.stray, length: 2)
      frames.removeLast()
      open.links -= 1
      return
    }
    let frame = top
    dropDelimiter()
    var end = position + 2
    let hasTrail = LinkTarget(bytes.text(bytes.trimmed(parts[0].range).prefix(100))) == .article
    while hasTrail, end < bytes.count, bytes[end].isLowerLetter { end += 1 }
    reduce(.link(trail: end - position - 2), frame.start..<end, parts: parts)
    frames.removeLast()
    open.links -= 1
    position = end
    textStart = end
  }

  private mutating func dropDelimiter() {
    let frame = frames.count - 1
    pending.remove(at: frames[frame].base - 1)
    frames[frame].base -= 1
  }

  /// A link to an address has it up to the first white space or bracket.
  package func url(at start: Int) -> Range<Int>? {
    guard let length = URLScheme.length(in: bytes, at: start) else { return nil }
    var end = start + length
    while end < bytes.count, !endsURL(at: end) { end += 1 }
    return end > start + length ? start..<end : nil
  }

  /// Whether an address ends before an offset: at white space of any kind, brackets, quotation
  /// marks, the marks of italics, braces, and at a pipe where that divides arguments.
  private func endsURL(at offset: Int) -> Bool {
    switch bytes[offset] {
    case Byte.openBracket, Byte.closeBracket, Byte.less, Byte.greater, Byte.quote,
      Byte.openBrace, Byte.closeBrace:
      true
    case Byte.apostrophe: bytes.has("''", at: offset)
    case Byte.pipe: open.templates > 0 || open.links > 0
    case 0xC2: bytes.has("\u{A0}", at: offset)
    case 0xE2, 0xE3: URLScheme.spaces.contains { bytes.has($0, at: offset) }
    case let byte: byte.isWhite
    }
  }

  private func isFile(at start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end].isLetter || bytes[end] == Byte.space, end - start < 10 {
      end += 1
    }
    guard end < bytes.count, bytes[end] == Byte.colon else { return false }
    return LinkTarget.isFile(bytes.text(bytes.trimmed(start..<end)))
  }
}
