import DossierModel

extension MarkupParser {
  mutating func openBraces() {
    let length = bytes.runLength(at: position)
    guard length > 1 else {
      openTable()
      position += 1
      return
    }
    if push(.braces(count: length), length: length, ownLines: true) {
      open.templates += 1
    } else {
      frames[frames.count - 1].skipped += length / 2
    }
  }

  mutating func closeBraces() {
    var length = bytes.runLength(at: position)
    guard length > 1 else {
      position += 1
      return
    }
    if skipEnds(length) { return }
    flush()
    while length > 1, open.templates > 0 {
      guard case .braces(let count) = top.kind else {
        guard !top.isReference else { break }
        abandon()
        continue
      }
      length -= closeTemplate(openBraces: count, closeBraces: length)
    }
    if length > 1 {
      take(.stray, length: length)
    } else {
      position += length
    }
  }

  /// Uses up two braces for a template or three for a parameter; the number used.
  private mutating func closeTemplate(openBraces: Int, closeBraces: Int) -> Int {
    let used = min(openBraces, closeBraces, 3)
    let frame = top
    let parts = parts(endingAt: position)
    guard frame.parts.count > 1 || !bytes.trimmed(parts[0].value).isEmpty else {
      take(.stray, length: closeBraces)
      abandonQuietly()
      return closeBraces
    }
    resolveQuotes()
    let start = parts[0].range.lowerBound - used
    reduce(
      used == 3 ? .parameter : .template(name: templateName(parts[0])),
      start..<position + used, parts: parts)
    position += used
    textStart = position
    shrink(frame, by: used, left: openBraces - used)
    return used
  }

  /// Keeps what is left of a run of braces open around the node just made.
  private mutating func shrink(_ frame: Frame, by used: Int, left: Int) {
    let delimiter = pending[frame.base - 1]
    if left == 0 {
      pending.remove(at: frame.base - 1)
    } else {
      let range = nodes[delimiter].range
      nodes[delimiter].range = range.lowerBound..<range.upperBound - used
      if left == 1 { nodes[delimiter].kind = .text }
    }
    guard left > 1 else {
      frames.removeLast()
      open.templates -= 1
      return
    }
    let index = frames.count - 1
    frames[index].kind = .braces(count: left)
    frames[index].quotes = []
    frames[index].parts = [
      OpenPart(start: nodes[delimiter].range.upperBound, base: frame.base)
    ]
  }

  private mutating func abandonQuietly() {
    frames.removeLast()
    open.templates -= 1
  }

  /// No title is longer, so what follows says nothing of a template's name.
  private static let longestName = 255

  /// In lower case, without comments, underscores or white space at its ends.
  private func templateName(_ part: MarkupNode.Part) -> String {
    let frame = top
    var name: [UInt8] = []
    for child in pending[(frame.base + part.children.lowerBound)...].prefix(part.children.count) {
      if case .comment = nodes[child].kind { continue }
      if name.count > Self.longestName { break }
      for byte in bytes[nodes[child].range].prefix(Self.longestName) {
        let byte = byte == Byte.underscore || byte.isWhite ? Byte.space : byte.lowered
        if byte != Byte.space || name.last.map({ $0 != Byte.space }) ?? false { name.append(byte) }
      }
    }
    if name.last == Byte.space { name.removeLast() }
    if name.starts(with: "template:".utf8) { name.removeFirst("template:".utf8.count) }
    return String(decoding: name, as: UTF8.self)
  }

  mutating func readPipe() {
    guard top.skipped == 0 else {
      position += 1
      return
    }
    if readTableEnd() { return }
    // A pipe of a template or link divides its arguments whatever single bracket is open.
    while case .externalLink = top.kind, open.templates > 0 || open.links > 0 { abandon() }
    switch top.kind {
    case .braces: resolveQuotes()
    case .link: break
    case .page, .externalLink, .reference:
      position += 1
      return
    }
    take(.separator, length: 1)
    frames[frames.count - 1].parts.append(OpenPart(start: position, base: pending.count))
  }

  mutating func readEquals() {
    guard case .braces = top.kind, top.parts.count > 1, top.parts.last?.equals == nil,
      top.skipped == 0
    else {
      position += 1
      return
    }
    let frame = frames.count - 1
    let part = frames[frame].parts.count - 1
    let offset = position
    take(.separator, length: 1)
    frames[frame].parts[part].equals = (offset, pending.count - 1)
  }
}

extension MarkupParser {
  /// `{|` on a line of its own in the caption of a picture: its pipes divide cells.
  private mutating func openTable() {
    guard top.kind == .link(isFile: true), bytes.has("{|", at: position), beginsLine else { return }
    frames[frames.count - 1].tables += 1
    position += 1
  }

  /// Passes over a pipe that belongs to a table in a caption; false where there is none.
  private mutating func readTableEnd() -> Bool {
    let last = frames.count - 1
    guard frames[last].tables > 0 else { return false }
    if bytes.has("|}", at: position), beginsLine {
      frames[last].tables -= 1
      position += 1
    }
    position += 1
    return true
  }

  /// Whether nothing but spaces stands before the present position on its line.
  private var beginsLine: Bool {
    var start = position
    while start > 0, bytes[start - 1] == Byte.space || bytes[start - 1] == Byte.tab { start -= 1 }
    return start == 0 || bytes[start - 1] == Byte.lineFeed
  }
}
