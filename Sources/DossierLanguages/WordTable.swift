/// A table of words of a language, one a file of the language's folder: `Languages/en/months.tsv`.
///
/// English alone has a folder yet.
package enum WordTable: Sendable {
  case abbreviations, belonging, boxDates, datingWords, demonyms, feasts, forces, givenNames
  case languages, letters, months, nameWords, noteWords, reportWords, sectionRoles, timePhrases
  case voiceWords

  /// Its rows, without those that are empty or begin with `#`.
  package var rows: [[String]] { FactTable.rows(bytes) }

  private var bytes: [UInt8] {
    switch self {
    case .abbreviations: PackageResources.abbreviations_tsv
    case .belonging: PackageResources.belonging_tsv
    case .boxDates: PackageResources.box_dates_tsv
    case .datingWords: PackageResources.dating_words_tsv
    case .demonyms: PackageResources.demonyms_tsv
    case .feasts: PackageResources.feasts_tsv
    case .forces: PackageResources.forces_tsv
    case .givenNames: PackageResources.given_names_tsv
    case .languages: PackageResources.languages_tsv
    case .letters: PackageResources.letters_tsv
    case .months: PackageResources.months_tsv
    case .nameWords: PackageResources.name_words_tsv
    case .noteWords: PackageResources.note_words_tsv
    case .reportWords: PackageResources.report_words_tsv
    case .sectionRoles: PackageResources.section_roles_tsv
    case .timePhrases: PackageResources.time_phrases_tsv
    case .voiceWords: PackageResources.voice_words_tsv
    }
  }
}
