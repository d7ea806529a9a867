/// An address of the web that a page, a note or a file of data may link to: the one gate for every
/// link that leads out of a site.
///
/// Only `http` and `https` with a host pass (RFC 3986, section 3.2.2; letters of any script, as
/// RFC 3987 has them). What a source wrote otherwise (another scheme, none, a path on its own
/// machine, white space) is text and never becomes a link.
package struct WebAddress: Hashable, Sendable {
  /// As written, but for the signs that no address may hold as they are: these are
  /// percent-encoded.
  package let text: String

  /// Nil for what no page may link to.
  package init?(_ written: String) {
    guard let first = written.utf8.first, first.lowered == UInt8(ascii: "h") else {
      return nil
    }
    if Self.isPlain(written) {
      text = written
      return
    }
    let bytes = Array(written.utf8)
    guard let start = Self.afterScheme(bytes), written.unicodeScalars.allSatisfy(Self.isVisible)
    else { return nil }
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    let authority = String(decoding: bytes[start..<end], as: UTF8.self)
    guard Self.isAuthority(authority) else { return nil }
    text =
      String(decoding: bytes[..<end], as: UTF8.self) + Self.encoded(bytes[end...])
  }

  /// Whether it is an address at first sight, as nearly all are: letters, digits and dots between
  /// the scheme and the path, and behind that nothing that would have to be looked at.
  private static func isPlain(_ written: String) -> Bool {
    var written = written
    return written.withUTF8 { bytes in
      let schemes: [StaticString] = ["https://", "http://"]
      let scheme = schemes.first { $0.withUTF8Buffer { bytes.starts(with: $0) } }
      guard let start = scheme?.utf8CodeUnitCount else { return false }
      let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "/") } ?? bytes.count
      return isPlainHost(bytes[start..<end]) && isPlainPath(bytes[end...])
    }
  }

  /// Plain signs, and bytes that are percent-encoded as they have to be.
  private static func isPlainPath(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digitsLeft = 0
    for byte in bytes {
      if digitsLeft > 0 {
        guard isHexadecimal(byte) else { return false }
        digitsLeft -= 1
      } else if byte == UInt8(ascii: "%") {
        digitsLeft = 2
      } else if !isPlainSign(byte) {
        return false
      }
    }
    return digitsLeft == 0
  }

  /// Labels of letters and digits, the last of which begins with a letter.
  private static func isPlainHost(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var before = Byte.stop
    var beginsWithLetter = false
    for byte in bytes {
      if byte == Byte.stop, before == Byte.stop { return false }
      guard byte == Byte.stop || byte.isDigit || byte.isLetter else { return false }
      if before == Byte.stop { beginsWithLetter = byte.isLetter }
      before = byte
    }
    return bytes.count <= 253 && before != Byte.stop && beginsWithLetter
  }

  /// What may stand in a path, query or fragment as it is, save for the percent sign.
  private static func isPlainSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
      UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func afterScheme(_ bytes: [UInt8]) -> Int? {
    let schemes: [StaticString] = ["https://", "http://"]
    return schemes.first { scheme in
      scheme.withUTF8Buffer { scheme in
        bytes.count >= scheme.count && zip(bytes, scheme).allSatisfy { $0.lowered == $1 }
      }
    }?.utf8CodeUnitCount
  }

  /// White space and what can't be seen would make an address look like another one; quotes,
  /// angles and backslashes end or change it, depending on who reads it.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "\u{FFFD}": return false
    case "!"..."~": return true
    case ..."\u{9F}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// Percent-encodes what stands bare in many addresses and has no place in any.
  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    for (index, byte) in zip(bytes.indices, bytes) {
      let isStray =
        byte == UInt8(ascii: "%")
        && !bytes[(index + 1)...].prefix(2).elementsEqual(
          bytes[(index + 1)...].prefix(2).filter(isHexadecimal))
      let isCut = byte == UInt8(ascii: "%") && bytes.endIndex - index < 3
      if isStray || isCut || "^`{|}[]".utf8.contains(byte) {
        result += "%\(String(byte, radix: 16, uppercase: true))".utf8
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}

extension WebAddress {
  /// Whether a text is the host of a site, in full: `news.example.org`.
  package static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.last?.isEmpty == false && isHost(text)
  }

  /// A host and, where it has one, a port. A name before the host would pass for the host.
  private static func isAuthority(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "[") { return isLiteral(bytes) }
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
    return isPort(bytes[colon...]) && isHost(String(decoding: bytes[..<colon], as: UTF8.self))
  }

  /// Empty, or a colon and a number up to 65,535.
  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 1 else { return true }
    let digits = bytes.dropFirst()
    return digits.count <= 5 && digits.allSatisfy(\.isDigit)
      && Int(String(decoding: digits, as: UTF8.self)).map { $0 <= 65_535 } == true
  }

  /// An address of IP version 6 in brackets.
  private static func isLiteral(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
    let inside = bytes[1..<end]
    return inside.count >= 2 && inside.count { $0 == UInt8(ascii: ":") } >= 2
      && inside.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") || $0 == Byte.stop }
      && isPort(bytes[(end + 1)...])
      && (end + 1 == bytes.count || bytes[end + 1] == UInt8(ascii: ":"))
  }

  private static func isHost(_ text: String) -> Bool {
    var labels = text.split(separator: ".", omittingEmptySubsequences: false)
    if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
    guard text.utf8.count <= 253, labels.allSatisfy(isLabel) else { return false }
    guard let last = labels.last, last.utf8.allSatisfy(\.isDigit) else { return true }
    return labels.count == 4 && labels.allSatisfy { Int($0).map { $0 <= 255 } == true }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard !label.isEmpty, label.utf8.first != hyphen, label.utf8.last != hyphen else {
      return false
    }
    return label.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      case ..."\u{7F}": false
      default:
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.canonicalCombiningClass != .notReordered
      }
    }
  }
}

