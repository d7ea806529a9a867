/// Tells the years and months of clauses that say which one is meant from those of the event told:
/// "to clear the strip marked out by the league in 1921", "they may be clerks that fled in 1921".
///
/// Such a clause follows its noun without a comma: "that", "who" or "which" and a verb, or a
/// participle with "by" whose noun has "the" after a preposition. A sentence that says "it was the
/// guard who fled in 1921" or "it was an army raised by the league in 1921" tells just that.
struct DefiningClause {
  let tokens: [DatingToken]
  let words: DatingWords

  /// How many words of a clause may stand before its time.
  private static let reach = 14
  /// How many words of a noun may stand before a clause.
  private static let nounReach = 8

  /// Whether the time that begins at a token belongs to such a clause.
  func holds(_ start: Int) -> Bool {
    var index = start - 1
    let limit = max(1, start - Self.reach)
    while index >= limit, tokens[index].kind != .mark || isDash(index) {
      if isVerb(index) {
        // "That was built": the clause begins before the auxiliary.
        let isPassive = words.is(tokens[index - 1], .copula)
        let opens = isPassive ? isRelative(index - 1) : isRelative(index) || isParticiple(index)
        return opens && hasVerb(before: index - 1)
      }
      index -= 1
    }
    return false
  }

  /// "Clerks that fled"; not "it was the clerks that fled", nor "a march that began".
  private func isRelative(_ verb: Int) -> Bool {
    guard verb > 2, ["that", "who", "which"].contains(tokens[verb - 1].text),
      tokens[verb - 2].kind == .word, !words.is(tokens[verb - 2], .function),
      !words.is(tokens[verb], .start)
    else { return false }
    var index = verb - 2
    while index > max(0, verb - 2 - Self.nounReach), tokens[index].kind == .word {
      if words.is(tokens[index], .copula) || words.is(tokens[index], .present)
        || words.is(tokens[index], .indefinite)
      {
        return false
      }
      if words.is(tokens[index], .function), !words.is(tokens[index], .determiner) { break }
      index -= 1
    }
    return true
  }

  /// "From the strip marked out by the league".
  private func isParticiple(_ verb: Int) -> Bool {
    let isBy = (verb + 1...verb + 2).contains {
      tokens.indices.contains($0) && tokens[$0].text == "by"
    }
    guard isBy, verb > 2, tokens[verb].text.hasSuffix("ed") else { return false }
    var index = verb - 1
    let limit = max(1, verb - Self.nounReach)
    while index >= limit, tokens[index].kind != .mark || isDash(index) {
      if tokens[index].text == "the" { return words.is(tokens[index - 1], .preposition) }
      if words.is(tokens[index], .function) || words.is(tokens[index], .pastTense) { return false }
      index -= 1
    }
    return false
  }

  private func hasVerb(before end: Int) -> Bool {
    (0..<max(0, end)).contains { isVerb($0) || words.is(tokens[$0], .present) }
  }

  /// A verb of the past, or its participle; not the adjective of "foreign-backed".
  private func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isCapital else { return false }
    if words.is(token, .pastTense) { return true }
    return token.text.utf8.count > 3 && token.text.hasSuffix("ed")
      && !(token.touchesPrevious && index > 0 && isDash(index - 1))
      && !words.is(tokens[max(0, index - 1)], .article)
  }

  private func isDash(_ index: Int) -> Bool {
    tokens[index].text == "-" || tokens[index].text == "–"
  }
}
