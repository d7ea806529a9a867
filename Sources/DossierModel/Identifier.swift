/// The name by which one value is known everywhere: in files, data, anchors and URLs.
///
/// The type parameter keeps the id of a place from being taken for that of a unit.
package struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// Lower-case ASCII letters, digits and hyphens; what stands in files and URLs.
  package let text: String

  /// Takes a text as it stands; `isWellFormed` says whether it may be used in a URL.
  package init(_ text: String) {
    self.text = text
  }

  /// Whether the text is a slug: `[a-z0-9]` with single hyphens between, at most 80 bytes.
  package var isWellFormed: Bool {
    guard !text.isEmpty, text.utf8.count <= 80 else { return false }
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
