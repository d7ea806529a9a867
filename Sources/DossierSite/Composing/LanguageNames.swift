import Foundation

/// Names of languages, from the system's locale.
enum LanguageNames {
  /// "Arabic" for `ar`; the text itself where it is no code.
  static func name(of code: String, in language: String) -> String {
    Locale(identifier: language).localizedString(forIdentifier: code) ?? code
  }

  /// Whether a language is written from right to left.
  static func isRightToLeft(_ code: String) -> Bool {
    Locale.Language(identifier: code).characterDirection == .rightToLeft
  }
}
