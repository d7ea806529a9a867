/// Text that can be shown on a terminal without it obeying any of it.
enum PlainText {
  /// One line: white space becomes a space, whatever else steers a terminal is spelt out.
  static func line(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": shown += " "
      default: shown += visible(scalar)
      }
    }
    return shown
  }

  /// The scalar itself, or what stands for one that a terminal would obey.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: String(Unicode.Scalar(UInt8(scalar.value)).symbol)
    case 0x7F: "\u{2421}"
    // C1 controls, line separators, and the marks that turn the direction of the text around.
    case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      "<U+\(String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4))>"
    default: String(scalar)
    }
  }

  /// How many cells of a terminal a scalar takes (UAX #11, in the ranges that matter).
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// The sign of the block Control Pictures for a control character below the space.
  fileprivate var symbol: Unicode.Scalar {
    Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
