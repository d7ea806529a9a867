import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("Pages that the loader writes and a hand changes")
struct HandEditTests {
  private let page = "Content/Days/1851-06-04.md"

  private func edited() throws -> FixtureDossier {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    try dossier.replace("bread & beer", with: "bread and ale", in: page)
    return dossier
  }

  @Test("a hand edit is an error that names the line, the change and the ways out")
  func error() throws {
    let dossier = try edited()
    let before = dossier.files()
    let built = try dossier.build()
    let line = try dossier.text(page).split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("bread and ale") }.map { $0 + 1 }
    let fault = try #require(built.report.diagnostics.first)
    #expect(built.report.diagnostics.count == 1)
    #expect(
      fault.rule.code == "edited-page" && fault.place.file == page && fault.place.line == line)
    #expect(fault.message.contains("bread and ale"))
    #expect(fault.advice?.contains("Content/Annotations/") == true)
    #expect(fault.advice?.contains("--discard-edits") == true)
    #expect(!built.report.written && dossier.files() == before)
  }

  @Test("--discard-edits writes the page anew")
  func discard() throws {
    let dossier = try edited()
    let built = try dossier.build(discardEdits: true)
    #expect(built.report.written && built.printed == "")
    #expect(try built.markdown("Days/1851-06-04.md").contains("bread & beer"))
  }

  @Test("a key added to the front matter is one too")
  func frontMatter() throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    try dossier.replace("kind: day\n", with: "kind: day\nunits: [third-rifles]\n", in: page)
    #expect(try dossier.build().report.diagnostics.map(\.rule.code) == ["edited-page"])
  }

  @Test("a page that nothing calls for any more goes, here and on the site")
  func removed() throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    #expect(dossier.files()["Content/Places/hallow.md"] != nil)
    try dossier.replace(
      "- {id: hallow, name: Hallow, kind: village}\n", with: "",
      in: "Content/Gazetteer/places.yml")
    let built = try dossier.build()
    #expect(built.printed == "" && built.report.written)
    #expect(dossier.files()["Content/Places/hallow.md"] == nil)
    #expect(built.site["places/hallow.html"] == nil)
  }

  @Test("but not where a hand has changed it")
  func removedEdited() throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    try dossier.put(
      "Content/Places/hallow.md", try dossier.text("Content/Places/hallow.md") + "\nMine.\n")
    try dossier.replace(
      "- {id: hallow, name: Hallow, kind: village}\n", with: "",
      in: "Content/Gazetteer/places.yml")
    let built = try dossier.build()
    #expect(built.report.diagnostics.map(\.rule.code) == ["edited-page"])
    #expect(dossier.files()["Content/Places/hallow.md"] != nil)
    _ = try dossier.build(discardEdits: true)
    #expect(dossier.files()["Content/Places/hallow.md"] == nil)
  }

  @Test("a check finds the same and writes nothing; so does the check of an import")
  func checks() throws {
    let dossier = try edited()
    let before = dossier.files()
    let found = try Pipeline.check(dossier.request()).diagnostics.map(\.rule)
    #expect(found.filter { $0.kind != .debt } == [.editedPage])
    let report = try Pipeline.importPages(dossier.request(), checkOnly: true)
    #expect(report.diagnostics.map(\.rule.code) == ["edited-page"])
    #expect(dossier.files() == before)
  }
}
