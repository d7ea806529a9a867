import DossierContent
import DossierImport
import DossierModel
import DossierReading
import Foundation
import Testing

/// Holds what the loader makes of the repository's own sources against tables that an editor has
/// read: sentence, time with its basis, who and where, who says so.
@Suite("The sources, as an editor reads them")
struct ReadingOfSourcesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func dossier() -> Dossier? {
    let content = ContentLoader.load(.live(root: root.path(percentEncoded: false)), rules: Rule.all)
    return content.settings.map { settings in
      Importer.run(
        Importer.Input(
          settings: settings, sources: content.sources, bytes: content.sourceBytes,
          gazetteer: content.gazetteer)
      ).dossier
    }
  }

  @Test("each sentence has the time, entities and speakers of its table")
  func tables() throws {
    let dossier = try #require(Self.dossier())
    for source in dossier.sources {
      let rows = dossier.statements.compactMap { Self.row($0, in: source.id) }
      let table = "sentence | time | who and where | says so\n" + rows.joined(separator: "\n")
      try ExpectedFile.expect(table + "\n", is: "reading/\(source.id).txt")
    }
  }

  private static func row(_ statement: Statement, in source: Source.ID) -> String? {
    guard let passage = statement.passages.first(where: { $0.passage.source == source }) else {
      return nil
    }
    let words = passage.words.text.split(whereSeparator: \.isWhitespace)
    let sentence = words.prefix(14).joined(separator: " ") + (words.count > 14 ? " …" : "")
    let times = statement.when.map { time in
      [time.edtf.description, time.part?.rawValue, time.basis.rawValue]
        .compactMap { $0 }.joined(separator: " ")
    }
    let entities =
      statement.units.map(\.text) + statement.places.map(\.text) + statement.people.map(\.text)
    let speakers = statement.assertedBy + statement.flags.map { "(\($0.rawValue))" }
    return [
      sentence, times.isEmpty ? "undated" : times.joined(separator: "; "),
      entities.joined(separator: ", "), speakers.joined(separator: " "),
    ].joined(separator: " | ")
  }
}
