/// What may be the path of a file in a site.
enum SitePath {
  /// Why a path can't be used; nil where it can.
  static func objection(to path: String) -> String? {
    if path.isEmpty { return "it is empty" }
    if path == Manifest.fileName { return "the list of published files has this name" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "it holds a control character or a backslash"
    }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return "it starts or ends with “/”, or holds two in a row" }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return "it holds “.” or “..”"
      }
      if part.count > 255 { return "a name in it is longer than 255 bytes" }
    }
    return nil
  }

  /// The folders that a path stands in, the outermost first.
  static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The order of the bytes, which is the same on every machine.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Byte for byte: canonically equal names are two names on most file systems.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
