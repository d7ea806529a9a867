import DossierLanguages
import DossierTemplates

/// The language of words that the interface doesn't speak, for the attributes of their element.
struct WordLanguage: Sendable {
  let language: String

  /// Nil for the language of the interface.
  init?(_ language: String, beside words: InterfaceWords) {
    guard language != words.language else { return nil }
    self.language = language
  }

  static let fields: Fields<WordLanguage> = [
    .text("language", "as BCP 47", \.language),
    .text("direction", "ltr or rtl") { LanguageNames.direction(of: $0.language) },
  ]
}

extension Field {
  /// The language of some words, absent where it is the interface's.
  static func language(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Value) -> WordLanguage?
  ) -> Self {
    .one(name, "\(meaning), where it is not the interface's", WordLanguage.fields, get)
  }
}
