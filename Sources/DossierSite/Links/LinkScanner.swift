import DossierModel
import Foundation

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
    /// From the space before it to the end of its value.
    var range: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The last line that was asked for, and where it was.
  private var line = (number: 1, position: 0)
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
    position = next(UInt8(ascii: "<"), from: position) + 1
    guard position < bytes.count, bytes[position].isLetter else { return }
    let name = range { !$0.isSpace && $0 != UInt8(ascii: ">") }
    attributes.removeAll(keepingCapacity: true)
    while readAttribute() {}
    if !attributes.isEmpty { add(elementNamed: name) }
  }

  private mutating func add(elementNamed element: Range<Int>) {
    if let picture = wordlessPicture(element) {
      let line = line(at: attributes[0].name.lowerBound)
      found.append(Found(kind: .wordlessPicture, value: picture, line: line))
    }
    for attribute in attributes {
      guard let kind = kind(of: attribute, on: element) else { continue }
      found.append(
        Found(
          kind: kind, value: decoded(attribute.value), line: line(at: attribute.name.lowerBound),
          range: attribute.range))
    }
  }

  private func kind(of attribute: Attribute, on element: Range<Int>) -> Found.Kind? {
    switch attribute.name.count {
    case 2 where isText(attribute.name, "id"): .anchor
    case 3 where isText(attribute.name, "src"): .load
    case 4 where isText(attribute.name, "href"):
      isText(element, "link") && fetches ? .load : .link
    default: nil
    }
  }

  /// Places are asked for in their order.
  private mutating func line(at place: Int) -> Int {
    var end = next(UInt8(ascii: "\n"), from: line.position)
    while end < place {
      line = (line.number + 1, end + 1)
      end = next(UInt8(ascii: "\n"), from: line.position)
    }
    return line.number
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
      position += 1
      return false
    }
    let first = max(0, position - 1)
    let name = range { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
    var value = position..<position
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      position += 1
      value = readValue()
    }
    attributes.append(Attribute(name: name, value: value, range: first..<position))
    return true
  }

  private mutating func readValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return range { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }
    let value = position + 1..<next(quote, from: position + 1)
    position = min(value.upperBound + 1, bytes.count)
    return value
  }

  private mutating func range(while isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    skip(while: isPart)
    return start..<position
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
  }

  /// Where a byte stands next; the end where it doesn't.
  private func next(_ byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
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
