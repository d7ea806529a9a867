import DossierModel
import Synchronization
import Testing

@testable import DossierContent

@Suite("Content at one moment")
struct ContentSnapshotTests {
  private static let files = [
    "Content/dossier.yml": "title: Marr", "Content/Pages/about.md": "About",
    "Content/Sources/.hidden": "x",
  ]

  private func list(_ files: [String: String]) throws -> ContentList {
    try #require(ContentSnapshot(of: .memory(files), jobs: 2)).list(jobs: 2)
  }

  @Test("it answers as the folder did, whatever became of that")
  func answers() throws {
    let isGone = Mutex(false)
    let memory = ContentDisk.memory(Self.files)
    let disk = ContentDisk(
      read: { try isGone.withLock { $0 } ? [] : memory.read($0) },
      list: { try isGone.withLock { $0 } ? [] : memory.list($0) },
      kind: { isGone.withLock { $0 } ? nil : memory.kind($0) })
    let snapshot = try #require(ContentSnapshot(of: disk, jobs: 2))
    isGone.withLock { $0 = true }
    for path in Self.files.keys { #expect(try snapshot.disk.read(path) == memory.read(path)) }
    #expect(try snapshot.disk.list("Content") == ["Pages", "Sources", "dossier.yml"])
    #expect(snapshot.disk.kind("Content/Pages") == .folder)
    #expect(snapshot.disk.kind("Content/Days") == nil)
    #expect(snapshot.isComplete)
  }

  @Test("what was made since is seen, and then the list doesn't tell all")
  func later() throws {
    let isLater = Mutex(false)
    let (before, after) = (
      ContentDisk.memory(Self.files), ContentDisk.memory(["Content/Days/x.md": "x"])
    )
    let disk = ContentDisk(
      read: { try (isLater.withLock { $0 } ? after : before).read($0) },
      list: { try (isLater.withLock { $0 } ? after : before).list($0) },
      kind: { (isLater.withLock { $0 } ? after : before).kind($0) })
    let snapshot = try #require(ContentSnapshot(of: disk, jobs: 1))
    isLater.withLock { $0 = true }
    #expect(snapshot.disk.kind("Content/Days/x.md") == .file)
    #expect(!snapshot.isComplete)
  }

  @Test("there is none of a folder in which something can't be read")
  func unreadable() {
    let bytes = Self.files.mapValues { Array($0.utf8) }
    for path in ["Content/Pages/about.md", "Content/Pages"] {
      #expect(ContentSnapshot(of: .memory(bytes, unreadable: [path]), jobs: 1) == nil)
    }
  }

  @Test("each edit makes another list: bytes, names, links, and what is hidden")
  func digests() throws {
    var edits = [Self.files]
    for path in Self.files.keys.sorted() {
      var (other, renamed, less) = (Self.files, Self.files, Self.files)
      other[path] = "another"
      renamed[path] = nil
      renamed[path + "x"] = Self.files[path]
      less[path] = nil
      edits += [other, renamed, less]
    }
    let digests = try edits.map { try list($0).digest }
    #expect(Set(digests).count == edits.count)
    #expect(try list(Self.files).digest == digests[0])
    let linked = ContentDisk.memory(
      Self.files.mapValues { Array($0.utf8) }, links: ["Content/Pages/b.md": .outside])
    let link = try #require(ContentSnapshot(of: linked, jobs: 1)).list(jobs: 1)
    #expect(!digests.contains(link.digest))
  }

  @Test("the list after some pages are written and removed is that of the folder then")
  func changed() throws {
    let written = SiteFile(path: "Content/Days/1851-06-04.md", text: "The fourth")
    let again = SiteFile(path: "Content/dossier.yml", text: "title: Other")
    var after = Self.files
    after[written.path] = "The fourth"
    after[again.path] = "title: Other"
    after["Content/Sources/.hidden"] = nil
    after["Content/Sources/b"] = "x"
    var before = Self.files
    before["Content/Sources/b"] = "x"
    let changed = try list(before)
      .changed(writes: [written, again], removals: ["Content/Sources/.hidden"])
    #expect(try changed?.digest == list(after).digest)
    #expect(try list(before).changed(writes: [], removals: ["Content/Days/no.md"]) == nil)
  }

  @Test("what would be written through a link can't be told")
  func throughLinks() throws {
    let files = Self.files.mapValues { Array($0.utf8) }
    for path in ["Content/Days", "Content/Days/x.md"] {
      let disk = ContentDisk.memory(files, links: [path: .inside("Content/Pages")])
      let list = try #require(ContentSnapshot(of: disk, jobs: 1)).list(jobs: 1)
      let page = SiteFile(path: "Content/Days/x.md", text: "x")
      #expect(list.changed(writes: [page], removals: []) == nil, "\(path)")
    }
  }
}
