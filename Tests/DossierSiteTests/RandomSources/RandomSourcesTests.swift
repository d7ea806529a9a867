import DossierImport
import DossierModel
import DossierReading
import Foundation
import Testing

@testable import DossierSite

@Suite("Whatever a source holds")
struct RandomSourcesTests {
  /// How many times as many documents as usual: `DOSSIER_ROUNDS=20`.
  private static let rounds =
    ProcessInfo.processInfo.environment["DOSSIER_ROUNDS"].flatMap(Int.init) ?? 1

  private static func documents(_ count: Int, seed: UInt64) throws -> [String] {
    var text = try RandomWikitext(seed: seed)
    return (0..<count).map { _ in text.document() }
  }

  private static func source(_ number: Int, _ text: String) -> Source {
    Source(
      id: Source.ID("source-\(number)"), file: "\(number).wikitext", sha256: Digest(of: text),
      kind: .wikitext, role: .compilation, title: "Source \(number)", shortTitle: "S\(number)",
      siglum: "S", licence: "Public domain")
  }

  private static func imported(_ texts: [String]) -> Importer.Result {
    let sources = texts.enumerated().map { source($0, $1) }
    return Importer.run(
      Importer.Input(
        settings: Settings(title: "Marr"), sources: sources,
        bytes: Dictionary(
          uniqueKeysWithValues: zip(sources.map(\.id), texts.map { Array($0.utf8) })),
        gazetteer: Gazetteer(places: [
          Place(
            id: "lower-marr", name: "Lower Marr",
            names: [EntityName("Lower Marr", language: "en")], kind: "village", within: nil,
            isDistrict: false, position: nil, place: FilePosition("Content/Gazetteer/places.yml"))
        ])))
  }

  @Test("its import has no error, covers each byte, quotes its bytes and gives an id once")
  func imports() throws {
    for (number, text) in try Self.documents(400 * Self.rounds, seed: 1815).enumerated() {
      let result = Self.imported([text])
      let bytes = Array(text.utf8)
      #expect(!result.diagnostics.hasErrors, "document \(number): \(text.debugDescription)")
      #expect(result.coverage.allSatisfy { $0.share == 1 }, "document \(number)")
      let ids = result.dossier.statements.flatMap { [$0.id] + $0.furtherIDs }
      #expect(Set(ids).count == ids.count, "document \(number)")
      for passage in result.dossier.statements.flatMap(\.passages).map(\.passage) {
        #expect(Array(passage.quote.utf8) == Array(bytes[passage.range]), "document \(number)")
      }
    }
  }

  @Test("its pages say its words, have no anchor twice and no link that leads nowhere or runs")
  func pages() throws {
    for round in 0..<(3 * Self.rounds) {
      let texts = try Self.documents(12, seed: UInt64(1916 + round))
      let result = Self.imported(texts)
      let plan = SitePlan(result.dossier)
      let kinds = PageKinds.builtIn
      let pages = kinds.written(of: plan) + kinds.shown(of: plan)
      var faults: [Diagnostic] = []
      let templates = try #require(TemplateSet.load(nil, reporting: &faults))
      let renderer = PageRenderer(
        plan, links: LinkResolver(pages, files: ["data/index.html", "data/index.md"]),
        templates: templates)
      for page in pages {
        let rendered = renderer.render(page, templates.manner(of: kinds[page]))
        let faults = rendered.diagnostics.filter { $0.severity == .error }
        #expect(faults == [], "round \(round), \(page.url)")
        expectSound(rendered, "round \(round), \(page.url)")
      }
      expectWords(of: pages, plan)
    }
  }

  private func expectSound(_ page: RenderedPage, _ name: String) {
    let html =
      page.headlineHTML + page.leadHTML + page.factsHTML + page.bodyHTML + page.besideHTML
      + page.notesHTML
    let found = LinkScanner.scan(html)
    let anchors = found.filter { $0.kind == .anchor }.map(\.value)
    #expect(Set(anchors).count == anchors.count, "\(name): an anchor stands twice")
    for link in found where link.kind == .link {
      #expect(LinkGate.allows(link.value), "\(name): \(link.value)")
      guard link.value.hasPrefix("#"), !link.value.hasPrefix("#b-") else { continue }
      #expect(anchors.contains(String(link.value.dropFirst())), "\(name): \(link.value)")
    }
  }

  /// On the page of its source, what stands before a statement's permalink are the statement's
  /// words and nothing else: no sign of theirs became markup, and none was lost.
  private func expectWords(of pages: [Page], _ plan: SitePlan) {
    for page in pages where page.kind == .source {
      for (id, words) in WordsInMarkdown.blocks(of: page) {
        guard let statement = plan.catalogue.statements[id],
          let source = plan.dossier.sources.first(where: { PagePath.source($0).url == page.url }),
          let passage = statement.passages.first(where: { $0.passage.source == source.id })
        else { continue }
        #expect(words == WordsInMarkdown.folded(passage.words.text), "\(page.url) \(id)")
      }
    }
  }

  @Test("a dossier of many of them is built")
  func builds() throws {
    for round in 0..<Self.rounds {
      let texts = try Self.documents(8, seed: UInt64(1453 + round))
      let dossier = try FixtureDossier.started(
        from: texts.enumerated().map { ("\($0)-marr.wikitext", "The fight at Marr.\n\n" + $1) })
      let built = try dossier.build()
      #expect(built.report.written, "round \(round): \(built.printed)")
      #expect(built.report.coverage == 1)
    }
  }
}
