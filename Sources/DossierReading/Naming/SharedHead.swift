import DossierModel

/// A unit out of several that share the last words of their names: of "the 505th and 511th
/// Mountain Brigades" the 505th Mountain Brigade.
package struct SharedHead: Equatable {
  /// Its words in the text, in bytes; of the last of a list with the shared words.
  package var range: Range<Int>
  /// Its whole name, and shorter forms of it, the likeliest first.
  package var names: [String]

  /// All that lists of a text name, in order.
  package static func all(in text: String, words: NameWords = .english) -> [SharedHead] {
    let tokens = Tokens(text)
    return all(in: tokens, WordFolder.words(of: tokens), words: words)
  }

  /// The same of a text whose words are folded already.
  static func all(
    in text: Tokens, _ folded: [FoldedWord], words: NameWords = .english
  ) -> [SharedHead] {
    SharedHeadReader(bytes: text.bytes, folded: folded, words: words).read()
  }
}

private struct SharedHeadReader {
  private let bytes: [UInt8]
  private let folded: [FoldedWord]
  private let words: NameWords

  init(bytes: [UInt8], folded: [FoldedWord], words: NameWords) {
    self.bytes = bytes
    self.folded = folded
    self.words = words
  }

  func read() -> [SharedHead] {
    var found: [SharedHead] = []
    var index = 0
    while index < folded.count {
      if let (list, end) = headBehind(from: index) ?? headBefore(at: index) {
        found += list
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// "505th, 506th and the 511th Mountain Brigades".
  private func headBehind(from start: Int) -> ([SharedHead], end: Int)? {
    guard let numbers = numbers(from: start), numbers.count > 1, let last = numbers.last,
      let head = head(behind: last.upperBound)
    else { return nil }
    let shared = joined(last.upperBound..<head, singularOf: head)
    let plain = joined(head..<head, singularOf: head)
    let list = numbers.map { number -> SharedHead in
      let end = number == last ? head : number.upperBound - 1
      let range = folded[number.lowerBound].range.lowerBound..<folded[end].range.upperBound
      return SharedHead(range: range, names: names(number, before: start, [shared, plain]))
    }
    return (list, head + 1)
  }

  /// "two regiments, the 48th and 50th".
  private func headBefore(at index: Int) -> ([SharedHead], end: Int)? {
    guard singular(index) != nil, index + 2 < folded.count, folded[index + 1].punctuation == ",",
      folded[index + 1].folded == "the", let numbers = numbers(from: index + 2), numbers.count > 1,
      let last = numbers.last, !continuesName(last.upperBound)
    else { return nil }
    let head = joined(index..<index, singularOf: index)
    let list = numbers.map { SharedHead(range: bytes(of: $0), names: ["\(text($0)) \(head)"]) }
    return (list, last.upperBound)
  }

  private func continuesName(_ index: Int) -> Bool {
    index < folded.count && folded[index].punctuation.isEmpty && folded[index].hasCapital
  }

  /// The numbers of a list that begins with one: their words, the last behind "and".
  private func numbers(from start: Int) -> [Range<Int>]? {
    guard let first = number(at: start) else { return nil }
    var numbers = [first]
    var index = first.upperBound
    while index < folded.count, numbers.count < 24 {
      let isAnd = ["and", "or"].contains(folded[index].folded)
      let isLast = isAnd || folded[index].punctuation == "&"
      guard isLast || folded[index].punctuation == "," else { return nil }
      var next = isAnd ? index + 1 : index
      if next < folded.count, folded[next].folded == "the" { next += 1 }
      guard let number = number(at: next), next == index || folded[next].punctuation.isEmpty else {
        return nil
      }
      numbers.append(number)
      index = number.upperBound
      if isLast { return numbers }
    }
    return nil
  }

  /// "505th", "2/9th", "Second", "XVIII".
  private func number(at index: Int) -> Range<Int>? {
    guard isNumber(index) else { return nil }
    let isFraction = index + 1 < folded.count && folded[index + 1].punctuation == "/"
    return index..<(isFraction && isNumber(index + 1) ? index + 2 : index + 1)
  }

  private func isNumber(_ index: Int) -> Bool {
    guard index < folded.count else { return false }
    let word = folded[index].folded
    if word.utf8.first.map(\.isDigit) == true {
      return word.utf8.contains { !$0.isDigit } || word.utf8.count < 4
    }
    return folded[index].hasCapital && (words.has("ordinal", word) || words.has("roman", word))
  }

  /// The plural of a kind of units, at most four words behind the last number.
  private func head(behind last: Int) -> Int? {
    for index in min(last, folded.count)..<min(last + 5, folded.count) {
      guard folded[index].punctuation.isEmpty else { return nil }
      if singular(index) != nil { return index }
      guard folded[index].hasCapital || words.has("generic", folded[index].folded) else {
        return nil
      }
    }
    return nil
  }

  private func singular(_ index: Int) -> String? {
    words.kind("plural", folded[index].folded) ?? arm(at: index)
  }

  /// An arm that regiments are called by, "14th Lancers", where no kind of unit stands behind it.
  private func arm(at index: Int) -> String? {
    let word = folded[index].folded
    guard folded[index].hasCapital, words.has("arm", word), !continuesName(index + 1) else {
      return nil
    }
    let next = index + 1 < folded.count ? folded[index + 1].folded : ""
    return words.kind("plural", next) == nil && words.kind("unit", next) == nil ? word : nil
  }

  private func joined(_ range: Range<Int>, singularOf head: Int) -> String {
    let own = range.map { text($0..<$0 + 1).capitalisedFirst }
    return (own + [(singular(head) ?? "").capitalisedFirst]).joined(separator: " ")
  }

  private func names(_ number: Range<Int>, before start: Int, _ heads: [String]) -> [String] {
    let short = heads.map { "\(text(number)) \($0)" }
    guard start > 0, folded[start].punctuation.isEmpty, words.isAdjective(text(start - 1..<start))
    else {
      return short.onceEach
    }
    return (short.prefix(1).map { "\(text(start - 1..<start)) \($0)" } + short).onceEach
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[bytes(of: range)], as: UTF8.self)
  }

  private func bytes(of range: Range<Int>) -> Range<Int> {
    folded[range.lowerBound].range.lowerBound..<folded[range.upperBound - 1].range.upperBound
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  package var onceEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
