import Foundation

/// Names of languages, from the system's locale.
enum LanguageNames {
  /// "Arabic" for `ar`; the text itself where it is no code.
  static func name(of code: String, in language: String) -> String {
    Locale(identifier: language).localizedString(forIdentifier: code) ?? code
  }

  /// The direction in which a language is written, as HTML's `dir` names it.
  static func direction(of code: String) -> String {
    Locale.Language(identifier: code).characterDirection == .rightToLeft ? "rtl" : "ltr"
  }
}
