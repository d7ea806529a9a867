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

  private struct Attribute {
    var name: String
    var value: String
    var line: Int
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var found: [Found] = []

  static func scan(_ bytes: [UInt8]) -> [Found] {
    var scanner = LinkScanner(bytes)
    while scanner.position < bytes.count { scanner.step() }
    return scanner.found
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func step() {
    guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
      Self.isLetter(bytes[position + 1])
    else { return advance() }
    advance()
    let name = text { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    var attributes: [Attribute] = []
    while let attribute = nextAttribute() { attributes.append(attribute) }
    add(attributes, of: name)
  }

  private mutating func add(_ attributes: [Attribute], of element: String) {
    let fetches = element == "link" && Self.fetches(attributes)
    if let picture = Self.wordlessPicture(element, attributes) {
      found.append(
        Found(kind: .wordlessPicture, value: picture, line: attributes.first?.line ?? line))
    }
    for attribute in attributes {
      let kind: Found.Kind
      switch attribute.name {
      case "id": kind = .anchor
      case "src": kind = .load
      case "href": kind = fetches ? .load : .link
      default: continue
      }
      found.append(
        Found(
          kind: kind, value: Self.decoded(attribute.value), line: attribute.line,
          range: attribute.range))
    }
  }

  /// A picture lacks `alt`; a drawing that says it is one lacks a label.
  private static func wordlessPicture(_ element: String, _ attributes: [Attribute]) -> String? {
    let names = Set(attributes.map(\.name))
    if element == "img" {
      let source = attributes.first { $0.name == "src" }?.value ?? ""
      return names.contains("alt") ? nil : "the picture “\(decoded(source))”"
    }
    let isDrawing = attributes.contains { $0.name == "role" && $0.value == "img" }
    let isLabelled = !names.isDisjoint(with: ["aria-label", "aria-labelledby"])
    return isDrawing && !isLabelled ? "a drawing" : nil
  }

  private static func fetches(_ attributes: [Attribute]) -> Bool {
    let relations = attributes.first { $0.name == "rel" }?.value.split(separator: " ") ?? []
    return relations.contains { ["stylesheet", "icon", "preload", "manifest"].contains($0) }
  }

  /// Nil at the end of the tag, which is passed.
  private mutating func nextAttribute() -> Attribute? {
    _ = text { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else {
      advance()
      return nil
    }
    let (start, first) = (line, max(0, position - 1))
    let name = text { !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: "", line: start, range: first..<position)
    }
    advance()
    let value = value()
    return Attribute(name: name, value: value, line: start, range: first..<position)
  }

  private mutating func value() -> String {
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return text { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    advance()
    let value = text { $0 != quote }
    advance()
    return value
  }

  private mutating func text(while isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { advance() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func advance() {
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
