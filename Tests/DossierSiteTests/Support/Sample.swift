import DossierModel
import DossierReading
import Testing

@testable import DossierSite

/// Values for tests of single types.
enum Sample {
  /// The templates that ship with the program.
  static func templates() throws -> TemplateSet {
    var faults: [Diagnostic] = []
    return try #require(TemplateSet.load(nil, reporting: &faults))
  }

  static let source = Source(
    id: "chronicle", file: "chronicle.txt", sha256: Digest(of: ""), kind: .text,
    role: .compilation, title: "The Chronicle", shortTitle: "Chronicle", siglum: "C")

  static func plan(
    _ references: [Reference] = [], statements: [Statement] = [],
    changes: [Settings.Change] = [], title: String = "Marr & \"Mill\"", voices: [Voice] = []
  ) -> SitePlan {
    var dossier = Dossier(
      settings: Settings(
        title: title, baseURL: "https://example.org/marr/?a&b/", changes: changes),
      sources: [source], references: references, statements: statements)
    dossier.gazetteer.voices = voices
    return SitePlan(dossier)
  }

  static func reference(_ id: Reference.ID = "r1", _ change: (inout Reference) -> Void) -> Reference
  {
    var reference = Reference(id: id, type: "webpage")
    reference.via = ["chronicle"]
    change(&reference)
    return reference
  }

  static func statement(_ text: String, id: Statement.ID = "0000abcd") -> Statement {
    let passage = Passage(source: "chronicle", range: 0..<text.utf8.count, quote: text)
    return Statement(
      id: id, words: Words(text), section: "", role: .battle,
      passages: [
        StatedPassage(
          passage: passage, words: Words(text), block: 0, section: "", role: .battle)
      ])
  }

  /// A citation as a reader reads it, its sentences parted by ` | `.
  static func written(_ reference: Reference) -> String {
    CitationParts(reference, plan: plan([reference])).sentences().map { sentence in
      sentence.map { part in
        switch part {
        case .text(let text), .container(let text): text
        case .title(let title): "“\(title.text)”"
        case .gap(let text): "(\(text))"
        case .link(let label, let address): "\(label) <\(address.text)>"
        case .source(let id): "@\(id)"
        }
      }.joined()
    }.joined(separator: " | ")
  }
}

extension CalendarDate {
  /// A date of a test; the first of the year 1 where the text is none.
  static func of(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(dayNumber: 306) ?? .of("0001-01-01")
  }
}
