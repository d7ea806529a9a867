import DossierDocuments
import DossierModel

/// The works that all documents cite, each once, in order of first appearance.
struct ReferenceList {
  private var order: [Reference.ID] = []
  private var references: [Reference.ID: Reference] = [:]

  init(_ documents: [SourceDocument]) {
    for reference in documents.flatMap(\.references) {
      if let known = references[reference.id] {
        references[reference.id] = known.filled(from: reference)
      } else {
        order.append(reference.id)
        references[reference.id] = reference
      }
    }
  }

  /// The dates, to the day, of the works that marks in some words lead to.
  func dates(citedIn words: Words) -> [CalendarDate] {
    words.marks.compactMap { mark in
      guard case .reference(let id, _) = mark.target else { return nil }
      return references[id]?.issued.flatMap { $0.isDay ? $0 : nil }
    }
  }

  /// Names the source that cites a work as the one it is known by.
  mutating func cite(_ statements: [Statement]) {
    for citation in statements.flatMap(\.citations) {
      references[citation.reference]?.via.appendOnce(citation.via)
    }
  }

  /// All works, then each source as a reference under its own id.
  func all(sources: [Source]) -> [Reference] {
    order.compactMap { references[$0] } + sources.map(Self.reference)
  }

  private static func reference(to source: Source) -> Reference {
    var reference = Reference(
      id: Reference.ID(source.id.text),
      type: source.role == .compilation ? "entry-encyclopedia" : "article-newspaper")
    reference.authors = source.authors.map { .literal($0) }
    reference.title = Reference.Wording(source.title, language: source.language)
    reference.container = source.publisher
    reference.issued = source.date
    reference.url = source.url
    reference.language = source.language
    reference.via = [source.id]
    return reference
  }
}
