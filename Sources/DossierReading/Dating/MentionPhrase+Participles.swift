/// Participles and nouns that only say of a thing what it is: "the bridge, built in 1932, …".
extension MentionPhrase {
  /// "The station, opened in 1911 and enlarged in 1936, was shelled", "the dam, a gift of 1954, held",
  /// "opened in 1911, the station was shelled": set off by commas, a participle or a noun without a
  /// verb.
  func isInsertion(_ before: [Int], _ mention: TimeMention) -> Bool {
    guard let first = before.last else { return false }
    if first == 0, isOpeningParticiple {
      guard let comma = closingComma(behind: mention.tokens.upperBound) else { return false }
      let behind = tokens[(comma + 1)...].indices.prefix(Self.reach)
      return behind.first.map { !isFinite($0) } ?? false && behind.contains(where: isFinite)
    }
    let isParticiple = isVerb(first) && !words.is(tokens[first], .copula)
    let isNoun =
      words.is(tokens[first], .article) && !before.contains { isFinite($0) || isHyphened($0) }
    return (isParticiple || isNoun) && isSetOff(mention)
  }

  /// "Opened in 1911, …": a participle of a regular verb opens the sentence.
  private var isOpeningParticiple: Bool {
    guard let first = tokens.first, let next = token(1) else { return false }
    return first.kind == .word && (first.text.hasSuffix("ed") || words.is(first, .passing))
      && (next.kind == .number || next.sense.month > 0 || isPreposition(next))
  }

  /// Whether a phrase between commas behind the subject holds a time.
  func isSetOff(_ mention: TimeMention) -> Bool {
    guard let first = phrase(before: mention.tokens.lowerBound).last, first > 1,
      tokens[first - 1].text == ",", !words.is(tokens[0], .preposition),
      !tokens[..<(first - 1)].indices.contains(where: isFinite),
      let comma = closingComma(behind: mention.tokens.upperBound)
    else { return false }
    return opensVerb(comma + 1)
  }

  /// Whether the main verb may stand here, an adverb before it.
  func opensVerb(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return isFinite(index) || words.is(token, .adverb) && isVerb(index + 1)
  }

  /// The comma that is the next mark.
  private func closingComma(behind end: Int) -> Int? {
    let mark = tokens[end...].indices.prefix(12).first(where: endsPhrase)
    return mark.flatMap { tokens[$0].text == "," ? $0 : nil }
  }

  /// "So-called" and its like.
  private func isHyphened(_ index: Int) -> Bool {
    token(index + 1)?.text == "-"
  }

  /// "The statue put up in 1903 was toppled": a verb before the date, and "was" behind it; and "a map
  /// from 1938 was found".
  func isReducedClause(_ before: [Int], _ mention: TimeMention) -> Bool {
    let end = mention.tokens.upperBound
    if before.last == 0, before.first.map({ tokens[$0].text == "from" && $0 > 0 }) == true {
      return end < tokens.count && isFinite(end) && !before.contains(where: isFinite)
    }
    guard mention.isCoarse, before.last == 0,
      words.is(token(end), .copula) || words.is(token(end), .pluperfect)
    else { return false }
    let verbs = before.filter(isVerb)
    guard verbs.count == 1, let verb = verbs.first, verb > 0 else { return false }
    return !words.is(tokens[verb], .copula) && !words.is(tokens[verb], .had)
      && !before.contains { words.is(tokens[$0], .subordinate) && $0 < verb }
  }

  // MARK: Participles

  /// "The bridge, built in 1932, was blown up", "hampered by an embargo introduced in September".
  func isParticiple(_ before: [Int], _ mention: TimeMention) -> Bool {
    for index in before {
      if words.is(tokens[index], .passing) {
        // "In a survey made in 1906, the town came first" tells an event of that year.
        if before.last == 0, words.is(tokens[0], .within), words.is(token(1), .indefinite) {
          return false
        }
        return isDescribing(index) && hasMainVerb(index, behind: mention.tokens.upperBound)
      }
      if isVerb(index) || words.is(tokens[index], .present) || words.is(tokens[index], .relative) {
        return false
      }
    }
    return false
  }

  /// No auxiliary before it, and no object behind it.
  private func isDescribing(_ index: Int) -> Bool {
    guard let next = token(index + 1),
      next.kind == .number || next.sense.month > 0 || isPreposition(next)
    else { return false }
    var last = index - 1
    if token(last)?.text == "turn", token(last - 1)?.text == "in" { last -= 2 }
    while last >= 0, isAdverb(tokens[last]) { last -= 1 }
    // "Built in 1932, the bridge was blown up".
    if last < 0 { return index == 0 }
    // "The wounded", "which Ash delivered on 5 May": a noun; and a name before it does it.
    guard let before = token(last), !before.isQuoted, !words.is(before, .article),
      !(before.kind == .word && before.isCapital)
    else { return false }
    if before.text == ")" || before.text == "," && closesClause(last) { return false }
    let isAuxiliary =
      words.is(before, .copula) || words.is(before, .had) || words.is(before, .present)
      || ["been", "be", "being", "got", "were", "was", "to"].contains(before.text)
    return !isAuxiliary && !words.is(before, .and) && !words.is(before, .or)
      && !words.is(before, .pronoun)
      && !["he", "she", "it", "they", "we", "i"].contains(before.text)
  }

  /// Whether a comma closes a clause with "who" or "which", or a participle behind a comma of its
  /// own ("the smithy, built in 1790, burned"), so that the main verb follows.
  private func closesClause(_ comma: Int) -> Bool {
    let inserted = tokens[..<comma].suffix(Self.reach).reversed().prefix { $0.text != "," }
    if inserted.contains(where: { words.is($0, .pronoun) }) { return true }
    let opening = comma - inserted.count - 1
    return opening > 0 && token(opening)?.text == "," && words.is(tokens[opening + 1], .passing)
  }

  private func isPreposition(_ token: DatingToken) -> Bool {
    words.is(token, .preposition) || words.is(token, .partPreposition)
      || Self.prepositions.contains(token.text)
  }

  private static let prepositions: Set<String> = [
    "against", "to", "under", "with", "within", "only", "near", "without", "up", "out", "off",
    "down",
  ]

  private func isAdverb(_ token: DatingToken) -> Bool {
    token.kind == .word
      && (words.is(token, .adverb) || words.is(token, .later) || token.text.hasSuffix("ly"))
  }

  /// A verb before the participle; or behind its date, where none stands before.
  private func hasMainVerb(_ participle: Int, behind end: Int) -> Bool {
    if let verb = tokens[..<max(0, participle - 1)].indices.last(where: isFinite) {
      // "The corps was an army raised in 1921" tells just that.
      return !(words.is(tokens[verb], .copula) && words.is(token(verb + 1), .indefinite))
    }
    guard end < tokens.count else { return false }
    if words.is(tokens[end], .and) || words.is(tokens[end], .or) { return false }
    let behind = tokens[end...].indices.prefix(Self.reach)
    guard let verb = behind.first(where: isFinite) else { return false }
    return !(end..<verb).contains { words.is(tokens[$0], .and) || words.is(tokens[$0], .relative) }
  }

  func isFinite(_ index: Int) -> Bool {
    isVerb(index) || words.is(tokens[index], .present) && !tokens[index].isCapital
  }

  func isVerb(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, !token.isCapital else { return false }
    if words.is(token, .pastTense) { return true }
    return token.text.utf8.count > 3 && token.text.hasSuffix("ed")
      && !(token.touchesPrevious && index > 0 && tokens[index - 1].text == "-")
      && !(index > 0 && words.is(tokens[index - 1], .article))
  }
}
