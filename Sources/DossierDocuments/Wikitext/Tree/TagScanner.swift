import DossierModel

/// Finds all that begins with `<`: comments, raw elements, references with their ends, tags.
///
/// Every byte is looked at a fixed number of times: where an end is missing, that is remembered.
struct TagScanner {
  struct Token: Equatable {
    enum Kind: Equatable {
      case comment
      case raw(Tag, content: Range<Int>)
      case tag(Tag)
      /// `content` is nil where the tag closes itself or has no end of its own.
      case reference(Tag, content: Range<Int>?)
      /// `</ref>`; `isStray` where it closes nothing.
      case referenceEnd(isStray: Bool)
    }

    var kind: Kind
    /// For a reference, its first tag alone.
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var tokens: [Token] = []
  private var openReferences: [Int] = []
  private var namesWithoutEnd: Set<String> = []
  private var nextEnds: [String: Range<Int>] = [:]
  private(set) var faults: [MarkupFault] = []

  /// All tokens in the order of the source, and the references that are never closed.
  static func scan(_ bytes: [UInt8]) -> (tokens: [Token], faults: [MarkupFault]) {
    var scanner = TagScanner(bytes: bytes)
    scanner.run()
    return (scanner.tokens, scanner.faults)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    var position = 0
    while let start = bytes[position...].firstIndex(of: Byte.less) {
      if let token = comment(at: start) ?? element(at: start) {
        tokens.append(token)
        if case .raw(_, let content) = token.kind {
          position = max(token.range.upperBound, content.upperBound)
        } else {
          position = token.range.upperBound
        }
      } else {
        position = start + 1
      }
    }
    for index in openReferences {
      faults.append(
        MarkupFault(kind: .unclosedReference, offset: tokens[index].range.lowerBound))
    }
  }

  private mutating func comment(at start: Int) -> Token? {
    guard bytes.has("<!--", at: start) else { return nil }
    var position = start + 4
    while let hyphen = bytes[position...].firstIndex(of: Byte.hyphen) {
      if bytes.has("-->", at: hyphen) { return Token(kind: .comment, range: start..<hyphen + 3) }
      position = hyphen + 1
    }
    faults.append(MarkupFault(kind: .unclosedComment, offset: start))
    return Token(kind: .comment, range: start..<endOfUnclosedComment(from: position))
  }

  /// A comment without an end hides the rest of the reference it stands in, else of the document.
  private func endOfUnclosedComment(from start: Int) -> Int {
    guard !openReferences.isEmpty else { return bytes.count }
    var position = start
    while let less = bytes[position...].firstIndex(of: Byte.less) {
      if bytes.has("</ref", at: less), tag(at: less)?.name == "ref" { return less }
      position = less + 1
    }
    return bytes.count
  }

  private mutating func element(at start: Int) -> Token? {
    guard let tag = tag(at: start) else { return brokenReference(at: start) }
    if tag.name == "ref" { return reference(tag) }
    if tag.name == "gallery", tag.form == .open {
      guard endTag(of: tag.name, from: tag.range.upperBound) != nil else { return nil }
    }
    guard Tag.raw.contains(tag.name) else { return Token(kind: .tag(tag), range: tag.range) }
    if tag.form == .selfClosing { return Token(kind: .tag(tag), range: tag.range) }
    guard tag.form == .open, let end = endTag(of: tag.name, from: tag.range.upperBound) else {
      return Tag.html.contains(tag.name) ? Token(kind: .tag(tag), range: tag.range) : nil
    }
    return Token(
      kind: .raw(tag, content: tag.range.upperBound..<end.lowerBound),
      range: start..<end.upperBound)
  }

  /// `<ref` or `</ref` that no `>` ends: a delimiter, so that no reader need see it.
  private mutating func brokenReference(at start: Int) -> Token? {
    let length = bytes.has("<ref", at: start) ? 4 : bytes.has("</ref", at: start) ? 5 : 0
    let end = start + length
    guard length > 0, end == bytes.count || !bytes[end].isLetter else { return nil }
    faults.append(MarkupFault(kind: .unclosedReference, offset: start))
    return Token(kind: .referenceEnd(isStray: true), range: start..<end)
  }

  private mutating func reference(_ tag: Tag) -> Token {
    switch tag.form {
    case .selfClosing: break
    case .open: openReferences.append(tokens.count)
    case .close:
      guard let index = openReferences.popLast(),
        case .reference(let open, _) = tokens[index].kind
      else { return Token(kind: .referenceEnd(isStray: true), range: tag.range) }
      tokens[index].kind = .reference(
        open, content: open.range.upperBound..<tag.range.lowerBound)
      return Token(kind: .referenceEnd(isStray: false), range: tag.range)
    }
    return Token(kind: .reference(tag, content: nil), range: tag.range)
  }

  private func tag(at start: Int) -> Tag? {
    var position = start + 1
    let isClosing = position < bytes.count && bytes[position] == Byte.slash
    if isClosing { position += 1 }
    let nameStart = position
    while position < bytes.count, bytes[position].isLetter || bytes[position].isDigit,
      position - nameStart < 16
    {
      position += 1
    }
    let name = String(decoding: bytes[nameStart..<position].map(\.lowered), as: UTF8.self)
    guard Tag.known.contains(name) || Tag.raw.contains(name) else { return nil }
    var isQuoted = false
    while position < bytes.count, bytes[position] != Byte.greater {
      // The name of a reference may hold a `<`; a quote that its line does not end is none.
      if name == "ref", bytes[position] == Byte.quote { isQuoted.toggle() }
      if bytes[position] == Byte.lineFeed { isQuoted = false }
      guard bytes[position] == Byte.less, !isQuoted else {
        position += 1
        continue
      }
      guard let end = inclusionEnd(at: position) else { return nil }
      position = end
    }
    guard position < bytes.count, bytes[position] == Byte.greater else { return nil }
    let isSelfClosing = bytes[position - 1] == Byte.slash && position - 1 > start + 1
    return Tag(
      name: name, form: isClosing ? .close : isSelfClosing ? .selfClosing : .open,
      range: start..<position + 1)
  }

  /// The end of a tag of inclusion, with the content that no page shows, inside of another tag.
  private func inclusionEnd(at start: Int) -> Int? {
    let tags: [StaticString] = ["<noinclude>", "</noinclude>", "<onlyinclude>", "</onlyinclude>"]
    if let tag = tags.first(where: { bytes.has($0, at: start) }) {
      return start + tag.utf8CodeUnitCount
    }
    guard bytes.has("<includeonly>", at: start) else { return nil }
    let limit = min(bytes.count, start + Self.longestInclusion)
    return (start..<limit).first { bytes.has("</includeonly>", at: $0) }.map { $0 + 14 }
  }

  /// Attributes that no page shows are short; further no end is looked for.
  private static let longestInclusion = 100

  private mutating func endTag(of name: String, from start: Int) -> Range<Int>? {
    guard !namesWithoutEnd.contains(name) else { return nil }
    if let next = nextEnds[name], next.lowerBound >= start { return next }
    var position = start
    while let less = bytes[position...].firstIndex(of: Byte.less) {
      if bytes.has("</", at: less), let tag = tag(at: less), tag.name == name {
        nextEnds[name] = tag.range
        return tag.range
      }
      position = less + 1
    }
    namesWithoutEnd.insert(name)
    return nil
  }
}
