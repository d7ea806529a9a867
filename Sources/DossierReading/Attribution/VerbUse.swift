import DossierModel

/// One verb of saying where it stands in a text.
struct VerbUse {
  private let token: Int
  private let text: AttributedText
  private let finder: SpeakerFinder
  private let verb: AttributionWords.Verb
  private let form: AttributionWords.Form
  /// The last token before its adverbs and auxiliaries.
  private let before: Int
  private let following: Following

  /// Nil where the token is no form of a verb of saying, or is said not to be said.
  init?(_ token: Int, in text: AttributedText, _ finder: SpeakerFinder) {
    guard let entry = text.words.verbs[text.text(token)], !text.isTitleWord(token) else {
      return nil
    }
    self.token = token
    self.text = text
    self.finder = finder
    verb = entry.verb
    form = entry.form
    before = finder.end(before: token)
    following = Following(token, in: text)
    guard !(before + 1..<token).contains(where: { text.is($0, .negation) }) else { return nil }
  }

  /// `claimed` for whoever declares himself something, whatever the verb.
  var flag: Statement.Flag {
    text.is(token + 1, .reflexive) ? .claimed : verb.flag
  }

  /// Who speaks, none where nobody is named; nil where the verb hands on nothing.
  func speakers() -> [NamedSpeaker]? {
    switch form {
    case .past: past()
    case .present: isPresent ? active() : nil
    case .gerund: text.is(before, .determiner) ? nil : active()
    }
  }

  private func past() -> [NamedSpeaker]? {
    if text.is(before, .be) { return passive() }
    if isAttributive { return attributive() }
    if text.is(token + 1, .by) { return participle() }
    if following.isHearsayInfinitive, verb.passive == .clause || verb.passive == .any,
      verb.flag == .reported
    {
      return []
    }
    if verb.passive == .any, verb.flag == .reported, text.is(token + 1, .state),
      text.name(endingAt: before) == nil
    {
      return []
    }
    return active()
  }

  // MARK: As an adjective

  /// "The reported losses", "its stated aim".
  private var isAttributive: Bool {
    guard before == token - 1 || text.is(before, .determiner) else { return false }
    let possessive = text.name(endingAt: before)?.isPossessive == true
    return text.is(before, .determiner) || possessive || text.is(token + 1, .aim)
  }

  private func attributive() -> [NamedSpeaker]? {
    guard verb.passive == .any, !text.is(token + 1, .aim), !text.isBoundary(token + 1) else {
      return nil
    }
    return []
  }

  // MARK: Passive

  private func passive() -> [NamedSpeaker]? {
    let around = finder.end(before: before) + 1..<before
    let isUncertain = around.contains { text.is($0, .negation) || text.is($0, .modal) }
    guard !isExcepted, !isUncertain else { return nil }
    switch verb.passive {
    case .any: return agent() ?? []
    case .clause: return following.isClause ? agent() ?? [] : nil
    case .that:
      if let agent = agent(), !agent.isEmpty { return agent }
      return following.hasThat ? [] : nil
    case .never:
      switch verb.complement {
      case .ofObject: return text.is(token + 1, .of) ? agent() ?? [] : nil
      case .toObject: return text.is(token + 1, .to) ? agent() ?? [] : nil
      default: return nil
      }
    }
  }

  /// Whoever stands behind the "by" of a passive; nil where there is none.
  private func agent() -> [NamedSpeaker]? {
    let reach = (token + 1..<token + 8).prefix { !text.isBoundary($0) }
    return reach.first { text.is($0, .by) }.map(finder.after)
  }

  /// "Losses claimed by X"; land claimed by X is no matter of saying.
  private func participle() -> [NamedSpeaker]? {
    let noun = text.text(before)
    guard !text.words.nounExcept.contains(noun), !verb.except.contains(noun) else { return nil }
    let agent = finder.after(token + 1)
    switch verb.passive {
    case .any: return agent
    case .that: return verb.complement != .that && !agent.isEmpty ? agent : nil
    case .clause, .never: return nil
    }
  }

  // MARK: Active

  /// Whether a word that may be a noun is a verb here: after a name or a plural, with no "to",
  /// "the" or "Russian" before it.
  private var isPresent: Bool {
    guard !(before + 1..<token).contains(where: { text.is($0, .modal) }), before >= 0,
      token + 1 < text.tokens.count, !text.is(token + 1, .of)
    else { return false }
    if let name = text.name(endingAt: before) { return !name.isPossessive }
    if text.isMark(before, [",", ")", "\""]) {
      return text.words.nouns[text.text(token)] == nil || before < token - 1
        || following.isHearsayInfinitive
    }
    let word = text.text(before)
    let isPronoun =
      text.is(before, .pronoun) || text.is(before, .relative) || text.is(before, .and)
    let isPlural = word.hasSuffix("s") && !word.hasSuffix("'s") && !text.is(before, .determiner)
    return isPronoun || isPlural || (before < token - 1 && !text.is(before, .determiner))
      || text.words.nouns[text.text(token)] == nil && text.text(token).hasSuffix("s")
        && !text.is(before, .determiner)
  }

  private var isExcepted: Bool {
    if verb.exceptNext.contains(text.text(token + 1)), !following.hasThat,
      !following.isHearsayInfinitive
    {
      return true
    }
    return following.object.contains { verb.except.contains(text.text($0)) }
  }

  private func active() -> [NamedSpeaker]? {
    guard !isExcepted, handsOn else { return nil }
    let speakers = finder.subject(before: token, isGerund: form == .gerund)
    if speakers.isEmpty, verb.complement == .hearer, let voice = following.hearer,
      voice.kind == .voice
    {
      return [voice]
    }
    return speakers
  }

  /// Whether what the verb needs stands with it.
  private var handsOn: Bool {
    switch verb.complement {
    case .any: true
    case .that: (following.hasThat && !following.isOrder) || following.isSpeech || isTrailing
    case .hearer: following.isTold || isTrailing
    case .asObject: following.reaches { $0 == "as" } && text.text(token + 1) != "as"
    case .ofObject: following.reaches { text.words.uses[.of]?.contains($0) == true }
    case .toObject: following.reaches { text.words.uses[.to]?.contains($0) == true }
    case .never: false
    }
  }

  /// "…, officials added." and “…,” he told the paper.
  private var isTrailing: Bool {
    guard before >= 0 else { return false }
    var start = before
    while start > 0, !text.isBoundary(start) { start -= 1 }
    guard text.isMark(start, ["\"", ","]) else { return false }
    if verb.complement == .hearer {
      return text.isMark(start, ["\""]) || following.endsAfterHearer
    }
    return text.isMark(start, ["\""]) || text.isMark(token + 1, [".", ","])
      || token + 1 == text.tokens.count
  }
}
