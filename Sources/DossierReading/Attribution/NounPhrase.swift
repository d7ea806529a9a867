import DossierModel

/// Finds for whom a noun phrase speaks: its head where that is a name, or the body whose
/// spokesman, statement or ministry its head is. An officer or fighter of a body speaks for
/// nobody named.
struct NounPhrase: Sendable {
  let text: AttributedText

  /// The speakers of the phrase that ends with a token.
  func speakers(endingAt end: Int) -> [NamedSpeaker] {
    let start = self.start(endingAt: end)
    guard start <= end else { return [] }
    return speakers(of: start..<end + 1)
  }

  /// Where the phrase that ends with a token begins, without "On 3 May" or "In the morning" before
  /// its subject.
  private func start(endingAt end: Int) -> Int {
    var start = end + 1
    while start > 0, !text.isBoundary(start - 1) { start -= 1 }
    guard start <= end, text.is(start, .preposition) else { return start }
    let first = start + (text.is(start + 1, .determiner) ? 2 : 1)
    return (first...end + 1).first { token in
      text.is(token, .determiner)
        || text.name(startingAt: token).map { $0.speaks && !text.is(token - 1, .preposition) }
          ?? false
    } ?? end + 1
  }

  /// The speakers of a phrase that takes up some tokens.
  func speakers(of phrase: Range<Int>) -> [NamedSpeaker] {
    let head = endsInPerson(phrase) ? phrase.upperBound - 1 : headEnd(of: phrase)
    if let name = text.name(endingAt: head), name.tokens.lowerBound >= phrase.lowerBound {
      guard name.speaks, !name.isPossessive else { return [] }
      return coordinated(before: name, from: phrase.lowerBound) + introduced(name, in: phrase)
        + [name]
    }
    return mouthpieceSpeakers(phrase, head: head)
  }

  /// "Secretary of State Henry Smith", but not "the wife of Henry Smith" or "of President Smith".
  private func endsInPerson(_ phrase: Range<Int>) -> Bool {
    guard let name = text.name(endingAt: phrase.upperBound - 1), name.kind == .person,
      name.tokens.lowerBound > phrase.lowerBound
    else { return false }
    let before = phrase.lowerBound..<name.tokens.lowerBound
    let words = before.reversed().prefix { !text.is($0, .preposition) }
    return !words.isEmpty && words.allSatisfy { text.tokens[$0].isCapital && !text.is($0, .title) }
  }

  /// The last token before the first preposition that no name holds.
  private func headEnd(of phrase: Range<Int>) -> Int {
    let first = phrase.dropFirst().first { text.is($0, .preposition) }
    return (first ?? phrase.upperBound) - 1
  }

  /// A voice directly before the name of a person who speaks for it.
  private func introduced(_ name: NamedSpeaker, in phrase: Range<Int>) -> [NamedSpeaker] {
    var token = name.tokens.lowerBound - 1
    guard name.kind == .person else { return [] }
    while token > phrase.lowerBound,
      text.is(token, .outletMouthpiece) || text.is(token, .mouthpiece)
    { token -= 1 }
    guard token >= phrase.lowerBound, let voice = text.name(endingAt: token), voice.kind == .voice
    else { return [] }
    return [voice]
  }

  /// The name before "and", where nothing but titles stands before it.
  private func coordinated(before name: NamedSpeaker, from start: Int) -> [NamedSpeaker] {
    let isAlone = (start..<name.tokens.lowerBound).allSatisfy(text.isAttribute)
    guard isAlone, text.is(start - 1, .and), let other = text.name(endingAt: start - 2),
      other.speaks, !other.isPossessive
    else { return [] }
    var first = other.tokens.lowerBound
    while first > 0, !text.isBoundary(first - 1) { first -= 1 }
    guard (first..<other.tokens.lowerBound).allSatisfy(text.isAttribute) else { return [] }
    return [other]
  }

  // MARK: Spokesmen

  /// "A spokesman for the Navy", "the Navy's statement", "Navy spokesman Smith".
  private func mouthpieceSpeakers(_ phrase: Range<Int>, head: Int) -> [NamedSpeaker] {
    guard phrase.contains(head) else { return [] }
    var noun = head
    while noun > phrase.lowerBound, !isMouthpiece(noun), text.tokens[noun].isCapital { noun -= 1 }
    guard isMouthpiece(noun) else { return [] }
    if let name = bodyBefore(noun, in: phrase) { return [name] }
    guard noun == head, text.is(head + 1, .preposition) else { return [] }
    var next = head + 2
    while next < phrase.upperBound, text.name(at: next) == nil, text.isAttribute(next) { next += 1 }
    guard next < phrase.upperBound, let name = text.name(startingAt: next), name.speaks,
      text.speaks(noun, for: name)
    else { return [] }
    return [name]
  }

  private func isMouthpiece(_ token: Int) -> Bool {
    text.is(token, .mouthpiece) || text.is(token, .outletMouthpiece)
  }

  /// The name or state before a noun that speaks for it, with only adjectives between.
  private func bodyBefore(_ noun: Int, in phrase: Range<Int>) -> NamedSpeaker? {
    for token in (phrase.lowerBound..<noun).reversed() {
      if let name = text.name(endingAt: token) {
        return name.speaks && name.kind != .person && text.speaks(noun, for: name) ? name : nil
      }
      if text.is(noun, .mouthpiece), let authority = text.authority(at: token) {
        return authority
      }
      if text.is(token, .member) || text.is(token, .preposition) { return nil }
    }
    return nil
  }
}
