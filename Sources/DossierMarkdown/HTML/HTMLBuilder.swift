import DossierModel

/// Collects HTML as UTF-8 bytes and escapes what isn't markup.
package struct HTMLBuilder: Sendable, Equatable {
  /// What was written so far, in UTF-8.
  package var bytes: [UInt8] = []

  package init() {}

  /// What was collected.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup as it is.
  package mutating func markup(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Adds text, escaped so that it stands for itself in an element or a quoted attribute.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Adds a part of a text, escaped in the same way.
  package mutating func text(_ text: Substring) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Adds a phrase with values in its places, escaped as text is; a place that has none stays empty.
  package mutating func phrase(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) {
    for piece in phrase.pieces {
      switch piece {
      case .text(let words): text(words)
      case .place(let name): text(values.first { $0.key == name }?.value ?? "")
      }
    }
  }

  /// Copies what needs no escape run by run.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count where Self.isEscaped(text[index]) {
      guard let entity = Self.entity(for: text[index]) else { continue }
      append(text, start..<index)
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    append(text, start..<text.count)
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
  }

  /// Asked for each byte of a site: one bit for each of the four signs, all of which are below 64.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 64 && signs &>> UInt64(byte) & 1 == 1
  }

  private static let signs: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Adds a space and an attribute, its value escaped and quoted.
  package mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
    text(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a space and an attribute that holds a URL.
  package mutating func urlAttribute(_ name: String, _ url: String) {
    bytes.append(UInt8(ascii: " "))
    markup(name)
    markup("=\"")
    self.url(url)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a URL for a quoted attribute. Its bytes are percent-encoded where a URL can't have them;
  /// what is encoded already stays as it is.
  package mutating func url(_ url: String) {
    var url = url
    url.withUTF8 { url in
      guard let first = url.firstIndex(where: { !Self.isURLByte($0) }) else {
        return bytes.append(contentsOf: url)
      }
      append(url, 0..<first)
      for byte in url[first...] { self.url(byte) }
    }
  }

  private mutating func url(_ byte: UInt8) {
    if byte == UInt8(ascii: "&") {
      markup("&amp;")
    } else if Self.isURLByte(byte) {
      bytes.append(byte)
    } else {
      bytes.append(UInt8(ascii: "%"))
      bytes.append(Self.hexadecimal(byte >> 4))
      bytes.append(Self.hexadecimal(byte & 15))
    }
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
      UInt8(ascii: "'")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"),
      UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
