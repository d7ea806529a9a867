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
  package mutating func text(_ text: some StringProtocol) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
  }

  /// Copies what needs no escape run by run.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      // Nearly all bytes are above those of the signs.
      guard text[index] <= UInt8(ascii: ">"), let entity = Self.entity(for: text[index]) else {
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

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
  package mutating func attribute(_ name: String, _ value: some StringProtocol) {
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
    for byte in url.utf8 {
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
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.~!$'*+,;:=@/?#%()".utf8.contains(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
