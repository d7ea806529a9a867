import DossierModel

/// A word or mark of a text, as the readers of attributions see it.
struct AttributionToken: Sendable {
  /// Lower-case, apostrophes as `'`, hyphens kept inside; of a mark, the mark: quotation marks
  /// are `"`, dashes `–`.
  var text: String
  /// In UTF-8 bytes of the text.
  var range: Range<Int>
  var isMark: Bool
  var isCapital = false
  /// Whether it stands in somebody's speech: between quotation marks that hold more than a term.
  var isQuoted = false

  var isNumber: Bool {
    guard let first = text.utf8.first else { return false }
    return !isMark && first.isDigit
  }
}

/// Cuts a text into tokens, in one pass over its UTF-8 bytes.
///
/// Quotation marks round a term of a few words are left out, so that an operation's or body's name
/// reads the same with and without them.
struct AttributionTokenizer {
  private let bytes: [UInt8]
  private var tokens: [AttributionToken] = []
  private var usesSingleQuotes = false

  /// `beforeNames` are words after which a name follows and no speech.
  static func tokens(of text: String, beforeNames: Set<String>) -> [AttributionToken] {
    var tokenizer = AttributionTokenizer(bytes: Array(text.utf8))
    tokenizer.run()
    return SpeechMarks(tokenizer.tokens, beforeNames: beforeNames).marked
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    usesSingleQuotes = bytes.indices.contains { closesSingleQuote(at: $0) }
    var position = 0
    while position < bytes.count {
      let start = position
      if let length = apostrophe(at: start), isSpeechMark(at: start, length) {
        add("\"", start..<start + length, isMark: true)
        position += length
      } else if isLetterOrDigit(at: start) {
        position = endOfWord(from: start)
        addWord(start..<position)
      } else {
        position += Self.length(of: bytes[start], left: bytes.count - start)
        addMark(start..<position)
      }
    }
  }

  private mutating func add(_ text: String, _ range: Range<Int>, isMark: Bool) {
    tokens.append(AttributionToken(text: text, range: range, isMark: isMark))
  }

  private mutating func addWord(_ range: Range<Int>) {
    var lowered: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let length = apostrophe(at: index) {
        lowered.append(UInt8(ascii: "'"))
        index += length
      } else {
        let byte = bytes[index]
        lowered.append(byte.lowered)
        index += 1
      }
    }
    add(String(decoding: lowered, as: UTF8.self), range, isMark: false)
    let first = bytes[range.lowerBound]
    tokens[tokens.count - 1].isCapital = first.isUpperLetter || first >= 0xC3
  }

  private mutating func addMark(_ range: Range<Int>) {
    guard !bytes[range.lowerBound].isSpace else { return }
    switch String(decoding: bytes[range], as: UTF8.self) {
    case "\u{A0}", "\u{202F}", "\u{2009}", "\u{200B}": break
    case "\"", "“", "”", "„", "«", "»": add("\"", range, isMark: true)
    case "–", "—", "―": add("–", range, isMark: true)
    case let mark: add(mark, range, isMark: true)
    }
  }

  // MARK: Bytes

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isLetterOrDigit(at: end) {
        end += Self.length(of: bytes[end], left: bytes.count - end)
      } else if let length = joinerLength(at: end), isLetterOrDigit(at: end + length) {
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// A hyphen or apostrophe; between figures also a point or comma.
  private func joinerLength(at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    if bytes[index] == Byte.stop || bytes[index] == UInt8(ascii: ",") {
      guard index > 0, index + 1 < bytes.count, bytes[index - 1].isDigit else { return nil }
      return bytes[index + 1].isDigit ? 1 : nil
    }
    return apostrophe(at: index)
  }

  private func isLetterOrDigit(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte < 0x80 ? byte.isLetterOrDigit : byte >= 0xC3 && byte != 0xE2
  }

  /// How many bytes `'`, `’` or `‘` takes here.
  private func apostrophe(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98
    else { return nil }
    return 3
  }

  private func isSpeechMark(at index: Int, _ length: Int) -> Bool {
    guard usesSingleQuotes else { return false }
    if closesSingleQuote(at: index) { return true }
    let begins = index == 0 || bytes[index - 1].isSpace
    return begins && isLetterOrDigit(at: index + length)
  }

  /// A single quotation mark after a comma or stop ends a speech; anywhere else it may be an
  /// apostrophe.
  private func closesSingleQuote(at index: Int) -> Bool {
    guard index > 0, let length = apostrophe(at: index) else { return false }
    let end = index + length
    return [",", ".", "?", "!"].contains { bytes[index - 1] == UInt8(ascii: $0) }
      && (end == bytes.count || bytes[end].isSpace)
  }

  private static func length(of byte: UInt8, left: Int) -> Int {
    min(left, byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
  }
}
