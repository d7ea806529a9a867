/// Phrases that tell how a text leans, of which the first one that stands at a place counts.
struct LeaningPhrases: Sendable {
  private let list: [LeaningPhrase]
  /// The places in the list of those that may begin with a word.
  private var byFirstWord: [String: [Int]] = [:]
  /// The same of those that may begin with a number.
  private var numeric: [Int] = []

  init(_ list: [LeaningPhrase]) {
    self.list = list
    for (place, leaning) in list.enumerated() {
      for word in leaning.phrase.firstWords { byFirstWord[word, default: []].append(place) }
      if leaning.phrase.beginsWithNumber { numeric.append(place) }
    }
  }

  /// Every word that one of them may begin with.
  var firstWords: some Sequence<String> { byFirstWord.keys }

  /// Those that may begin with a token, in their order; one that may begin with the word and with the
  /// number that it is may come twice.
  func beginning(with token: DatingToken) -> [LeaningPhrase] {
    let words = byFirstWord[token.text] ?? []
    guard token.isNumeral, !numeric.isEmpty else { return words.map { list[$0] } }
    return (words + numeric).sorted().map { list[$0] }
  }
}
