import DossierModel
import Foundation
import Testing

@testable import DossierPublishing

@Suite("Publishing a site")
struct PublisherTests {
  let folder: PublishingFolder

  init() throws {
    folder = try PublishingFolder()
  }

  @Test("the first build fills a folder that wasn't there, and leaves nothing beside it")
  func firstBuild() throws {
    let change = try folder.publisher().publish(ExampleSite.first)
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.first))
    #expect(
      change.added == [
        "about.html", "days/1916-07-01.html", "index.html", "units/old/pals.html",
      ])
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("a second build replaces what changed, removes what is gone and says so")
  func secondBuild() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    let change = try folder.publisher().publish(ExampleSite.second)
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.second))
    #expect(change.added == ["days/1916-07-02.html", "places/thiepval.html"])
    #expect(change.changed == ["index.html"])
    #expect(change.removed == ["units/old/pals.html"])
    #expect(change.discardedEdits.isEmpty)
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("the same build twice writes nothing, and says so")
  func sameBuild() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    var disk = PublishingDisk()
    disk.before = { path throws(PublishingFault) in throw .system(.write, path, code: EIO) }
    #expect(try folder.publisher(disk: disk).publish(ExampleSite.first.reversed()).isEmpty)
  }

  @Test("a page that did not change keeps its file, so its date stays")
  func unchangedPages() throws {
    func number(of path: String) throws -> UInt64? {
      try FileManager.default.attributesOfItem(atPath: folder.site + path)[.systemFileNumber]
        as? UInt64
    }
    _ = try folder.publisher().publish(ExampleSite.first)
    let about = try number(of: "/about.html")
    let index = try number(of: "/index.html")
    _ = try folder.publisher().publish(ExampleSite.second)
    #expect(try number(of: "/about.html") == about)
    #expect(try number(of: "/index.html") != index)
  }

  @Test("what an editor put into the folder is carried over: files, folders, links, dot files")
  func carriedOver() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    try folder.put(".gitignore", "*")
    try folder.put(".git/objects/ab/cd", "blob")
    try folder.put("CNAME", "somme.example")
    try folder.put("units/old/notes.txt", "mine")
    try folder.put("places/draft/map.svg", "<svg/>")
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/latest", withDestinationPath: "days")
    let change = try folder.publisher().publish(ExampleSite.second)
    let expected = ExampleSite.contents(ExampleSite.second).merging(
      [
        ".gitignore": "*", ".git/": "", ".git/objects/": "", ".git/objects/ab/": "",
        ".git/objects/ab/cd": "blob", "CNAME": "somme.example", "units/": "", "units/old/": "",
        "units/old/notes.txt": "mine", "places/draft/": "", "places/draft/map.svg": "<svg/>",
        "latest": "→ days",
      ], uniquingKeysWith: { $1 })
    #expect(folder.contents() == expected)
    #expect(
      change.carriedOver == [
        ".git", ".gitignore", "CNAME", "latest", "places/draft", "units/old/notes.txt",
      ])
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("a folder with only dot files counts as empty, and keeps them")
  func dotFilesOnly() throws {
    try folder.put(".gitignore", "*")
    try folder.put(".well-known/security.txt", "mail")
    let site = ExampleSite.first + [SiteFile(path: ".well-known/dossier.txt", text: "x")]
    _ = try folder.publisher().publish(site)
    let expected = ExampleSite.contents(site).merging(
      [".gitignore": "*", ".well-known/security.txt": "mail"], uniquingKeysWith: { $1 })
    #expect(folder.contents() == expected)
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("a folder that isn't ours and isn't empty is refused, and stays as it was")
  func notOurs() throws {
    try folder.put("letters.txt", "Dear Ada")
    #expect(throws: PublishingFault.refused(output: folder.site, .isNotOurs(holds: "letters.txt")))
    {
      try folder.publisher().publish(ExampleSite.first)
    }
    #expect(folder.contents() == ["letters.txt": "Dear Ada"])
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("a file of an editor where the site has one is a fault, and the old site stays")
  func occupied() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    try folder.put("places/thiepval.html", "mine")
    let before = folder.contents()
    #expect(throws: PublishingFault.occupied(folder.site + "/places/thiepval.html")) {
      try folder.publisher().publish(ExampleSite.second)
    }
    #expect(folder.contents() == before)
  }

  @Test("a file of an editor where the site has a folder, or the other way round, is a fault")
  func occupiedByAnotherKind() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    try folder.put("places", "mine")
    #expect(throws: PublishingFault.occupied(folder.site + "/places")) {
      try folder.publisher().publish(ExampleSite.second)
    }
    try FileManager.default.removeItem(atPath: folder.site + "/places")
    try folder.put("days/1916-07-02.html/x", "mine")
    #expect(throws: PublishingFault.occupied(folder.site + "/days/1916-07-02.html")) {
      try folder.publisher().publish(ExampleSite.second)
    }
  }

  @Test("a page edited in the output is replaced, and named")
  func editedOutput() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    try folder.put("about.html", "my own words")
    try folder.put("units/old/pals.html", "my own words")
    let change = try folder.publisher().publish(ExampleSite.second)
    #expect(change.discardedEdits == ["about.html", "units/old/pals.html"])
    let warnings = change.diagnostics(output: "Public")
    #expect(warnings.map(\.place.file) == ["Public/about.html", "Public/units/old/pals.html"])
    #expect(!warnings.hasErrors)
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.second))
  }

  @Test("a page that someone removed from the output comes back")
  func removedOutput() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    try FileManager.default.removeItem(atPath: folder.site + "/days")
    let change = try folder.publisher().publish(ExampleSite.first)
    #expect(change.added == ["days/1916-07-01.html"])
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.first))
  }

  @Test("a list of published files that can't be read refuses the folder, and removes nothing")
  func unreadableList() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    try folder.put(".dossier", "\(Manifest.heading)\n0000  ../../letters.txt\n")
    #expect(throws: PublishingFault.refused(output: folder.site, .listIsUnreadable)) {
      try folder.publisher().publish(ExampleSite.second)
    }
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.first))
  }

  @Test("files and folders have the same rights whatever the user's mask")
  func rights() throws {
    let mask = umask(0o077)
    defer { umask(mask) }
    _ = try folder.publisher().publish(ExampleSite.first)
    func rights(of path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.site + path)[.posixPermissions]
        as? Int
    }
    for path in ["/index.html", "/.dossier", "/days/1916-07-01.html"] {
      #expect(try rights(of: path) == 0o644)
    }
    for path in ["", "/days", "/units/old"] {
      #expect(try rights(of: path) == 0o755)
    }
  }

  @Test("on a file system that can't exchange two folders the site is replaced all the same")
  func withoutExchange() throws {
    var disk = PublishingDisk()
    disk.exchangeCall = { _, _ in EINVAL }
    _ = try folder.publisher(disk: disk).publish(ExampleSite.first)
    try folder.put(".gitignore", "*")
    _ = try folder.publisher(disk: disk).publish(ExampleSite.second)
    let expected = ExampleSite.contents(ExampleSite.second).merging([".gitignore": "*"]) { $1 }
    #expect(folder.contents() == expected)
    #expect(folder.neighbours() == ["Public"])
  }

  @Test("a fault of the disk while writing leaves the old site and nothing beside it")
  func faultWhileWriting() throws {
    _ = try folder.publisher().publish(ExampleSite.first)
    let tooDeep = Array(repeating: String(repeating: "d", count: 250), count: 17) + ["x.html"]
    let site = ExampleSite.second + [SiteFile(path: tooDeep.joined(separator: "/"), text: "")]
    let fault = #expect(throws: PublishingFault.self) { try folder.publisher().publish(site) }
    guard case .system(.make, _, code: ENAMETOOLONG) = fault else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
    #expect(folder.contents() == ExampleSite.contents(ExampleSite.first))
    #expect(folder.neighbours() == ["Public"])
  }
}
