import DossierModel
import Foundation
import DossierTestSupport
import Testing

@testable import DossierDocuments

/// The article that the dossier itself rests on, where the folder has it.
@Suite("The encyclopedia article among the sources", .enabled(if: EncyclopediaArticle.exists))
struct EncyclopediaArticleTests {
  private let document: SourceDocument

  init() throws {
    document = DocumentText.read([UInt8](try Data(contentsOf: EncyclopediaArticle.file)))
  }

  @Test("every byte has its place")
  func isWhole() {
    Soundness.check(document)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("every reference survives with what it holds")
  func references() {
    let references = document.references
    #expect(references.count == 53)
    #expect(Set(references.compactMap(\.url)).count == 51)
    #expect(references.count { $0.archiveURL != nil } == 20)
    #expect(references.count { $0.translatedTitle != nil } == 8)
    #expect(references.count { $0.language != nil } == 14)
    #expect(document.blocks.flatMap(\.flow.marks).compactMap(\.reference).count == 55 + 38)
  }

  @Test("the units of each column keep their number and party")
  func units() {
    let units = document.blocks.compactMap { block in
      if case .infobox(let place) = block.kind, place.label == "Units involved" {
        place
      } else {
        nil
      }
    }
    #expect(units.count { $0.column == 1 } == 13)
    #expect(units.count { $0.column == 2 } == 17)
    #expect(
      units.filter { $0.column == 2 }.map(\.party) == Array(repeating: 0, count: 12)
        + Array(repeating: 1, count: 5))
  }

  @Test("no markup is left in what a reader sees")
  func words() {
    for mark in ["{{", "}}", "[[", "]]", "'''", "<ref"] {
      #expect(!document.blocks.contains { $0.flow.text.contains(mark) })
    }
  }
}

enum EncyclopediaArticle {
  static let file = CaseFiles.tests
    .deletingLastPathComponent().appending(path: "Content/Sources/002_f83fa2a6d930c4c1.txt")

  static var exists: Bool { FileManager.default.fileExists(atPath: file.path) }
}
