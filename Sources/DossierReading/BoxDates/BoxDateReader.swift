import DossierModel

/// Reads the words of an infobox's date: what stands in parentheses, old and new style, phases.
struct BoxDateReader {
  /// What stands outside parentheses.
  private var outer: [BoxDateToken] = []
  /// What stands in them and may hold a date.
  private var groups: [[BoxDateToken]] = []

  init(_ text: String) {
    let tokens = BoxDateTokens.withoutDurations(BoxDateTokenizer.tokens(of: text))
    divide(tokens)
  }

  /// Nil where they can't be read.
  var phases: [BoxDate.Phase]? {
    guard !hasAlternatives else { return nil }
    let inner = groups.filter { $0.contains(where: \.isInFigures) }
    if let new = inner.first(where: { $0.contains { $0.says(.newStyle) } }) {
      return newStyle(new)
    }
    guard let told = Self.completed(outer) else { return fromGroup(inner) }
    if told.isEmpty { return fromGroup(inner) }
    return settled(told, inner)
  }

  /// "1361 or 1369".
  private var hasAlternatives: Bool {
    (outer + groups.joined()).contains { $0.says(.or) }
  }

  // MARK: Parentheses

  /// Parts what stands in parentheses from the rest; a mark alone ("O.S.", "?") stays where it is.
  private mutating func divide(_ tokens: [BoxDateToken]) {
    var group: [BoxDateToken] = []
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .opening: depth += 1
      case .closing where depth > 0:
        depth -= 1
        if depth == 0 {
          close(group)
          group = []
        }
      case .closing: break
      default:
        if depth > 0 { group.append(token) } else { outer.append(token) }
      }
    }
    close(group)
  }

  private mutating func close(_ group: [BoxDateToken]) {
    let marks = group.filter {
      [.question, .word(.uncertain), .word(.approximate), .word(.oldStyle), .word(.newStyle)]
        .contains($0.kind)
    }
    if group.contains(where: \.isInFigures) {
      groups.append(group)
    } else if group.contains(where: { $0.says(.or) }) {
      groups.append(group)
    } else {
      outer += marks
    }
  }

  // MARK: Old and new style, and other calendars

  /// "2 March (N.S. 14 March) 1821".
  private func newStyle(_ group: [BoxDateToken]) -> [BoxDate.Phase]? {
    guard let spans = Self.spans(group) else { return nil }
    let beside = Self.spans(outer)?.last?.last
    return BoxDateCompletion.phases(of: spans, beside: beside).map(Self.plain)
  }

  /// "Good Friday (3 April 33 AD)", "17 Ramadan 2 AH (13 March 624)".
  private func fromGroup(_ groups: [[BoxDateToken]]) -> [BoxDate.Phase]? {
    let isOther =
      !outer.contains(where: \.isInFigures) || outer.contains { $0.says(.foreign) }
    guard isOther, groups.count == 1 else { return nil }
    return Self.read(groups[0])
  }

  /// What the words outside say, held against dates in parentheses: the day of the new style that
  /// the Julian calendar calls so, or a day of the month or year told.
  private func settled(
    _ told: [BoxDateCompletion.Phase], _ groups: [[BoxDateToken]]
  ) -> [BoxDate.Phase]? {
    var told = told
    // What is said of a part of the battle is no other date of the whole.
    for group in groups
    where !group.contains(where: { $0.says(.oldStyle) || $0.says(.label) }) {
      let beside = Self.spans(outer)?.last?.last
      guard let spans = Self.spans(group), !spans.isEmpty,
        let inner = BoxDateCompletion.phases(of: spans, beside: beside)
      else { continue }
      if told.count == 1, inner.count == 1, told[0].time.fromJulian == inner[0].time {
        told = inner
      } else if told.count == 1, told[0].time.to == nil, !told[0].time.isToTheDay,
        inner.allSatisfy({ $0.time.lies(within: told[0].time) })
      {
        told = inner
      } else if !inner.allSatisfy({ time in told.contains { $0.time.touches(time.time) } }) {
        return nil
      }
    }
    return Self.plain(told)
  }

  // MARK: Spans

  /// Of dates in both styles the new ones.
  private static func plain(_ phases: [BoxDateCompletion.Phase]) -> [BoxDate.Phase] {
    let new = phases.filter { $0.style == .new }
    let notOld = phases.filter { $0.style != .old }
    let kept = !new.isEmpty ? new : notOld.isEmpty ? phases : notOld
    return kept.map { BoxDate.Phase(time: $0.time, part: $0.part, range: $0.range) }
  }

  private static func read(_ tokens: [BoxDateToken]) -> [BoxDate.Phase]? {
    completed(tokens).map(plain)
  }

  private static func completed(_ tokens: [BoxDateToken]) -> [BoxDateCompletion.Phase]? {
    spans(tokens).flatMap { BoxDateCompletion.phases(of: $0) }
  }

  private static func spans(_ tokens: [BoxDateToken]) -> [BoxDateSpan]? {
    BoxDateScanner.spans(of: BoxDateTokens.withoutLabels(tokens))
  }
}

extension EDTF {
  /// The days of the Gregorian calendar that the Julian one gives these dates.
  fileprivate var fromJulian: EDTF? {
    guard let first = from.point?.date.fromJulian else { return nil }
    guard let end = to else { return EDTF(first) }
    return end.point?.date.fromJulian.flatMap { EDTF(from: first, to: $0) }
  }

  fileprivate func lies(within other: EDTF) -> Bool {
    guard let last = span.last, let otherLast = other.span.last else { return false }
    return other.span.first <= span.first && last <= otherLast
  }

  /// Whether a day may lie in both.
  package func touches(_ other: EDTF) -> Bool {
    (other.span.last.map { span.first <= $0 } ?? true)
      && (span.last.map { other.span.first <= $0 } ?? true)
  }
}
