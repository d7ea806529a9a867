import DossierModel

/// What stands after a verb of saying, as far as it tells whether the verb hands on a matter.
struct Following {
  private let token: Int
  private let text: AttributedText

  init(_ token: Int, in text: AttributedText) {
    self.token = token
    self.text = text
  }

  /// The tokens of its own clause, at most so many.
  private func reach(_ count: Int) -> Range<Int> {
    let all = token + 1..<min(token + 1 + count, text.tokens.count)
    let stops: Set<String> = [".", ";", ":", "\"", "–", "(", ")"]
    let end = all.first { text.isMark($0, stops) } ?? all.upperBound
    return all.lowerBound..<max(all.lowerBound, end)
  }

  /// Where "that" stands, if it stands near.
  private var that: Int? {
    reach(text.words.verbs[text.text(token)]?.verb.complement == .hearer ? 10 : 8)
      .first { text.is($0, .that) }
  }

  var hasThat: Bool { that != nil }

  /// "That" or "to" comes next.
  var isClause: Bool {
    var next = token + 1
    while text.is(next, .adverb) { next += 1 }
    return text.is(next, .that) || text.is(next, .to)
  }

  /// "To be" or "to have" comes next.
  var isHearsayInfinitive: Bool {
    text.is(token + 1, .to) && text.is(token + 2, .hearsayTo)
  }

  /// "That it be moved": no statement but a demand.
  var isOrder: Bool {
    guard let that else { return false }
    let clause = (that + 1..<that + 8).prefix { !text.isBoundary($0) }
    return clause.contains { text.text($0) == "be" && !text.is($0 - 1, .modal) }
  }

  /// The words of its object: up to a mark, a "that" or six words on.
  var object: Range<Int> {
    let reach = reach(6)
    let end =
      reach.first {
        text.is($0, .that) || text.is($0, .pronoun) || text.tokens[$0].isMark
      } ?? reach.upperBound
    return reach.lowerBound..<max(reach.lowerBound, end)
  }

  /// Somebody's speech comes next.
  var isSpeech: Bool {
    var next = token + 1
    while text.isMark(next, [",", ":"]) || text.is(next, .adverb) { next += 1 }
    return text.isMark(next, ["\""]) || text.isMark(token + 1, [":"])
  }

  /// Whether a word stands a little way after it, in its clause.
  func reaches(_ holds: (String) -> Bool) -> Bool {
    reach(10).contains { text.name(at: $0) == nil && holds(text.text($0)) }
  }

  // MARK: Hearers

  /// The name of the hearer, where it comes next.
  var hearer: NamedSpeaker? {
    text.name(startingAt: text.is(token + 1, .determiner) ? token + 2 : token + 1)
  }

  /// Whether somebody is told something: no order, and not told of something.
  var isTold: Bool {
    let words = reach(10)
    let that = words.first { text.is($0, .that) }
    let to = words.first { text.is($0, .to) }
    if let that { return to.map { $0 > that } ?? true }
    if isPress { return to == nil }
    return words.upperBound > words.lowerBound && to == nil
      && text.isMark(words.upperBound, ["\"", ":"])
  }

  /// Whether nothing but the hearer follows: ", he told the paper."
  var endsAfterHearer: Bool {
    guard let hearer else { return isPress && text.isMark(token + 2, [".", ","]) }
    return text.isBoundary(hearer.tokens.upperBound)
  }

  private var isPress: Bool {
    let next = text.is(token + 1, .determiner) ? token + 2 : token + 1
    return hearer?.kind == .voice || text.is(next, .press)
      || (text.is(next + 1, .press) && !text.isBoundary(next))
  }
}
