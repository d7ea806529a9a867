/// What of the tokens of an infobox's date tells no date.
enum BoxDateTokens {
  /// Without "3 months and 2 days", "163 years ago", "7:30–9:00 a.m.", "0600 hours".
  static func withoutDurations(_ tokens: [BoxDateToken]) -> [BoxDateToken] {
    var kept: [BoxDateToken] = []
    var index = 0
    while index < tokens.count {
      if let end = endOfDuration(tokens, index) ?? endOfClock(tokens, index) {
        index = end
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept
  }

  private static func endOfDuration(_ tokens: [BoxDateToken], _ start: Int) -> Int? {
    var index = start
    var end: Int?
    while index + 1 < tokens.count, case .number = tokens[index].kind,
      tokens[index + 1].says(.unit)
    {
      index += 2
      if index < tokens.count, tokens[index].says(.ago) { index += 1 }
      end = index
      while index < tokens.count, tokens[index].kind == .comma || tokens[index].says(.and) {
        index += 1
      }
    }
    return end
  }

  private static func endOfClock(_ tokens: [BoxDateToken], _ start: Int) -> Int? {
    guard var end = endOfTime(tokens, start) else { return nil }
    if end < tokens.count, tokens[end].kind == .dash || tokens[end].says(.until),
      let second = endOfTime(tokens, end + 1)
    {
      end = second
    }
    return end
  }

  private static func endOfTime(_ tokens: [BoxDateToken], _ start: Int) -> Int? {
    guard start < tokens.count, case .number = tokens[start].kind else { return nil }
    var end = start + 1
    var isClock = false
    if end + 1 < tokens.count, tokens[end].touchesPrevious, tokens[end + 1].touchesPrevious,
      case .number(_, figures: 2) = tokens[end + 1].kind
    {
      let isPoint = tokens[end].kind == .point
      let isHalfDay = end + 2 < tokens.count && tokens[end + 2].says(.clock)
      if tokens[end].kind == .colon || isPoint && isHalfDay {
        isClock = true
        end += 2
      }
    }
    if end < tokens.count, tokens[end].says(.clock) {
      isClock = true
      end += 1
    }
    return isClock ? end : nil
  }

  /// Without what names a phase before a colon, and without lines that hold nothing of a date.
  static func withoutLabels(_ tokens: [BoxDateToken]) -> [BoxDateToken] {
    let clauses = tokens.split(omittingEmptySubsequences: false) { $0.kind == .divider }
    // A line of another calendar goes where another line gives the date of ours.
    let foreign = clauses.filter { $0.contains { $0.says(.foreign) } }
    let hasOwn = clauses.contains { clause in
      clause.contains(where: \.isOfDate) && !foreign.contains(clause)
    }
    return clauses.filter { !hasOwn || !foreign.contains($0) }.flatMap { clause -> [BoxDateToken] in
      var kept = clause
      if let colon = kept.lastIndex(where: { $0.kind == .colon }),
        !kept[..<colon].contains(where: \.isOfCalendar)
      {
        kept = kept[(colon + 1)...]
      }
      guard kept.contains(where: \.isOfDate) else { return [] }
      let divider = BoxDateToken(kind: .divider, range: kept[kept.startIndex].range)
      return Array(kept) + [divider]
    }
  }
}

extension BoxDateToken {
  /// Whether it can't be the number of a phase.
  fileprivate var isOfCalendar: Bool {
    switch kind {
    case .number(_, let figures): figures >= 3
    case .decade, .word(.month), .word(.season): true
    default: false
    }
  }
}
