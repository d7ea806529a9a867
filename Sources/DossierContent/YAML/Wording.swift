extension String {
  /// A noun with "a" or "an": "a unit", "an exclusion".
  var withArticle: String {
    ("aeio".contains { hasPrefix(String($0)) } ? "an " : "a ") + self
  }

  /// The text from its first to its last character that is no white space.
  var withoutOuterSpace: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let start = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[start...last])
  }
}
