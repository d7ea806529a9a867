/// Reads the spans that the tokens of an infobox's date write, one after another.
struct BoxDateScanner {
  let tokens: [BoxDateToken]
  var index = 0
  private var spans: [BoxDateSpan] = []

  /// Nil where anything in them is no date; none where they hold nothing that may be one.
  static func spans(of tokens: [BoxDateToken]) -> [BoxDateSpan]? {
    var scanner = BoxDateScanner(tokens: tokens)
    while scanner.skipSeparators(), scanner.holdsMore {
      guard scanner.span() else { return nil }
    }
    return scanner.spans
  }

  private init(tokens: [BoxDateToken]) {
    self.tokens = tokens
  }

  func token(_ index: Int) -> BoxDateToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func says(_ index: Int, _ sense: BoxDateSense) -> Bool {
    token(index)?.says(sense) == true
  }

  func isMark(_ index: Int, _ kind: BoxDateToken.Kind) -> Bool {
    token(index)?.kind == kind
  }

  /// Whether anything is left.
  private mutating func skipSeparators() -> Bool {
    while let token = token(index) {
      switch token.kind {
      case .comma, .point, .divider, .word(.and): index += 1
      default: return true
      }
    }
    return false
  }

  /// Whether what is left is more than words that tell no date.
  private var holdsMore: Bool {
    tokens[index...].contains { token in
      switch token.kind {
      case .word(.ignored), .word(.label), .word(.weekday), .word(.unit), .word(.part),
        .word(.approximate), .word(.uncertain), .question, .comma, .point, .divider, .word(.and):
        false
      default: true
      }
    }
  }

  // MARK: Spans

  private mutating func span() -> Bool {
    let isSince = skip(.since)
    let isBetween = tokens[..<min(index + 3, tokens.count)].dropFirst(index)
      .contains { $0.says(.between) }
    if says(index, .now) { return now() }
    guard let first = part() else { return false }
    var span = BoxDateSpan(first: first, last: first, joint: isSince ? .open : .single)
    if let joint = joint(closing: isBetween) {
      guard joint == .slash || token(index) != nil, !isMark(index, .divider) else {
        span.joint = .open
        spans.append(span)
        return joint == .dash
      }
      if says(index, .now) {
        index += 1
        span.joint = .open
      } else {
        guard let last = part() else { return false }
        span.last = last
        span.joint = joint
      }
    }
    guard isAtEndOfSpan else { return false }
    spans.append(span)
    return true
  }

  /// "Ongoing", in a line of its own: what began goes on.
  private mutating func now() -> Bool {
    guard let last = spans.indices.last else {
      // "Ongoing since 2014".
      index += 1
      return says(index, .since)
    }
    index += 1
    guard spans[last].joint == .single || spans[last].joint == .open else { return false }
    spans[last].joint = .open
    return true
  }

  private mutating func joint(closing isBetween: Bool) -> BoxDateSpan.Joint? {
    if isMark(index, .slash) {
      index += 1
      return .slash
    }
    if isBetween, says(index, .and) {
      index += 1
      return .dash
    }
    let start = index
    if isMark(index, .comma), says(index + 1, .until) || isMark(index + 1, .dash) { index += 1 }
    while isMark(index, .dash) || says(index, .until) { index += 1 }
    return index > start ? .dash : nil
  }

  private var isAtEndOfSpan: Bool {
    guard let token = token(index) else { return true }
    switch token.kind {
    case .comma, .point, .divider, .word(.and): return true
    case .slash: return spans.last?.style != nil
    default: return false
    }
  }

  // MARK: One date

  private mutating func skip(_ sense: BoxDateSense) -> Bool {
    guard says(index, sense) else { return false }
    index += 1
    return true
  }

  /// A date with what stands before and behind it.
  private mutating func part() -> BoxDatePart? {
    var mood = BoxDatePart()
    guard let start = token(index)?.range.lowerBound else { return nil }
    skipForeword(&mood)
    guard var found = date() else { return nil }
    found.isApproximate = mood.isApproximate
    found.isUncertain = mood.isUncertain
    found.style = mood.style
    if found.isBeforeChrist == nil { found.isBeforeChrist = mood.isBeforeChrist }
    if mood.isBeforeChrist != nil, found.isBare {
      found.year = found.day
      found.day = nil
    }
    skipAfterword(&found)
    found.range = start..<tokens[index - 1].range.upperBound
    return found
  }

  private mutating func skipForeword(_ mood: inout BoxDatePart) {
    while let token = token(index) {
      switch token.kind {
      case .word(.approximate): mood.isApproximate = true
      case .word(.uncertain), .question: mood.isUncertain = true
      case .word(.oldStyle): mood.style = .old
      case .word(.newStyle): mood.style = .new
      case .word(.ofChrist): mood.isBeforeChrist = false
      case .word(.ignored), .word(.label), .word(.weekday), .word(.part), .word(.unit),
        .word(.between):
        break
      case .ordinal where says(index + 1, .label) || says(index + 1, .part): break
      case .comma, .point, .dash: break
      default: return
      }
      index += 1
    }
  }

  private mutating func skipAfterword(_ part: inout BoxDatePart) {
    while let token = token(index) {
      switch token.kind {
      case .word(.beforeChrist) where part.year != nil: part.isBeforeChrist = true
      case .word(.ofChrist) where part.year != nil: part.isBeforeChrist = false
      case .word(.uncertain), .question: part.isUncertain = true
      case .word(.approximate) where !startsDate(index + 1): part.isApproximate = true
      case .word(.oldStyle): part.style = .old
      case .word(.newStyle): part.style = .new
      case .word(.ignored), .word(.weekday), .word(.label): break
      default: return
      }
      index += 1
      // "14 March (N.S.) 1821".
      part = withYear(part)
    }
  }

  private func startsDate(_ index: Int) -> Bool {
    token(index)?.isOfDate == true
  }
}
