/// Why a range of bytes belongs to no statement.
package enum ExclusionReason: Hashable, Sendable {
  /// What a reader of documents tells by itself, with its wording.
  package enum Known: String, Hashable, Sendable, CaseIterable {
    case anchor
    case archivedCopy = "archived copy"
    case articleMetadata = "article metadata"
    case attribution
    case boilerplate
    case byline
    case byteOrderMark = "byte order mark"
    case category
    case comment
    case coordinates
    case credits
    case dateLine = "date line"
    case icon
    case imageMap = "image map"
    case infoboxSyntax = "infobox syntax"
    case languageNote = "language note"
    case layout
    case linkToAnotherLanguage = "link to another language"
    case listSyntax = "list syntax"
    case maintenanceTag = "maintenance tag"
    case map
    case markOfMissingSentence = "mark of a sentence that this document lacks"
    case marksWithoutWords = "marks without words"
    case markup
    case nameOfOutlet = "name of the outlet"
    case navigation
    case noteOnInflation = "note on inflation"
    case noteOnOrigin = "note on the origin of the text"
    case oldMark = "old mark"
    case pictures
    case pictureSyntax = "picture syntax"
    case referenceList = "reference list"
    case rule
    case sortKey = "sort key"
    case tableSyntax = "table syntax"
    case template
    case unknownTemplate = "unknown template"
    case whiteSpace = "white space"
  }

  case known(Known)
  /// As the editor words it.
  case editor(String)

  /// A few words: "category", "maintenance tag".
  package var wording: String {
    switch self {
    case .known(let reason): reason.rawValue
    case .editor(let words): words
    }
  }
}
