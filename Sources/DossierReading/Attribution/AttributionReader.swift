import DossierModel

/// Reads who asserts what some words say: a pure function from words to an `Attribution`.
///
/// It knows only what the words themselves tell. "It announced" and "the factions claimed" name
/// nobody.
package struct AttributionReader: Sendable {
  private let index: SpeakerIndex
  private let words: AttributionWords
  /// All that an attribution begins at: a text without them has none.
  private let openers: Set<String>
  /// In bytes. Anything longer is no sentence, and its verbs and names can't be brought together.
  private static let longestSentence = 8_000

  /// `gazetteer` gives the voices, units and people who may speak.
  package init(_ gazetteer: Gazetteer) {
    index = SpeakerIndex(gazetteer)
    words = .english
    openers = words.openers
  }

  /// The attribution of a sentence, entry or caption whose mentions are known.
  package func read(_ text: Words) -> Attribution {
    guard text.text.utf8.count <= Self.longestSentence else { return Attribution() }
    let cut = Tokens(text.text)
    let tokens = AttributionTokenizer.tokens(
      of: cut, beforeNames: words.uses[.preposition] ?? [])
    guard tokens.contains(where: { !$0.isQuoted && openers.contains($0.text) }) else {
      return Attribution()
    }
    var scan = AttributionScan(
      AttributedText(tokens, names: index.names(in: text, cut), index, words))
    scan.run()
    return scan.attribution
  }
}

/// One pass over the words of a text.
struct AttributionScan {
  let text: AttributedText
  let finder: SpeakerFinder
  private(set) var attribution = Attribution()

  init(_ text: AttributedText) {
    self.text = text
    finder = SpeakerFinder(text)
  }

  mutating func run() {
    for token in text.tokens.indices where !text.tokens[token].isQuoted {
      guard text.name(at: token) == nil else { continue }
      if text.tokens[token].isMark {
        readBracket(openedBy: token)
      } else if let flag = text.words.adverbs[text.text(token)] {
        attribution.add(flag, by: [])
      } else if isAccording(token) {
        readAccording(token)
      } else if !readVerb(token) {
        readNoun(token)
      }
    }
  }

  // MARK: According to

  private func isAccording(_ token: Int) -> Bool {
    text.words.according.enumerated().allSatisfy { text.text(token + $0.offset) == $0.element }
  }

  private mutating func readAccording(_ token: Int) {
    let last = token + text.words.according.count - 1
    let next = text.is(last + 1, .determiner) ? last + 2 : last + 1
    let head = (next..<next + 4).prefix {
      !text.isBoundary($0) && !text.is($0, .preposition) && text.name(at: $0) == nil
    }
    guard !head.contains(where: { text.words.accordingExcept.contains(text.text($0)) }) else {
      return
    }
    attribution.add(.reported, by: finder.after(last))
  }

  // MARK: Verbs

  /// Whether the token is a verb that hands the matter to somebody.
  private mutating func readVerb(_ token: Int) -> Bool {
    guard let use = VerbUse(token, in: text, finder) else { return false }
    guard let speakers = use.speakers() else { return false }
    // What others did in the same sentence is no word of theirs.
    guard !CoordinatedClauses(around: token, in: text, finder).exist else { return true }
    attribution.add(use.flag, by: speakers)
    return true
  }

  // MARK: Nouns

  /// "HTS claims that", "rumours of", "German claim: 300".
  private mutating func readNoun(_ token: Int) {
    guard let flag = text.words.nouns[text.text(token)],
      !text.words.nounExcept.contains(text.text(token - 1))
    else { return }
    let isFollowed =
      text.is(token + 1, .that) || isHearsay(token)
      || text.isMark(token + 1, [":"]) && owner(of: token) != nil
    guard isFollowed else { return }
    attribution.add(flag, by: owner(of: token).map { [$0] } ?? [])
  }

  /// A noun with "of": reports only where something says that they are no more than reports.
  private func isHearsay(_ token: Int) -> Bool {
    guard text.text(token + 1) == "of" else { return false }
    switch text.text(token) {
    case "claim", "assertion": return false
    case "report", "reports": return text.words.hearsay.contains(text.text(token - 1))
    case "figures", "estimate", "estimates": return false
    default: return true
    }
  }

  /// Whose claim it is: the name or state before the noun.
  private func owner(of token: Int) -> NamedSpeaker? {
    if let name = text.name(endingAt: token - 1) { return name.speaks ? name : nil }
    return text.authority(at: token - 1)
  }

  // MARK: Brackets

  /// "(HTS claim)", "(claimed)", "(per SOHR)", "(Reuters)".
  private mutating func readBracket(openedBy open: Int) {
    guard text.isMark(open, ["("]),
      let close = (open + 1..<min(open + 12, text.tokens.count)).first(where: {
        text.isMark($0, [")"])
      }), close > open + 1
    else { return }
    let last = text.text(close - 1)
    if let flag = text.words.nouns[last], text.name(at: close - 1) == nil {
      attribution.add(flag, by: owners(in: open + 1..<close - 1))
    } else if let flag = text.words.brackets[text.text(open + 1)], close - open <= 3 {
      attribution.add(flag, by: [])
    } else if text.text(open + 1) == "per" {
      attribution.add(.reported, by: finder.after(open + 1))
    } else if let voice = soleVoice(in: open + 1..<close), !explains(voice, open) {
      attribution.add(.reported, by: [voice])
    }
  }

  private func owners(in range: Range<Int>) -> [NamedSpeaker] {
    let names = text.names.filter { range.contains($0.tokens.lowerBound) }
    return names.isEmpty ? range.compactMap { text.authority(at: $0) } : names
  }

  private func soleVoice(in range: Range<Int>) -> NamedSpeaker? {
    guard let name = text.name(startingAt: range.lowerBound), name.kind == .voice else {
      return nil
    }
    return name.tokens == range ? name : nil
  }

  /// Whether a name in a bracket only shortens the name before it.
  private func explains(_ voice: NamedSpeaker, _ open: Int) -> Bool {
    guard open > 0 else { return true }
    return text.name(at: open - 1) != nil || text.tokens[open - 1].isCapital
  }
}
