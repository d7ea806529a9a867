/// A JSON value with a canonical way to write it (RFC 8259): keys sorted by their
/// code points, no white space, no optional escapes.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A text, or null.
  package static func text(_ value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }

  /// A list of texts.
  package static func texts(_ values: some Sequence<String>) -> JSONValue {
    .array(values.map(JSONValue.string))
  }
}

extension JSONValue {
  /// The bytes of the value, ending in a line feed.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes + [UInt8(ascii: "\n")]
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .decimal(let value): bytes += Self.digits(of: value).utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let values): Self.write(values, to: &bytes)
    }
  }

  private static func write(_ values: [String: JSONValue], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    // UTF-8 sorts as its code points do.
    let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, entry) in sorted.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(entry.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      entry.value.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// The shortest digits that give the number back; a whole number without a point.
  private static func digits(of value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x10: bytes += "\\u000\(String(byte, radix: 16))".utf8
      case 0x10..<0x20: bytes += "\\u00\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// The value for a reader's eye: an entry a line, two spaces for each level, the keys in order.
  package var indented: String {
    indented(at: 0)
  }

  private func indented(at depth: Int) -> String {
    let start = "\n" + String(repeating: "  ", count: depth + 1)
    let end = "\n" + String(repeating: "  ", count: depth)
    switch self {
    case .array(let values) where values.contains(where: \.isNested):
      return "[" + values.map { start + $0.indented(at: depth + 1) }.joined(separator: ",") + end
        + "]"
    case .array(let values):
      return "[" + values.map { $0.indented(at: depth) }.joined(separator: ", ") + "]"
    case .object(let values) where !values.isEmpty:
      let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      let entries = sorted.map { key, value in
        start + JSONValue.string(key).line + ": " + value.indented(at: depth + 1)
      }
      return "{" + entries.joined(separator: ",") + end + "}"
    default: return line
    }
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  /// The value on one line, without the line feed at its end.
  private var line: String {
    String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
