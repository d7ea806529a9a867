import DossierModel

/// A tag such as `<ref name="a">`, `</small>` or `<br />`.
struct Tag: Sendable, Equatable {
  enum Form: Sendable, Equatable {
    case open, close, selfClosing
  }

  /// In lower case.
  var name: String
  var form: Form
  /// From `<` to `>`.
  var range: Range<Int>

  /// Tags that wikitext understands; any other is text.
  static let known: Set<String> = [
    "abbr", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code",
    "data", "dd", "del", "dfn", "div", "dl", "dt", "em", "font", "gallery", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "noinclude", "ol",
    "onlyinclude",
    "p", "poem", "q", "rb", "ref", "references", "rp", "rt", "rtc", "ruby", "s", "samp", "section",
    "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "templatestyles",
    "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
  ]

  /// Tags whose content is no wikitext.
  static let raw: Set<String> = [
    "ce", "chem", "hiero", "imagemap", "includeonly", "math", "nowiki", "pre", "score", "source",
    "syntaxhighlight", "timeline",
  ]

  /// Tags that never hold anything.
  static let void: Set<String> = ["br", "hr", "wbr"]

  /// Tags of HTML too: one that lacks its partner is no text.
  static let html: Set<String> = ["includeonly", "pre"]

  /// Tags that say on which pages their content is shown, and are no part of it.
  static let inclusion: Set<String> = ["includeonly", "noinclude", "onlyinclude"]

  /// Tags that stand on a line of their own.
  static let blocks: Set<String> = [
    "blockquote", "caption", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5",
    "h6", "li", "ol", "p", "poem", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}

extension Tag {
  /// The value of an attribute, quoted with `"` or `'`, half quoted or bare; nil where it is
  /// missing or empty.
  package func attribute(_ name: String, in bytes: [UInt8]) -> String? {
    attributeRange(name, in: bytes).map(bytes.text)
  }

  /// Where the value of an attribute stands.
  func attributeRange(_ name: String, in bytes: [UInt8]) -> Range<Int>? {
    var position = range.lowerBound + 1 + self.name.utf8.count
    let end = form == .selfClosing ? range.upperBound - 2 : range.upperBound - 1
    while let (found, value, next) = Self.attribute(in: bytes, from: position, to: end) {
      if found == name {
        let value = bytes.trimmed(value)
        return value.isEmpty ? nil : value
      }
      position = next
    }
    return nil
  }

  /// Some hundred articles of ten thousand leave out the `=`, so a quote does in its place.
  private static func attribute(
    in bytes: [UInt8], from start: Int, to end: Int
  ) -> (name: String, value: Range<Int>, next: Int)? {
    var position = start
    while position < end, bytes[position].isWhite { position += 1 }
    let nameStart = position
    while position < end, bytes[position].isLetter || bytes[position] == Byte.hyphen {
      position += 1
    }
    let name = String(decoding: bytes[nameStart..<position].map(\.lowered), as: UTF8.self)
    while position < end, bytes[position].isWhite { position += 1 }
    guard position < end else { return nil }
    if bytes[position] == Byte.equals {
      position += 1
      while position < end, bytes[position].isWhite { position += 1 }
    } else if bytes[position] != Byte.quote, bytes[position] != Byte.apostrophe {
      return name.isEmpty ? nil : (name, position..<position, position)
    }
    let (value, next) = value(in: bytes, from: position, to: end)
    return (name.isEmpty ? "name" : name, value, next)
  }

  private static func value(
    in bytes: [UInt8], from start: Int, to end: Int
  ) -> (Range<Int>, next: Int) {
    guard start < end else { return (end..<end, end) }
    let first = bytes[start]
    if first == Byte.quote || first == Byte.apostrophe {
      let close = bytes[start + 1..<end].firstIndex(of: first) ?? end
      return (start + 1..<close, min(close + 1, end))
    }
    var stop = start
    while stop < end, !startsAttribute(in: bytes, at: stop, to: end) { stop += 1 }
    let bare = bytes.trimmed(start..<stop)
    let isHalfQuoted = bare.last.map { bytes[$0] == Byte.quote } ?? false
    return (isHalfQuoted ? bare.dropLast() : bare, stop)
  }

  private static func startsAttribute(in bytes: [UInt8], at offset: Int, to end: Int) -> Bool {
    guard bytes[offset].isWhite else { return false }
    var position = offset
    while position < end, bytes[position].isWhite { position += 1 }
    let nameStart = position
    while position < end, bytes[position].isLetter { position += 1 }
    guard position > nameStart else { return false }
    while position < end, bytes[position].isWhite { position += 1 }
    return position < end && bytes[position] == Byte.equals
  }
}
