import Foundation
import Testing

@testable import DossierSite

@Suite("A build after a build")
struct IncrementalBuildTests {
  let dossier: FixtureDossier

  init() throws {
    dossier = try FixtureDossier.named("bridge")
    try dossier.lay(FixtureDossier.fixtures.appending(path: "bridge-layer/Content"), at: "Content")
    try dossier.put("Content/Gazetteer/notes.txt", "A warning: nothing reads this.")
    // So that the list of ids stands, which is an input of the next build.
    _ = try dossier.build()
  }

  private func build(_ change: (inout BuildRequest) -> Void = { _ in }) throws -> BuildReport {
    var request = dossier.request()
    request.usesCache = true
    change(&request)
    return try Pipeline.build(request)
  }

  /// Of each file below a folder its number and dates.
  private func stamps(under path: String = "") throws -> [String: [String]] {
    var stamps: [String: [String]] = [:]
    for name in dossier.files(under: path).keys {
      let file = dossier.folder.appending(path: path).appending(path: name).path
      let found = try FileManager.default.attributesOfItem(atPath: file)
      stamps[name] = [FileAttributeKey.systemFileNumber, .modificationDate].map {
        "\(found[$0] ?? "")"
      }
    }
    return stamps
  }

  private static let quick = ["compare", "verify"]

  @Test("a build that writes pages knows what the next one will read")
  func pages() throws {
    try dossier.remove("Content/Days/1851-06-04.md")
    #expect(try build().importedPages == 1)
    #expect(try build().steps.map(\.name) == Self.quick)
  }

  @Test("one that writes the list of ids does not, and the next one is a full one")
  func ids() throws {
    try dossier.remove("Content/Sources/ids.tsv")
    #expect(try build().written)
    #expect(try build().steps.count > 2)
    #expect(try build().steps.map(\.name) == Self.quick)
  }

  @Test("where nothing changed, no file is written, and the same is said")
  func nothing() throws {
    let first = try build()
    let before = try stamps()
    let second = try build()
    #expect(second.steps.map(\.name) == Self.quick)
    #expect(try stamps() == before)
    #expect(second.written && second.importedPages == 0)
    #expect(second.diagnostics == first.diagnostics && !first.diagnostics.isEmpty)
    #expect(second.debts == first.debts && !first.debts.isEmpty)
    #expect(second.pages == first.pages && second.statements == 20 && second.references == 3)
    #expect(second.coverage == first.coverage)
  }

  @Test("where one page changed, only the files that are others are written")
  func onePage() throws {
    _ = try build()
    let (files, before) = (dossier.files(under: "Public"), try stamps(under: "Public"))
    try dossier.replace("paper", with: "journal", in: "Content/Pages/about.md")
    #expect(try build().steps.count > 2)
    let after = try stamps(under: "Public")
    for (path, bytes) in dossier.files(under: "Public") where path != ".dossier" {
      #expect((bytes == files[path]) == (after[path] == before[path]), "\(path)")
    }
    #expect(after["about.html"] != before["about.html"])
  }

  @Test("without the cache everything is made anew, and none is kept")
  func withoutCache() throws {
    for _ in 1...2 {
      #expect(try build { $0.usesCache = false }.steps.count > 2)
      #expect(dossier.files(under: ".dossier-cache").isEmpty)
    }
  }

  @Test("what is asked of the build counts: the address, strictness, templates, the output")
  func requests() throws {
    _ = try build()
    #expect(try build { $0.baseURL = "https://marr.example/" }.steps.count > 2)
    #expect(try build { $0.strict = true }.written == false)
    try dossier.put("Mine/assets.css", "")
    #expect(
      try build { $0.templates = dossier.folder.appending(path: "Mine").path }.steps.count > 2)
    #expect(try build().steps.count > 2)
    let other = dossier.folder.appending(path: "Other").path
    #expect(try build { $0.output = other }.written)
    #expect(dossier.files(under: "Other") == dossier.files(under: "Public"))
    #expect(try build { $0.jobs = 1 }.steps.map(\.name) == Self.quick)
  }

  @Test("a cache that is broken, foreign or gone costs time and nothing else")
  func brokenCache() throws {
    let other = try FixtureDossier.named("bare")
    var request = other.request()
    _ = try Pipeline.build(request)
    request.usesCache = true
    _ = try Pipeline.build(request)
    _ = try build()
    let site = dossier.files(under: "Public")
    for name in ["build", "files"] {
      let path = ".dossier-cache/\(name)"
      let own = try #require(dossier.files()[path])
      for bytes in [Data(), own.dropLast(), try #require(other.files()[path])] {
        try dossier.put(path, bytes)
        _ = try build()
        #expect(dossier.files(under: "Public") == site)
      }
    }
    try dossier.remove(".dossier-cache")
    #expect(try build().steps.count > 2)
    #expect(try build().steps.map(\.name) == Self.quick)
  }

  @Test("a file of the site that a hand has changed or removed is put right, and told once")
  func handOnTheSite() throws {
    _ = try build()
    let site = dossier.files(under: "Public")
    try dossier.put("Public/about.html", "mine")
    #expect(try build().diagnostics.map(\.rule).contains(.editedOutput))
    #expect(dossier.files(under: "Public") == site)
    #expect(try !build().diagnostics.map(\.rule).contains(.editedOutput))
    try dossier.remove("Public/index.html")
    _ = try build()
    #expect(dossier.files(under: "Public") == site)
  }

  @Test("with an error the site stays, and the next build finds the error again")
  func errors() throws {
    _ = try build()
    let site = dossier.files(under: "Public")
    try dossier.put("Content/Pages/broken.md", "---\ntitle: Broken\n---\n[No](nothing.md)\n")
    for _ in 1...2 {
      let report = try build()
      #expect(!report.written && report.diagnostics.hasErrors)
      #expect(dossier.files(under: "Public") == site)
    }
    try dossier.remove("Content/Pages/broken.md")
    #expect(try build().steps.map(\.name) == Self.quick)
  }
}
