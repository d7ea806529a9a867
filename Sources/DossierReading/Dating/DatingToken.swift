import DossierModel

/// A word, number or mark of a text, as the readers of times see it.
struct DatingToken: Sendable {
  enum Kind: Sendable {
    case word, number, mark
  }

  var kind: Kind
  /// Lower-case; dashes of every kind are `–` or `-`, apostrophes `'`.
  var text: String
  /// What it tells of time.
  var sense = WordSense()
  /// Whether it begins with a capital letter.
  var isCapital = false
  /// Of a number: its value, 0 to 9999, and how many figures it is written with.
  var value = 0
  var figures = 0
  /// "3rd" and its like.
  var isOrdinal = false
  /// Of a number: no thousands, decimals or five figures and more.
  var isPlain = false
  /// Whether no space stands between it and the token before it.
  var touchesPrevious = false
  /// Whether it stands between double quotation marks.
  var isQuoted = false
  /// Whether it counts something, in figures or in words.
  var isNumeral: Bool { kind == .number && isPlain && !isOrdinal || sense.numeral > 0 }
  /// Its UTF-8 bytes in the text.
  var range = 0..<0
}

/// Cuts a text into tokens, in one pass over its UTF-8 bytes.
struct DatingTokenizer {
  private let bytes: [UInt8]
  private let words: DatingWords
  private var position = 0
  private var tokens: [DatingToken] = []
  private var isQuoted = false
  private var end = -1

  static func tokens(of text: String, words: DatingWords) -> [DatingToken] {
    var tokenizer = DatingTokenizer(bytes: Array(text.utf8), words: words)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: [UInt8], words: DatingWords) {
    self.bytes = bytes
    self.words = words
  }

  private mutating func run() {
    while position < bytes.count {
      let start = position
      if bytes[start].isDigit {
        number(from: start)
      } else if isLetter(at: start) {
        word(from: start)
      } else {
        mark(from: start)
      }
    }
  }

  private mutating func append(_ token: DatingToken, from start: Int) {
    var token = token
    token.touchesPrevious = start == end
    token.isQuoted = isQuoted
    token.range = start..<position
    tokens.append(token)
    end = position
  }

  // MARK: Words

  private mutating func word(from start: Int) {
    while position < bytes.count {
      if isLetter(at: position) || bytes[position].isDigit {
        position += 1
      } else if let length = apostrophe(at: position), isLetter(at: position + length) {
        position += length
      } else {
        break
      }
    }
    var token = DatingToken(kind: .word, text: lowered(start..<position))
    token.isCapital = bytes[start].isUpperLetter
    token.sense = words.senses[token.text] ?? WordSense()
    append(token, from: start)
  }

  private func lowered(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] >= 128, let length = apostrophe(at: index) {
        result.append(39)
        index += length
      } else {
        let byte = bytes[index]
        result.append(byte.lowered)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// How many bytes the apostrophe here takes, `'` or `’`.
  private func apostrophe(at index: Int) -> Int? {
    if bytes[index] == 39 { return 1 }
    return punctuation(at: index) == 0x99 ? 3 : nil
  }

  // MARK: Numbers

  private mutating func number(from start: Int) {
    var token = DatingToken(kind: .number, text: "", isPlain: true)
    digits()
    token.figures = position - start
    while isSeparatorInNumber(at: position), !isPointOfDate(at: position) {
      token.isPlain = false
      position += 1
      digits()
    }
    token.isPlain = token.isPlain && token.figures <= 4
    if token.isPlain {
      token.value = bytes[start..<position].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    let suffix = suffixLength()
    if suffix > 0 {
      let letters = lowered(position..<position + suffix)
      if words.ordinalSuffixes.contains(letters) {
        token.isOrdinal = true
        position += suffix
      } else if !words.clockSuffixes.contains(letters) {
        word(from: start)
        return
      }
    }
    token.text = lowered(start..<position)
    append(token, from: start)
  }

  private mutating func digits() {
    while position < bytes.count, bytes[position].isDigit { position += 1 }
  }

  /// A comma before three figures, or a point before any.
  private func isSeparatorInNumber(at index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index + 1].isDigit else { return false }
    if bytes[index] == UInt8(ascii: ".") { return true }
    guard bytes[index] == UInt8(ascii: ","), index + 3 < bytes.count else { return false }
    let isGroup = bytes[index + 2].isDigit && bytes[index + 3].isDigit
    return isGroup && !(index + 4 < bytes.count && bytes[index + 4].isDigit)
  }

  /// The first or second point of "13.5.1921": figures between two points are no decimals.
  private func isPointOfDate(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: ".") else { return false }
    var start = index
    while start > 0, bytes[start - 1].isDigit { start -= 1 }
    var end = index + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    let isFirst = end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".") && bytes[end + 1].isDigit
    let isSecond = start > 1 && bytes[start - 1] == UInt8(ascii: ".") && bytes[start - 2].isDigit
    return isFirst || isSecond
  }

  private func suffixLength() -> Int {
    var index = position
    while index < bytes.count, isLetter(at: index) { index += 1 }
    return index - position
  }

  // MARK: Marks and spaces

  private mutating func mark(from start: Int) {
    let byte = bytes[start]
    if byte <= 32 {
      position += 1
    } else if byte == 0xC2 {
      position = min(start + 2, bytes.count)
      if start + 1 < bytes.count, bytes[start + 1] != 0xA0 { append(mark("·"), from: start) }
    } else if let code = punctuation(at: start) {
      position += 3
      switch code {
      case 0x80...0x8B, 0xAF: break
      case 0x90...0x92: append(mark("-"), from: start)
      case 0x93...0x95: append(mark("–"), from: start)
      case 0x98, 0x99: append(mark("'"), from: start)
      case 0x9C, 0x9D, 0x9E: quotationMark(opens: code != 0x9D, from: start)
      case 0xA0, 0xA1: append(mark("†"), from: start)
      default: append(mark("·"), from: start)
      }
    } else {
      position += 1
      if byte == UInt8(ascii: "\"") {
        quotationMark(opens: !isQuoted, from: start)
      } else {
        append(mark(String(decoding: [byte], as: UTF8.self)), from: start)
      }
    }
  }

  private mutating func quotationMark(opens: Bool, from start: Int) {
    isQuoted = opens
    append(mark("\""), from: start)
  }

  private func mark(_ text: String) -> DatingToken {
    DatingToken(kind: .mark, text: text)
  }

  /// The last byte of a character of the block "general punctuation", U+2000 to U+203F.
  private func punctuation(at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
      return nil
    }
    return bytes[index + 2]
  }

  private func isLetter(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if byte < 128 { return byte.isLetter }
    return byte != 0xC2 && punctuation(at: index) == nil
  }
}
