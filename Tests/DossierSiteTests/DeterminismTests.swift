import Foundation
import Testing

@testable import DossierSite

@Suite("Same input, same bytes")
struct DeterminismTests {
  private func difference(_ first: [String: Data], _ second: [String: Data]) -> [String] {
    Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }

  @Test("two builds in two folders differ in no file", arguments: ["bridge", "bare", "ford"])
  func twice(name: String) throws {
    let first = try FixtureDossier.named(name)
    let second = try FixtureDossier.named(name)
    _ = try first.build()
    _ = try second.build()
    #expect(difference(first.files(), second.files()) == [])
  }

  @Test("neither do builds on one, two, three and eight cores")
  func jobs() throws {
    let first = try FixtureDossier.ofRepository()
    _ = try first.build(jobs: 3)
    let files = first.files()
    for count in [1, 2, 8] {
      let second = try FixtureDossier.ofRepository()
      _ = try second.build(jobs: count)
      #expect(difference(files, second.files()) == [], "\(count)")
    }
  }

  @Test("a second build in the same folder finds every page up to date and writes none")
  func again() throws {
    let dossier = try FixtureDossier.named("bridge")
    let first = try dossier.build()
    let files = dossier.files()
    let second = try dossier.build()
    #expect(first.report.importedPages == 12)
    #expect(second.report.importedPages == 0)
    #expect(difference(files, dossier.files()) == [])
  }

  @Test("nothing of the machine stands in the site: no path, no name, no clock")
  func machine() throws {
    let dossier = try FixtureDossier.named("bridge")
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    for (path, bytes) in try dossier.build().site {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(dossier.folder.lastPathComponent), "\(path)")
      #expect(!text.contains(NSTemporaryDirectory()), "\(path)")
      #expect(!text.contains("\(year)-") && !text.contains(" \(year)"), "\(path)")
    }
  }

  @Test("a source added at the end changes no statement's id")
  func addedSource() throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    let before = try DataContract(dossier)
    try dossier.append(
      source: "diary",
      text: """
        The carts came back. On 3 June 1851 the Third Rifles crossed the river at Hallow.

        On 5 June 1851 nobody slept. Ana the miller gave us bread & beer.
        """)
    _ = try dossier.build()
    let after = try DataContract(dossier)
    #expect(after.violations == [])
    let old = before.root.list("statements")
    let new = after.root.list("statements")
    #expect(new.prefix(old.count).map { $0.text("id") } == old.map { $0.text("id") })
    #expect(new.prefix(old.count).map { $0.text("text") } == old.map { $0.text("text") })
    #expect(new.count > old.count)
  }
}
