import DossierModel
import Testing

@testable import DossierSite

@Suite("An anchor stands once on a page")
struct DoubleAnchorTests {
  private static let box = """
    {{Infobox military conflict
    | conflict = Fight at Lower Marr
    | date = 4 June 1951
    | combatant1 = Ostia
    | combatant2 = Vesta
    | units1 = *[[Marl Guards]]
    }}

    """

  @Test("of two sources whose boxes list the same linked unit")
  func sameUnit() throws {
    let dossier = try FixtureDossier.started(from: [
      ("one.wikitext", Self.box + "The Marl Guards came to [[Lower Marr]] on 4 June 1951.\n"),
      ("two.wikitext", Self.box + "Nobody came on 4 June 1951.\n"),
    ])
    let built = try dossier.build()
    #expect(built.report.written, "\(built.printed)")
    expectUnique(in: built)
  }

  @Test("whatever the headings of a source and the sources themselves are called")
  func headings() throws {
    let names = ["Main", "File", "Left out", "B 0", "B 12", "S 1a2b3c4d", "Units", "A<br>B", "Q"]
    let dossier = try FixtureDossier.started(from: [
      (
        "main.wikitext",
        names.map { "== \($0) ==\nThe mill of \($0) burned on 4 June 1951.\n" }.joined()
      ),
      ("sources.wikitext", "Nobody came on 4 June 1951.\n"),
    ])
    let built = try dossier.build()
    #expect(built.report.written, "\(built.printed)")
    expectUnique(in: built)
  }

  @Test("a further one of the same name is taken away, unless the template itself has it twice")
  func dropped() throws {
    let files = [
      SiteFile(path: "a.html", text: "<p id=\"x\">1</p>\n<p class=\"y\" id=\"x\">2</p>"),
      SiteFile(path: "b.html", text: "<p id=\"x\"><i id=x></i><b id='x'/>"),
    ]
    let collected = CollectedFiles()
    let sender = try FileSender.checking(collected.sink) { $0 == "a.html" ? ["x"] : [] }
    let check = SiteLinkCheck(try sender.send(files, jobs: 1))
    #expect(check.diagnostics.map(\.place.file) == ["a.html"])
    #expect(
      collected.sorted.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["<p id=\"x\">1</p>\n<p class=\"y\" id=\"x\">2</p>", "<p id=\"x\"><i></i><b/>"])
  }

  private func expectUnique(in built: BuiltDossier) {
    for (path, bytes) in built.site where path.hasSuffix(".html") {
      let ids = LinkScanner.scan([UInt8](bytes)).filter { $0.kind == .anchor }.map(\.value)
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }
}
