import Foundation
import Synchronization

/// Names of languages, from the system's locale.
enum LanguageNames {
  /// What the system said of each language: it takes long to say it, and pages ask for each statement.
  /// It never says anything else, so that nobody can tell whether it was asked.
  private static let directions = Mutex<[String: String]>([:])

  /// "Arabic" for `ar`; the text itself where it is no code.
  static func name(of code: String, in language: String) -> String {
    Locale(identifier: language).localizedString(forIdentifier: code) ?? code
  }

  /// The language with the region that speaks it most, or its own: `en_US`; nil where none is
  /// known.
  static func locale(of code: String) -> String? {
    let full = Locale.Language(
      identifier: Locale.Language(identifier: code).maximalIdentifier)
    guard let language = full.languageCode, let region = full.region else { return nil }
    return "\(language.identifier)_\(region.identifier)"
  }

  /// The direction in which a language is written, as HTML's `dir` names it.
  static func direction(of code: String) -> String {
    if let known = directions.withLock({ $0[code] }) { return known }
    let isRightToLeft = Locale.Language(identifier: code).characterDirection == .rightToLeft
    let direction = isRightToLeft ? "rtl" : "ltr"
    directions.withLock { $0[code] = direction }
    return direction
  }
}
