import DossierLanguages
import DossierModel

/// One thing that a search can find, with what its result shows.
package struct SearchEntry: Sendable, Equatable {
  /// What was found; results stand in groups of one kind each, in this order.
  package enum Kind: Int, Sendable, CaseIterable {
    case place, unit, person, day, statement, disagreement, note, reference

    /// The heading of the group.
    var heading: InterfaceWord {
      switch self {
      case .place: .places
      case .unit: .units
      case .person: .people
      case .day: .days
      case .statement: .statementsFound
      case .disagreement: .whereSourcesDiffer
      case .note: .notesOfEditor
      case .reference: .references
      }
    }
  }

  /// What was found, which is also the group of the result.
  package var kind: Kind
  /// Relative to the site's root.
  package var url: String
  /// The name, the sentence, the question or the title.
  package var text: String
  /// A few words beside it: the day, the kind of a place, the outlet.
  package var detail = ""
  /// The spellings of an entity's name other than `text`.
  package var names: [EntityName] = []
  /// Where the source of a statement stands in the list of sources.
  package var source: Int?
  /// BCP 47, of a text that is not in the dossier's language.
  package var language: String?
  /// What is searched beside the text and the names: other passages' wording, days, authors.
  package var more: [String] = []

  package init(kind: Kind, url: String, text: String) {
    self.kind = kind
    self.url = url
    self.text = text
  }

  /// The names under which the whole of it is found at once.
  var wholeNames: [String] {
    switch kind {
    case .place, .unit, .person: [text] + names.map(\.text)
    case .day: [text]
    default: []
    }
  }

  var json: JSONValue {
    var fields: [JSONValue] = [
      .number(kind.rawValue), .string(url), .string(text), .string(detail),
    ]
    if !names.isEmpty {
      fields.append(
        .array(
          names.map {
            .texts([$0.text, $0.language, LanguageNames.direction(of: $0.language)])
          }))
    } else if let source {
      fields.append(.number(source))
    } else if let language {
      fields.append(.texts([language, LanguageNames.direction(of: language)]))
    }
    return .array(fields)
  }
}
