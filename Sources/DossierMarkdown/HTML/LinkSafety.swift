/// Tells destinations that a page may link to from those that would run or open something.
package enum LinkSafety {
  /// Schemes are let in by name, so that a new one that runs code is out before anyone knows it.
  private static let schemes: Set<String> = [
    "http", "https", "mailto", "tel", "geo", "ftp", "ftps",
  ]

  /// Whether a destination is relative or has a scheme that only leads somewhere.
  /// `javascript:`, `vbscript:`, `data:` and `file:` don't, however they are disguised.
  package static func isLink(_ destination: String) -> Bool {
    guard let scheme = scheme(of: destination) else { return true }
    return schemes.contains(scheme)
  }

  /// Whether a destination stays inside the site: no scheme, host or absolute path.
  package static func isRelative(_ destination: String) -> Bool {
    guard scheme(of: destination) == nil else { return false }
    let first = visibleBytes(destination).first { _ in true }
    return first != UInt8(ascii: "/") && first != UInt8(ascii: "\\")
  }

  /// What stands before the first colon, in lower case, unless a path, query or fragment starts
  /// before it. Browsers skip control characters and white space there, so they don't count.
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
