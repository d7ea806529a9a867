/// How a language changes words by number, as the Unicode CLDR divides whole numbers.
package enum PluralRule: String, Sendable {
  /// One form for every number.
  case other
  /// One thing, and any other number of them: English, German.
  case oneOther = "one-other"

  /// The forms that a word may have; a table ends the word's key with it: `statements.one`.
  package enum Category: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The form that a number asks for.
  package func category(of number: Int) -> Category {
    switch self {
    case .other: .other
    case .oneOther: number == 1 ? .one : .other
    }
  }
}
