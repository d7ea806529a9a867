import DossierModel
import Foundation
import Testing

@testable import DossierSite
@testable import DossierStarting

/// A folder of a test's own with documents in it.
private final class Desk {
  let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  static let article = """
    {{Infobox military conflict
    | conflict = Battle of Aldford
    | date = 3–5 May 1871
    | combatant1 = {{flag|France}}
    | combatant2 = {{flag|Prussia}}
    | units1 = [[3rd Division (France)|3rd Division]]
    }}
    The '''Battle of Aldford''' began on 3 May 1871 near [[Aldford]].<ref>A letter of the mayor.</ref> On 4 May
    the 3rd Division left the town. It rained all night.
    """

  init() throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try put("aldford.wikitext", Self.article)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func path(_ name: String) -> String { root.appending(path: name).path }

  func put(_ name: String, _ text: String) throws {
    let url = root.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }

  /// A dossier of the article.
  func start() throws {
    _ = try NewDossier.start(in: path("d"), from: [path("aldford.wikitext")])
  }

  func check() throws -> BuildReport {
    try Pipeline.check(BuildRequest(folder: path("d")))
  }
}

@Suite("Starting a dossier")
struct NewDossierTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test("documents make a dossier that builds at once, with one warning for what is proposed")
  func newAndBuild() throws {
    try desk.put(
      "gazette.txt", "From Aldford\n\n6 May 1871\n\nThe 3rd Division has left Aldford.\n")
    let report = try NewDossier.start(
      in: desk.path("deep/er/d"), from: [desk.path("aldford.wikitext"), desk.path("gazette.txt")])
    #expect(report.isWritten && report.diagnostics.isEmpty)
    #expect(report.lines.contains("sides: France, Prussia"))
    #expect(
      report.lines.contains(
        "gazette.txt: text, a witness (it has no markup of wikitext); its id is gazette"))
    let built = try Pipeline.build(BuildRequest(folder: desk.path("deep/er/d")))
    #expect(built.written && built.coverage == 1)
    #expect(built.diagnostics.map(\.rule.code) == ["proposed-entity"])
    let page = try desk.text("deep/er/d/Public/units/3rd-division.html")
    #expect(page.contains("proposed, not yet confirmed by an editor"))
    let index = try desk.text("deep/er/d/Public/units/index.html")
    #expect(index.contains("proposed, not yet confirmed by an editor"))
  }

  @Test("the documents are copied byte for byte, and equal names told apart")
  func copies() throws {
    try desk.put("a/report.txt", "One.\r\n")
    try desk.put("b/report.txt", "Two.")
    _ = try NewDossier.start(
      in: desk.path("d"), from: [desk.path("a/report.txt"), desk.path("b/report.txt")])
    #expect(try desk.text("d/Content/Sources/report.txt") == "One.\r\n")
    #expect(try desk.text("d/Content/Sources/report-2.txt") == "Two.")
    #expect(try !desk.check().diagnostics.hasErrors)
  }

  @Test("the same documents give the same bytes")
  func deterministic() throws {
    try desk.start()
    _ = try NewDossier.start(in: desk.path("e"), from: [desk.path("aldford.wikitext")])
    for file in [
      "dossier.yml", "Gazetteer/units.yml", "Gazetteer/places.yml", "Sources/sources.yml",
    ] {
      #expect(try desk.text("d/Content/\(file)") == desk.text("e/Content/\(file)"))
    }
  }

  @Test("a folder that holds anything is refused and not touched")
  func notEmpty() throws {
    try desk.put("d/.note", "mine")
    #expect(throws: StartingFault.holdsFiles(folder: desk.path("d"), name: ".note")) {
      try desk.start()
    }
    #expect(desk.names("d") == [".note"])
    #expect(throws: StartingFault.isNoFolder(desk.path("aldford.wikitext"))) {
      _ = try NewDossier.start(
        in: desk.path("aldford.wikitext"), from: [desk.path("aldford.wikitext")])
    }
  }

  @Test("a file that is no document is a fault, and no folder is made")
  func unsupported() throws {
    try desk.put("scan.pdf", "%PDF-1.7")
    let report = try NewDossier.start(
      in: desk.path("d"), from: [desk.path("aldford.wikitext"), desk.path("scan.pdf")])
    #expect(report.diagnostics.map(\.rule.code) == ["unsupported-source"])
    #expect(!report.isWritten && !desk.names("").contains("d"))
    #expect(throws: StartingFault.noSuchFile(desk.path("gone"))) {
      _ = try NewDossier.start(in: desk.path("d"), from: [desk.path("gone")])
    }
  }
}

