extension MarkupParser {
  mutating func openBrackets() {
    var length = bytes.runLength(at: position)
    if length % 2 == 1 {
      if let url = url(at: position + 1), length == 1 {
        push(.externalLink(url: url), length: 1, ownLines: false)
        position = url.upperBound
        return
      }
      position += 1
      length -= 1
    }
    while length > 0 {
      push(.link(isFile: isFile(at: position + 2)), length: 2, ownLines: false)
      open.links += 1
      length -= 2
    }
  }

  mutating func closeBrackets() {
    var length = bytes.runLength(at: position)
    guard length > 1 || isInExternalLink else {
      position += 1
      return
    }
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
    let hasTrail = frame.kind == .link(isFile: false)
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
  func url(at start: Int) -> Range<Int>? {
    guard let scheme = Self.schemes.first(where: { bytes.has($0, at: start) }) else { return nil }
    var end = start + scheme.utf8CodeUnitCount
    while end < bytes.count, !Self.endsURL(bytes[end]) { end += 1 }
    return end > start + scheme.utf8CodeUnitCount ? start..<end : nil
  }

  private static let schemes: [StaticString] = [
    "http://", "https://", "//", "ftp://", "mailto:", "news:", "irc://",
  ]

  private static func endsURL(_ byte: UInt8) -> Bool {
    byte.isWhite || byte == Byte.openBracket || byte == Byte.closeBracket || byte == Byte.less
      || byte == Byte.greater || byte == Byte.quote || byte == Byte.pipe
      || byte == Byte.openBrace || byte == Byte.closeBrace
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
