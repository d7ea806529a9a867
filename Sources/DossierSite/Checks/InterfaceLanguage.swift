import DossierLanguages
import DossierModel

/// Whether the interface speaks the language of the dossier.
enum InterfaceLanguage {
  /// A warning where it doesn't: then its words are English, and pages say so.
  static func diagnostics(of settings: Settings) -> [Diagnostic] {
    guard !InterfaceWords.speaks(settings.language) else { return [] }
    let languages = InterfaceWords.languages.joined(separator: ", ")
    return [
      Diagnostic(
        .interfaceLanguage, at: FilePosition("Content/dossier.yml"),
        "the interface has no words in the language “\(settings.language)” and speaks English",
        advice: "these languages have some: \(languages)")
    ]
  }
}

extension Rule {
  package static let interfaceLanguage = fault(
    "interface-language", "The interface has no words in the dossier's language",
    "write a language that has some, or leave it: pages mark the interface's words as English")
}
