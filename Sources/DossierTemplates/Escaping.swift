/// Text as it stands in an element or in a quoted attribute.
enum Escaping {
  static func write(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, into: &bytes) }
  }

  /// Copies what needs no escape run by run.
  private static func write(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices where text[index] <= last {
      guard let entity = entity(for: text[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// No byte above it is escaped.
  private static let last = UInt8(ascii: ">")

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case last: "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
