import DossierModel
import Foundation
import Testing

@testable import DossierPublishing

@Suite("Whether a site stands already")
struct StandingTests {
  let folder: PublishingFolder
  let list: Digest

  init() throws {
    folder = try PublishingFolder()
    list = try folder.publisher().publish(ExampleSite.first).list
  }

  private func stands() throws -> Bool { try folder.publisher(jobs: 3).stands(list) }

  @Test(
    "it does after a build, with files of an editor beside it, and whatever became of the cache")
  func standing() throws {
    #expect(try stands())
    try folder.put("notes.txt", "mine")
    try folder.put("units/old/notes.txt", "mine")
    #expect(try stands())
    try FileManager.default.removeItem(atPath: folder.cache.path)
    #expect(try stands())
  }

  @Test("it does not once a file of it is another, even of the same size and date")
  func edited() throws {
    let path = folder.site + "/about.html"
    let date = try #require(
      FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    try folder.put("about.html", "abOut")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(try !stands())
    try folder.put("about.html", "About")
    #expect(try stands(), "the bytes are what counts")
  }

  @Test("nor without a file, a folder or the list, or with a link in the place of one of these")
  func missing() throws {
    for path in ["about.html", "days", ".dossier"] {
      let (full, aside) = ("\(folder.site)/\(path)", "\(folder.root)/aside")
      try FileManager.default.moveItem(atPath: full, toPath: aside)
      #expect(try !stands(), "\(path)")
      try FileManager.default.createSymbolicLink(atPath: full, withDestinationPath: aside)
      #expect(try !stands(), "\(path)")
      try FileManager.default.removeItem(atPath: full)
      try FileManager.default.moveItem(atPath: aside, toPath: full)
      #expect(try stands(), "\(path)")
    }
  }

  @Test("nor as another site, or where a killed build has left something")
  func others() throws {
    try FileManager.default.createDirectory(
      atPath: folder.dossier + "/.Public.dossier-staging", withIntermediateDirectories: true)
    #expect(try !stands())
    _ = try folder.publisher().publish(ExampleSite.second)
    #expect(try !stands())
    try FileManager.default.removeItem(atPath: folder.site)
    #expect(try !stands())
  }

  @Test("a file is not read while its stamp stays, and read where it is another")
  func stamps() throws {
    var lies = KnownFiles()
    let path = folder.site + "/about.html"
    let stamp = try #require(PublishingDisk().stamp(of: path))
    lies.add("about.html", KnownFiles.File(digest: .zeros, stamp: stamp))
    lies.keep(of: try folder.output(), in: folder.cache)
    #expect(try !stands())
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try stands())
  }

  @Test("what is known of one folder says nothing of another")
  func otherFolder() throws {
    let known = KnownFiles(of: try folder.output(), in: folder.cache)
    let other = try folder.output(folder.dossier + "/Other")
    #expect(KnownFiles(of: other, in: folder.cache).files.isEmpty)
    #expect(KnownFiles(of: try folder.output(), in: nil).files.isEmpty)
    #expect(known.files.values.allSatisfy { $0.stamp.size > 0 })
  }

  @Test("a file changed in the moment when the site got there, or later, is not known")
  func lateChange() throws {
    var known = KnownFiles()
    for (path, moment) in [("a", 1), ("b", 2), ("c", 3)] as [(String, Int64)] {
      let stamp = FileStamp(number: 1, size: 1, modified: moment, changed: moment)
      known.add(path, KnownFiles.File(digest: .zeros, stamp: stamp))
    }
    known.forget(changedSince: 2)
    #expect(Array(known.files.keys) == ["a"])
  }

  @Test("a second name in the next site never lets a change through to the first")
  func replaced() throws {
    let old = try FileHandle(forReadingFrom: URL(filePath: folder.site + "/index.html"))
    _ = try folder.publisher(jobs: 2).publish(ExampleSite.second)
    _ = try folder.publisher(jobs: 2).publish(ExampleSite.first)
    #expect(try old.readToEnd() == Data("The Somme, first build".utf8))
    #expect(try stands())
  }
}
