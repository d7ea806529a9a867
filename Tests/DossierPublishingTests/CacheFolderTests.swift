import Foundation
import Testing

@testable import DossierPublishing

@Suite("What one build keeps for the next")
struct CacheFolderTests {
  let folder: PublishingFolder
  private var cache: CacheFolder { folder.cache }

  init() throws {
    folder = try PublishingFolder()
  }

  @Test("what was kept comes back, under its name, and Git is told to ignore all of it")
  func kept() throws {
    #expect(cache.bytes(of: "a") == nil)
    cache.keep(Array("one\ntwo".utf8), as: "a")
    cache.keep([], as: "b")
    cache.keep(Array("three".utf8), as: "a")
    #expect(cache.bytes(of: "a") == Array("three".utf8))
    #expect(cache.bytes(of: "b") == [])
    #expect(cache.bytes(of: "c") == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.path).sorted()
    #expect(names == [".gitignore", "a", "b"])
    #expect(try String(contentsOfFile: cache.path + "/.gitignore", encoding: .utf8) == "*\n")
  }

  @Test("whatever is done to a file of it, it is as if it were not there")
  func broken() throws {
    cache.keep(Array("some words".utf8), as: "a")
    let path = cache.path + "/a"
    let whole = try Data(contentsOf: URL(filePath: path))
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1
      try bytes.write(to: URL(filePath: path))
      #expect(cache.bytes(of: "a") == nil, "byte \(index)")
      try whole[..<index].write(to: URL(filePath: path))
      #expect(cache.bytes(of: "a") == nil, "\(index) bytes")
    }
    try (whole + [0x20]).write(to: URL(filePath: path))
    #expect(cache.bytes(of: "a") == nil)
    try whole.write(to: URL(filePath: path))
    #expect(cache.bytes(of: "a") != nil)
  }

  @Test("where its name is taken by something else, nothing is kept and nothing is touched")
  func taken() throws {
    try Data("mine".utf8).write(to: URL(filePath: cache.path))
    cache.keep([1], as: "a")
    #expect(cache.bytes(of: "a") == nil)
    #expect(try String(contentsOfFile: cache.path, encoding: .utf8) == "mine")
    try FileManager.default.removeItem(atPath: cache.path)
    try FileManager.default.createSymbolicLink(
      atPath: cache.path, withDestinationPath: folder.dossier)
    cache.keep([1], as: "a")
    #expect(cache.bytes(of: "a") == nil)
    #expect(folder.neighbours() == [])
  }
}
