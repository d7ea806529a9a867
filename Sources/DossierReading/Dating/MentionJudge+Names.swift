/// Dates that are part of a name or are spoken of themselves: "the March 2020 ceasefire", "the 6th
/// October Bridge".
extension MentionJudge {
  /// "The March 2020 ceasefire", "a 2019 offensive", "Battle of the Somme (1916)".
  package func isName(_ mention: TimeMention) -> Bool {
    let before = before(mention)
    let after = after(mention)
    if mention.isCoarse, before?.text == "(", after?.text == ")" { return true }
    if before?.text == "-", before?.touchesPrevious == true { return true }
    if namesThing(mention) || isYearly(mention) || isDescribed(mention) || isTitle(mention) {
      return true
    }
    if words.is(before, .indefinite), !mention.isBareYear,
      words.is(token(mention.tokens.lowerBound - 2), .within)
    {
      return false
    }
    if words.is(before, .determiner), !mention.isEdge {
      return mention.isBareYear || after.map { $0.kind == .word && !isFunction($0) } ?? false
    }
    guard mention.isCoarse, !mention.isEdge, !isTimePreposition(before), let after else {
      return false
    }
    return after.kind == .word && !isFunction(after)
  }

  /// "The 6th October Bridge"; not "on the 6th October Holm rode out".
  private func namesThing(_ mention: TimeMention) -> Bool {
    guard !mention.isCoarse, let after = after(mention), after.kind == .word, after.isCapital
    else { return false }
    if words.is(after, .namesake) { return true }
    return words.is(token(mention.tokens.lowerBound), .definite)
      && !words.is(before(mention), .on)
  }

  /// "8 August 1918, by Ann Hale": the title of a work that a caption names.
  private func isTitle(_ mention: TimeMention) -> Bool {
    guard mention.tokens.lowerBound == 0 else { return false }
    let end = mention.tokens.upperBound
    let by = token(end)?.text == "," ? end + 1 : end
    return token(by)?.text == "by" && token(by + 1)?.isCapital == true
      && token(by + 1).map { $0.sense.month == 0 && $0.sense.weekday == 0 } == true
  }

  /// "Called 8 August the black day", "described the first day as lost": the day is what is spoken
  /// of; not "called Thursday for calm", where it tells when.
  func isDescribed(_ mention: TimeMention) -> Bool {
    guard words.is(before(mention), .describing), after(mention)?.text != "for" else {
      return false
    }
    if case .relative = mention.form {
      return words.is(token(mention.tokens.lowerBound), .definite)
    }
    return true
  }

  /// "A print published on 27 August", "The ford, by Ann Hale, 1918": when the picture was made.
  func isOfPicture(_ mention: TimeMention) -> Bool {
    if follows(.published, mention) { return true }
    let start = mention.tokens.lowerBound
    guard start > 3, token(start - 1)?.text == ",", after(mention) == nil else { return false }
    let by = tokens[..<start].lastIndex { words.is($0, .by) }
    guard let by, by > 0, tokens[by + 1].isCapital else { return false }
    // "Blown up by engineers": who did it, not who drew it.
    return !(max(0, by - 3)..<by).contains { index in
      phrase.isVerb(index) || words.is(tokens[index], .passing) || words.is(tokens[index], .been)
    }
  }

  /// "6 October is a holiday": a day without a year, of every year.
  private func isYearly(_ mention: TimeMention) -> Bool {
    guard case .spans(let spans) = mention.form, !mention.isCoarse,
      !spans.contains(where: \.hasYear),
      let after = after(mention)
    else { return false }
    return mention.tokens.lowerBound == 0 && ["is", "marks", "remains"].contains(after.text)
  }

  /// Whether a word only joins others.
  package func isFunction(_ token: DatingToken) -> Bool {
    words.is(token, .function)
  }

  func isTimePreposition(_ token: DatingToken?) -> Bool {
    words.is(token, .yearPreposition) || words.is(token, .monthPreposition)
  }
}
