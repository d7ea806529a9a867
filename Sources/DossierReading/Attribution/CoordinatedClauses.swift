/// Whether a sentence tells more than its verb of saying hands on: clauses stand beside it that have
/// a subject and a verb of their own.
struct CoordinatedClauses {
  private let text: AttributedText
  private let verb: Int
  /// The last word of its subject.
  private let subjectEnd: Int

  init(around verb: Int, in text: AttributedText, _ finder: SpeakerFinder) {
    self.text = text
    self.verb = verb
    subjectEnd = finder.end(before: verb)
  }

  /// "X withdrew, and Y announced that it had won": all that X did is no word of Y's. What stands
  /// at the end ("X withdrew, Y said.") hands on all before it.
  var exist: Bool { followsAnother || precedesAnother }

  private var followsAnother: Bool {
    let next = verb + 1
    let isTrailing =
      text.isBoundary(next) || text.is(next, .preposition) || text.is(next, .adverb)
    guard text.is(next, .that) || !isTrailing, !text.isBoundary(subjectEnd),
      !text.is(subjectEnd, .and)
    else { return false }
    let start = sentenceStart
    guard let comma = (start..<verb).last(where: { text.isMark($0, [","]) }) else { return false }
    return (start..<comma).contains { isMainVerb($0, from: start) }
  }

  /// "Y announced a truce, and X withdrew".
  private var precedesAnother: Bool {
    let end =
      (verb + 1..<text.tokens.count).first { text.isMark($0, [".", ";", ":", "\""]) }
      ?? text.tokens.count
    guard let that = (verb + 1..<end).first(where: { !text.is($0, .adverb) }),
      !text.is(that, .that)
    else { return false }
    return (verb + 1..<end).contains { comma in
      guard text.isMark(comma, [","]), text.is(comma + 1, .and) else { return false }
      let first = text.is(comma + 2, .determiner) ? comma + 3 : comma + 2
      guard let behind = endOfSubject(at: first) else { return false }
      return isPast(behind)
    }
  }

  /// Behind a name that may act, with the noun that its state's adjective stands before.
  private func endOfSubject(at token: Int) -> Int? {
    if let name = text.name(startingAt: token) {
      return name.speaks && !name.isPossessive ? name.tokens.upperBound : nil
    }
    return text.authority(at: token) == nil ? nil : token + 2
  }

  /// Whether a verb tells what a name before it did, in a clause of its own.
  private func isMainVerb(_ token: Int, from start: Int) -> Bool {
    guard isPast(token), let name = text.name(endingAt: token - 1), name.speaks,
      !name.isPossessive
    else { return false }
    var first = name.tokens.lowerBound
    while first > start, !text.isBoundary(first - 1), text.isAttribute(first - 1) { first -= 1 }
    return first == start || text.isMark(first - 1, [","])
  }

  /// A past tense that hands on nothing.
  private func isPast(_ token: Int) -> Bool {
    guard text.tokens.indices.contains(token), text.name(at: token) == nil,
      !text.tokens[token].isCapital, !text.is(token + 1, .by)
    else { return false }
    let word = text.text(token)
    guard text.words.verbs[word] == nil else { return false }
    return word.hasSuffix("ed") || NameWords.english.has("acting", word)
  }

  private var sentenceStart: Int {
    ((0..<verb).last { text.isMark($0, [".", ";", ":"]) } ?? -1) + 1
  }
}
