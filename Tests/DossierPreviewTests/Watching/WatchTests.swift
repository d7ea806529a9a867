import DossierModel
import DossierContent
import DossierModel
@testable import DossierSite
import Foundation
import Testing

@testable import DossierPreview

@Suite("How changes are noticed", .timeLimit(.minutes(20)))
struct WatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Content/dossier.yml", "title: x\n")
  }

  private var snapshot: InputSnapshot {
    InputSnapshot(of: .live(root: folder.path))
  }

  @Test("a look tells other bytes, new and lost files and new folders, and no times")
  func looks() throws {
    var last = snapshot
    func expectChange(
      _ change: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      try change()
      #expect(snapshot != last, sourceLocation: sourceLocation)
      last = snapshot
    }
    try expectChange { try folder.put("Content/dossier.yml", "title: y\n") }
    try expectChange { try folder.put("Content/Pages/about.md", "") }
    try expectChange { try folder.put("Templates/style.css", "") }
    try expectChange { try folder.remove("Content/Pages") }
    try folder.put("Content/dossier.yml", "title: y\n")
    try folder.put("Public/index.html", "<p>")
    try folder.put("Content/.dossier.yml.swp", "title")
    #expect(snapshot == last)
  }

  @Test("what a build writes is known beforehand, an editor's change meanwhile is not")
  func afterABuild() throws {
    try folder.put("Content/Days/old.md", "old")
    let before = snapshot
    let build = PreviewedSite(
      report: BuildReport(), files: [],
      writtenPages: [SiteFile(path: "Content/Units/new.md", text: "new")],
      removedPages: ["Content/Days/old.md"])
    try folder.put("Content/Units/new.md", "new")
    try folder.remove("Content/Days/old.md")
    #expect(snapshot == before.after(build))
    try folder.put("Content/Units/new.md", "new, with a hand's edit")
    #expect(snapshot != before.after(build))
  }

  @Test("a file that can't be read, a dead link and a pipe are looked at without harm")
  func odd() throws {
    let path = folder.path
    #expect(symlink("/nowhere", "\(path)/Content/link.md") == 0)
    #expect(mkfifo("\(path)/Content/pipe", 0o600) == 0)
    #expect(snapshot == snapshot)
  }

  @Test(
    "both ways of watching tell of a change in a folder made after the start",
    arguments: [true, false])
  func newFolder(polls: Bool) async throws {
    let watch =
      polls ? FolderWatch.polling(folder.path, every: .milliseconds(20)) : .live(on: folder.path)
    try folder.put("Content/Pages/deep/a.md", "a")
    var changes = watch.changes.makeAsyncIterator()
    #expect(await changes.next() != nil)
    watch.takeInNewFolders()
    try folder.put("Content/Pages/deep/a.md", "another")
    #expect(await changes.next() != nil)
  }

  @Test("a watch ends with the task that listens to it", arguments: [true, false])
  func ends(polls: Bool) async {
    let watch =
      polls ? FolderWatch.polling(folder.path, every: .seconds(60)) : .live(on: folder.path)
    let task = Task { for await _ in watch.changes {} }
    task.cancel()
    await task.value
  }
}
