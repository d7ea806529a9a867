import DossierModel

/// A line of a text that is a date and nothing else, as diaries head their entries.
package enum DiaryLine: Equatable {
  /// "8 August 1918", "Aug 8th."
  case named(day: Int, month: Int, year: Int?)
  /// "10.8.18", "11/8/1918": a year of two figures may be one of any century.
  case figures(first: Int, second: Int, year: Int, isShort: Bool, isPointed: Bool)

  /// Longer lines say more than a date.
  private static let mostBytes = 40

  /// Nil where the line says anything else.
  package init?(_ line: String) {
    guard line.utf8.count <= Self.mostBytes, line.utf8.contains(where: \.isDigit) else {
      return nil
    }
    var tokens = BoxDateTokenizer.tokens(of: line)
    while let last = tokens.last?.kind, [.point, .colon, .comma, .dash].contains(last) {
      tokens.removeLast()
    }
    guard let date = Self.figures(tokens) ?? Self.named(tokens) else { return nil }
    self = date
  }

  private static func figures(_ tokens: [BoxDateToken]) -> DiaryLine? {
    let numbers = tokens.filter { $0.isInFigures }
    guard tokens.count == 5, numbers.count == 3, tokens[1].kind == tokens[3].kind,
      [.point, .slash, .dash].contains(tokens[1].kind),
      case .number(let first, let firstFigures) = tokens[0].kind, firstFigures <= 2,
      case .number(let second, let secondFigures) = tokens[2].kind, secondFigures <= 2,
      case .number(let year, let yearFigures) = tokens[4].kind, [2, 4].contains(yearFigures)
    else { return nil }
    return .figures(
      first: first, second: second, year: year, isShort: yearFigures == 2,
      isPointed: tokens[1].kind == .point)
  }

  private static func named(_ tokens: [BoxDateToken]) -> DiaryLine? {
    let isOther = tokens.contains { token in
      token.says(.label) || token.says(.part) || token.says(.unit) || token.says(.ignored)
    }
    guard !isOther, let spans = BoxDateScanner.spans(of: tokens), spans.count == 1,
      spans[0].joint == .single, spans[0].first.grain == .told,
      spans[0].first.isBeforeChrist == nil, let day = spans[0].first.day,
      let month = spans[0].first.month
    else { return nil }
    return .named(day: day, month: month, year: spans[0].first.year)
  }

  /// The year, where it is written out.
  package var wholeYear: Int? {
    switch self {
    case .named(_, _, let year): year
    case .figures(_, _, let year, let isShort, _): isShort ? nil : year
    }
  }

  /// Whether it gives a year, if only with two figures.
  package var hasYear: Bool {
    if case .named(_, _, nil) = self { false } else { true }
  }

  /// How its figures go, where the line itself tells.
  package var order: DatingContext.NumericOrder? {
    guard case .figures(let first, let second, _, _, let isPointed) = self else { return nil }
    if isPointed || first > 12 { return .dayFirst }
    return second > 12 ? .monthFirst : nil
  }

  /// The date, with figures in an order and the year that the lines around it call for.
  package func date(_ order: DatingContext.NumericOrder?, near year: Int?) -> CalendarDate? {
    switch self {
    case .named(let day, let month, let own):
      return (own ?? year).flatMap { CalendarDate(year: $0, month: month, day: day) }
    case .figures(let first, let second, let own, let isShort, _):
      let whole = isShort ? year.map { CalendarDate.year(endingIn: own, near: $0) } : own
      guard let whole, let order = self.order ?? order else { return nil }
      return order == .dayFirst
        ? CalendarDate(year: whole, month: second, day: first)
        : CalendarDate(year: whole, month: first, day: second)
    }
  }
}
