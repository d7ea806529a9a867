import DossierModel

/// Which file of the site the path of a request means.
enum RequestedFile: Equatable {
  /// A path relative to the site's root, as the site's files have it.
  case file(String)
  /// The path leads out of the site or is none.
  case refused

  /// Reads the path of a request target, before any decoding (RFC 9112, section 3.2.1).
  init(target: String) {
    guard target.utf8.first == UInt8(ascii: "/"),
      let decoded = Self.decoded(target.utf8.dropFirst()),
      let path = String(validating: decoded, as: UTF8.self),
      !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else {
      self = .refused
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0 == "." || $0 == ".." }),
      !parts.dropLast().contains(where: \.isEmpty)
    else {
      self = .refused
      return
    }
    self = .file(parts.last?.isEmpty != false ? path + PagePath.home.url : path)
  }

  /// Each `%` with its two digits as one byte, decoded once; nil where the digits are missing.
  private static func decoded(_ path: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = path[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