@Suite("Adding to a dossier")
struct AddedSourceTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.start()
  }

  @Test("what stands in the lists stays, the new entries follow")
  func add() throws {
    let before = try desk.text("d/Content/Gazetteer/units.yml")
    let listed = try desk.text("d/Content/Sources/sources.yml")
    try desk.put("letter.txt", "The Norfolk Regiment marched with the 3rd Division.")
    let report = try AddedSource.add([desk.path("letter.txt")], to: desk.path("d"))
    #expect(report.lines.last == "1 unit, 0 places, 0 people and 0 voices proposed")
    let after = try desk.text("d/Content/Gazetteer/units.yml")
    #expect(after.hasPrefix(before) && after.contains("- id: norfolk-regiment\n  proposed: true\n"))
    #expect(try desk.text("d/Content/Sources/sources.yml").hasPrefix(listed))
    #expect(try !desk.check().diagnostics.hasErrors)
  }

  @Test("a document that is a source already is refused")
  func twice() throws {
    let report = try AddedSource.add([desk.path("aldford.wikitext")], to: desk.path("d"))
    #expect(report.diagnostics.map(\.rule.code) == ["duplicate-file"])
    #expect(!report.isWritten && desk.names("d/Content/Sources").count == 2)
  }
}

@Suite("Confirming entries")
struct ConfirmationTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.start()
  }

  @Test("one entry, then all: the lines go, and with them the warning")
  func confirm() throws {
    #expect(try desk.check().diagnostics.contains { $0.rule.code == "proposed-entity" })
    let before = try desk.text("d/Content/Gazetteer/units.yml")
    let one = try Confirmation.confirm(["3rd-division"], all: false, in: desk.path("d"))
    #expect(one.lines == ["1 confirmed, 3 still proposed"])
    let after = try desk.text("d/Content/Gazetteer/units.yml")
    #expect(
      after
        == before.replacing("- id: 3rd-division\n  proposed: true\n", with: "- id: 3rd-division\n"))
    let all = try Confirmation.confirm([], all: true, in: desk.path("d"))
    #expect(all.lines == ["3 confirmed, 0 still proposed"])
    #expect(try !desk.check().diagnostics.contains { $0.rule.code == "proposed-entity" })
  }

  @Test("an unknown id is an error with the nearest one, and nothing is confirmed")
  func unknown() throws {
    let report = try Confirmation.confirm(
      ["units/france", "3rd-divison"], all: false, in: desk.path("d"))
    #expect(report.diagnostics.map(\.advice) == ["did you mean `3rd-division`?"])
    #expect(!report.isWritten)
    #expect(
      try desk.text("d/Content/Gazetteer/units.yml").contains("- id: france\n  proposed: true"))
  }

  @Test("no id and no --all is wrong use")
  func nothing() {
    #expect(throws: StartingFault.noIDs) {
      _ = try Confirmation.confirm([], all: false, in: desk.path("d"))
    }
  }
}

@Suite("A newer revision of a source")
struct RevisionTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.start()
    try desk.put(
      "new.wikitext",
      Desk.article.replacing("near [[Aldford]].", with: "near [[Aldford]], at dawn.")
        .replacing("night.", with: "night. The town burnt."))
  }

  private func take(isDryRun: Bool = false) throws -> StartingReport {
    try Revision.update(
      "aldford", with: desk.path("new.wikitext"), in: desk.path("d"), isDryRun: isDryRun)
  }

  @Test("says what moved, what is new and what is gone, and takes the document")
  func update() throws {
    let report = try take()
    #expect(report.lines[0].contains("2 moved (same words, other bytes), 2 new, 1 gone"))
    #expect(report.lines.contains { $0.hasPrefix("moved +9 bytes: ") })
    #expect(report.lines.contains { $0.hasPrefix("new: ") && $0.hasSuffix("“The town burnt.”") })
    #expect(report.lines.contains { $0.hasPrefix("gone: ") && $0.hasSuffix("near Aldford.”") })
    #expect(try desk.text("d/Content/Sources/aldford.wikitext") == desk.text("new.wikitext"))
    #expect(try !desk.check().diagnostics.hasErrors)
    #expect(try take().lines.last?.hasSuffix("is this revision already") == true)
  }

  @Test("hints and annotations that lose their words are warnings with their place")
  func lostQuotes() throws {
    let list = try desk.text("d/Content/Sources/sources.yml")
    try desk.put("d/Content/Sources/sources.yml", list + "  headings: [\"near [[Aldford]].\"]\n")
    try desk.put(
      "d/Content/Annotations/notes.yml",
      "- source: aldford\n  exact: \"near [[Aldford]].\"\n- source: aldford\n  exact: It rained all\n"
    )
    let report = try take()
    let places = report.diagnostics.map { "\($0.rule.code) \($0.place.file):\($0.place.line ?? 0)" }
    #expect(
      places.sorted() == [
        "lost-quote Content/Annotations/notes.yml:2", "lost-quote Content/Sources/sources.yml:13",
      ])
    #expect(report.isWritten)
  }

  @Test("a dry run writes nothing, nor does an unknown id")
  func dryRun() throws {
    #expect(try take(isDryRun: true).lines.last == "nothing was written")
    let report = try Revision.update(
      "aldfrod", with: desk.path("new.wikitext"), in: desk.path("d"), isDryRun: false)
    #expect(report.diagnostics.map(\.advice) == ["did you mean `aldford`?"])
    #expect(try desk.text("d/Content/Sources/aldford.wikitext") == Desk.article)
  }
}