/// What the destination of a link on a page may be.
package enum LinkGate {
  /// Whether a page may have a link with this destination: an address of the web, one within the
  /// site, or, on a page that an editor wrote, an address of mail.
  package static func allows(_ destination: String) -> Bool {
    isRelative(destination) || WebAddress(destination) != nil || isMail(destination)
  }

  /// Whether a destination stays inside the site: no scheme, host or absolute path.
  package static func isRelative(_ destination: String) -> Bool {
    guard !hasScheme(destination) else { return false }
    let first = destination.utf8.first { $0 > 0x20 && $0 != 0x7F }
    return first != UInt8(ascii: "/") && first != UInt8(ascii: "\\")
  }

  /// Whether a destination is an address of mail (RFC 6068), without headers that would write the
  /// letter as well.
  package static func isMail(_ destination: String) -> Bool {
    guard destination.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "m") else { return false }
    let parts = destination.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "mailto" else { return false }
    let names = parts[1].split(separator: "@", omittingEmptySubsequences: false)
    return names.count == 2 && !names[0].isEmpty && WebAddress("https://\(names[1])") != nil
      && names[0].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\(),;:?#/".utf8.contains($0) }
      && !names[1].utf8.contains { "/?#:".utf8.contains($0) }
  }

  /// Whether a destination can be no link that an editor meant, since its scheme runs or opens
  /// something: it is text without a word. Any other one that the gate refuses is told.
  package static func isText(_ destination: String) -> Bool {
    guard hasScheme(destination) else { return false }
    if destination.utf8.starts(with: "https://".utf8) { return false }
    return scheme(of: destination).map { !schemesOfLinks.contains($0) } ?? false
  }

  private static let schemesOfLinks: Set = ["http", "https", "mailto", "tel", "geo", "ftp", "ftps"]

  /// Whether a colon comes before any path, query or fragment.
  package static func hasScheme(_ destination: String) -> Bool {
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// What a colon ends before any path, query or fragment, in lower case. Browsers skip control
  /// characters and white space there, so they don't count.
  private static func scheme(of destination: String) -> String? {
    var scheme: [UInt8] = []
    for byte in visibleBytes(destination) {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: scheme.append(byte)
      }
    }
    return nil
  }

  private static func visibleBytes(_ text: String) -> some Sequence<UInt8> {
    text.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }
  }
}

extension Reference {
  /// Where the work is, where a page may link to that.
  package var address: WebAddress? { url.flatMap(WebAddress.init) }

  /// Where its copy is kept, where a page may link to that.
  package var archiveAddress: WebAddress? { archiveURL.flatMap(WebAddress.init) }

  /// What is written in the place of its addresses and is none that a page may link to.
  package var refusedAddresses: [String] {
    [url, archiveURL].compactMap { $0 }.filter { WebAddress($0) == nil }
  }
}
