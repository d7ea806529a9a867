import DossierModel

/// Finds the anchors and links in the tags of finished HTML; text between tags is of no interest.
struct LinkScanner {
  /// An anchor or link and where it stands.
  struct Found: Equatable {
    enum Kind: Equatable {
      case anchor
      case link
      /// A file that a browser fetches with the page: a picture, a script, a style.
      case load
      /// A picture without words for those who cannot see it; the value is what it is.
      case wordlessPicture
    }

    var kind: Kind
    /// With entities resolved, not yet percent-decoded.
    var value: String
    /// From 1.
    var line: Int
    /// The bytes of the attribute, with the space before it.
    var range: Range<Int> = 0..<0
  }

  /// An attribute of the tag that is being read, by its bytes.
  private struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    var line: Int
    /// From the space before it to the end of its value.
    var range: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1
  private var found: [Found] = []
  /// Those of the present tag.
  private var attributes: [Attribute] = []

  static func scan(_ bytes: [UInt8]) -> [Found] {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = LinkScanner(bytes)
      while scanner.position < bytes.count { scanner.step() }
      return scanner.found
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func step() {
    skip { $0 != UInt8(ascii: "<") }
    guard position + 1 < bytes.count, bytes[position + 1].isLetter else { return advance() }
    advance()
    let name = range { !$0.isSpace && $0 != UInt8(ascii: ">") }
    attributes.removeAll(keepingCapacity: true)
    while readAttribute() {}
    if !attributes.isEmpty { add(elementNamed: name) }
  }

  private mutating func add(elementNamed element: Range<Int>) {
    if let picture = wordlessPicture(element) {
      found.append(
        Found(kind: .wordlessPicture, value: picture, line: attributes.first?.line ?? line))
    }
    for attribute in attributes {
      let kind: Found.Kind
      if isText(attribute.name, "id") {
        kind = .anchor
      } else if isText(attribute.name, "src") {
        kind = .load
      } else if isText(attribute.name, "href") {
        kind = isText(element, "link") && fetches ? .load : .link
      } else {
        continue
      }
      found.append(
        Found(
          kind: kind, value: decoded(attribute.value), line: attribute.line,
          range: attribute.range))
    }
  }

  /// A picture lacks `alt`; a drawing that says it is one lacks a label.
  private func wordlessPicture(_ element: Range<Int>) -> String? {
    if isText(element, "img") {
      guard attribute("alt") == nil else { return nil }
      return "the picture “\(attribute("src").map { decoded($0.value) } ?? "")”"
    }
    guard let role = attribute("role"), isText(role.value, "img"),
      attribute("aria-label") == nil, attribute("aria-labelledby") == nil
    else { return nil }
    return "a drawing"
  }

  private var fetches: Bool {
    guard let relations = attribute("rel") else { return false }
    return decoded(relations.value).split(separator: " ").contains {
      ["stylesheet", "icon", "preload", "manifest"].contains($0)
    }
  }

  private func attribute(_ name: StaticString) -> Attribute? {
    attributes.first { isText($0.name, name) }
  }

  /// False at the end of the tag, which is passed.
  private mutating func readAttribute() -> Bool {
    skip { $0.isSpace || $0 == UInt8(ascii: "/") }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else {
      advance()
      return false
    }
    let (start, first) = (line, max(0, position - 1))
    let name = range { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
    var value = position..<position
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      advance()
      value = readValue()
    }
    attributes.append(Attribute(name: name, value: value, line: start, range: first..<position))
    return true
  }

  private mutating func readValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return range { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }
    advance()
    let value = range { $0 != quote }
    advance()
    return value
  }

  private mutating func range(while isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    skip(while: isPart)
    return start..<position
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while position < bytes.count, isPart(bytes[position]) { advance() }
  }

  private mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private func isText(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[range]) }
  }

  private func decoded(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard bytes[range].contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
