import DossierModel
import Foundation
import Testing

@testable import DossierPublishing

@Suite("A site whose files come one by one")
struct PublicationTests {
  private func made(
    _ files: [SiteFile], in folder: PublishingFolder, meanwhile: () throws -> Void
  ) throws -> PublishedChange {
    let publication = try folder.publisher().begin()
    defer { publication.end() }
    for file in files { try publication.take(file) }
    try meanwhile()
    return try publication.finish()
  }

  @Test("a file that was to stay and is changed meanwhile stops it, and the old site stays")
  func changedMeanwhile() throws {
    let folder = try PublishingFolder()
    _ = try folder.publisher().publish(ExampleSite.first)
    let kept = try #require(
      ExampleSite.second.first { ExampleSite.first.contains($0) }, "the sites share a file")
    #expect(throws: PublishingFault.changedMeanwhile("\(folder.site)/\(kept.path)")) {
      try made(ExampleSite.second, in: folder) { try folder.put(kept.path, "an editor's") }
    }
    var expected = ExampleSite.contents(ExampleSite.first)
    expected[kept.path] = "an editor's"
    #expect(folder.contents() == expected)
    #expect(folder.neighbours() == ["Public"])
    let change = try folder.publisher().publish(ExampleSite.second)
    #expect(change.discardedEdits == [kept.path])
  }

  @Test("a file that is to go or to change and is edited meanwhile is told")
  func editedMeanwhile() throws {
    let folder = try PublishingFolder()
    _ = try folder.publisher().publish(ExampleSite.first)
    let gone = try #require(
      ExampleSite.first.first { !ExampleSite.second.contains($0) }, "the sites differ")
    let change = try made(ExampleSite.second, in: folder) {
      try folder.put(gone.path, "an editor's")
    }
    #expect(change.discardedEdits == [gone.path])
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.second))
  }

  @Test("an editor's file that comes in the way meanwhile stops it, and is not touched")
  func inTheWay() throws {
    let folder = try PublishingFolder()
    _ = try folder.publisher().publish(ExampleSite.first)
    let new = SiteFile(path: "new/page.html", text: "new")
    #expect(throws: PublishingFault.occupied("\(folder.site)/new/page.html")) {
      try made(ExampleSite.first + [new], in: folder) { try folder.put(new.path, "mine") }
    }
    #expect(folder.contents()[new.path] == "mine")
  }

  @Test("one that is given up leaves nothing, not even the folders above")
  func givenUp() throws {
    let folder = try PublishingFolder()
    let output = try folder.output("\(folder.dossier)/a/b/Site")
    let publication = try Publisher(output: output).begin()
    try publication.take(SiteFile(path: "x/index.html", text: "x"))
    #expect(FileManager.default.fileExists(atPath: "\(folder.dossier)/a/b"))
    publication.end()
    #expect(!FileManager.default.fileExists(atPath: "\(folder.dossier)/a"))
  }
}
