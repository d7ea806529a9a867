import DossierModel

/// Finds who speaks at a verb: before it, after it, or at the start of the sentence.
struct SpeakerFinder: Sendable {
  let text: AttributedText
  private var phrase: NounPhrase { NounPhrase(text: text) }

  init(_ text: AttributedText) {
    self.text = text
  }

  /// The last token before a verb that is no adverb or auxiliary of it.
  func end(before verb: Int) -> Int {
    var token = verb - 1
    while token >= 0, isAdverbial(token) { token -= 1 }
    return token
  }

  private func isAdverbial(_ token: Int) -> Bool {
    guard text.name(at: token) == nil, !text.tokens[token].isMark else { return false }
    return text.is(token, .adverb) || text.is(token, .auxiliary) || text.is(token, .modal)
      || text.is(token, .negation)
      || (text.text(token).hasSuffix("ly") && !text.tokens[token].isCapital)
  }

  /// The subject of a verb that stands after it, as most do.
  func subject(before verb: Int, isGerund: Bool) -> [NamedSpeaker] {
    var end = self.end(before: verb)
    if text.isMark(end, [")"]), let open = openingBracket(before: end) { end = open - 1 }
    guard end >= 0 else { return after(verb) }
    if isGerund, text.name(endingAt: end) == nil { return leading(before: verb) }
    if text.is(end, .and) { return leading(before: verb) }
    if text.isMark(end, ["\""]) { return after(verb) }
    if text.is(end, .relative) {
      return phrase.speakers(endingAt: text.isMark(end - 1, [","]) ? end - 2 : end - 1)
    }
    if text.isMark(end, [","]) { return aroundApposition(closedBy: end) ?? after(verb) }
    return phrase.speakers(endingAt: end)
  }

  private func openingBracket(before close: Int) -> Int? {
    (0..<close).reversed().first { text.isMark($0, ["("]) }
  }

  // MARK: Apposition

  /// The speakers of "X, of whom something is said, claimed"; nil where the comma closes none.
  private func aroundApposition(closedBy close: Int) -> [NamedSpeaker]? {
    let stops: Set<String> = [".", ";", ":", "\"", "(", "–"]
    let window = (max(0, close - 16)..<close).reversed()
    guard let open = window.first(where: { text.isMark($0, [","]) }),
      !(open..<close).contains(where: { text.isMark($0, stops) }), open > 0
    else { return nil }
    let outer = phrase.speakers(endingAt: open - 1)
    return outer + namesAlone(in: open + 1..<close)
  }

  /// The names of an apposition that consists of nothing else.
  private func namesAlone(in range: Range<Int>) -> [NamedSpeaker] {
    let names = text.names.filter { range.contains($0.tokens.lowerBound) && $0.speaks }
    let others = range.filter { token in text.name(at: token) == nil }
    guard others.allSatisfy({ text.is($0, .determiner) }) else { return [] }
    return names.filter { !$0.isPossessive }
  }

  // MARK: The subject of the sentence

  /// The subject of the sentence's first clause, where nothing but titles stands before it.
  func leading(before verb: Int) -> [NamedSpeaker] {
    let start = sentenceStart(before: verb)
    var found: [NamedSpeaker] = []
    var token = start
    while token < verb, !text.isBoundary(token), !text.is(token, .preposition) {
      if let name = text.name(at: token) {
        token = name.tokens.upperBound
        if name.isPossessive || !name.speaks { break }
        if text.is(token, .member) { return [] }
        found.append(name)
        guard text.name(startingAt: token) != nil else { break }
      } else if text.isAttribute(token) {
        token += 1
      } else {
        break
      }
    }
    return found + firstApposition(from: token, before: verb)
  }

  /// Past "By midnight," and its like.
  private func sentenceStart(before verb: Int) -> Int {
    let stops = (0..<verb).filter { text.isMark($0, [";", ":", "."]) }
    let start = (stops.last ?? -1) + 1
    guard text.is(start, .preposition) || text.is(start, .clause) || text.is(start, .adverb),
      let comma = (start..<min(verb, start + 14)).first(where: { text.isMark($0, [","]) }),
      comma + 1 < verb
    else { return start }
    return comma + 1
  }

  private func firstApposition(from token: Int, before verb: Int) -> [NamedSpeaker] {
    guard token < verb, let open = (token..<verb).first(where: { text.isMark($0, [","]) }),
      let close = (open + 1..<verb).first(where: { text.isMark($0, [","]) })
    else { return [] }
    let names = namesAlone(in: open + 1..<close)
    return names.isEmpty ? [] : phrase.speakers(endingAt: open - 1) + names
  }

  // MARK: What follows

  /// The speakers of the phrase that begins with a token: after "by", "according to", "said".
  func after(_ word: Int) -> [NamedSpeaker] {
    var start = word + 1
    while text.is(start, .adverb) || text.is(start, .determiner) { start += 1 }
    var token = start
    while !text.isBoundary(token), text.name(at: token) == nil, !text.is(token, .preposition) {
      token += 1
    }
    if let name = text.name(startingAt: token) {
      return named(name, from: start) + more(after: name)
    }
    guard token > start else { return [] }
    if text.is(token, .preposition) { return phrase.speakers(of: start..<end(from: token)) }
    let held = phrase.speakers(of: start..<token)
    guard held.isEmpty, text.isMark(token, [","]),
      let close = (token + 1..<text.tokens.count).first(where: { text.isMark($0, [",", "."]) })
    else { return held }
    return namesAlone(in: token + 1..<close)
  }

  /// Where the name after a preposition ends.
  private func end(from preposition: Int) -> Int {
    let next = text.is(preposition + 1, .determiner) ? preposition + 2 : preposition + 1
    return text.name(startingAt: next)?.tokens.upperBound ?? preposition
  }

  /// What a name and the noun after it speak for: "SOHR director", "Navy officers".
  private func named(_ name: NamedSpeaker, from start: Int) -> [NamedSpeaker] {
    let next = name.tokens.upperBound
    let last = (next..<next + 4).prefix { !text.isBoundary($0) && !text.is($0, .preposition) }
    let person = last.lazy.compactMap { text.name(startingAt: $0) }.first { $0.kind == .person }
    if let person {
      return name.kind == .voice ? [name, person] : [person]
    }
    guard name.speaks else {
      return phrase.speakers(of: start..<name.tokens.upperBound)
    }
    let mouthpiece = last.contains { text.speaks($0, for: name) }
    if name.isPossessive || text.is(next, .member) { return mouthpiece ? [name] : [] }
    return [name]
  }

  /// "…and Y" after a speaker.
  private func more(after name: NamedSpeaker) -> [NamedSpeaker] {
    var next = name.tokens.upperBound
    guard text.is(next, .and) else { return [] }
    next += text.is(next + 1, .determiner) ? 2 : 1
    guard let other = text.name(startingAt: next), other.speaks, !other.isPossessive,
      !text.is(other.tokens.upperBound, .member)
    else { return [] }
    return [other]
  }
}
