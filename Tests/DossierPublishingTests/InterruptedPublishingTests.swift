import DossierModel
import Foundation
import Synchronization
import Testing

@testable import DossierPublishing

/// What a file system can do with two folders.
private enum Ability {
  case exchange, rename, none
}

/// Stops a build before one of its steps and lets it do nothing more, as a kill would.
private final class Killer: Sendable {
  private let stepsLeft: Mutex<Int>

  init(afterSteps count: Int) {
    stepsLeft = Mutex(count)
  }

  var hasStruck: Bool { stepsLeft.withLock { $0 < 0 } }

  func disk(_ ability: Ability) -> PublishingDisk {
    var disk = PublishingDisk()
    if ability != .exchange { disk.exchangeCall = { _, _ in ENOSYS } }
    disk.before = { [self] path throws(PublishingFault) in
      let left = stepsLeft.withLock { count in
        count -= 1
        return count
      }
      if left < 0 { throw .busy(folder: path) }
      if ability == .none, path.hasSuffix("/Public") { throw .system(.move, path, code: EXDEV) }
    }
    return disk
  }
}

@Suite("A build killed while it publishes")
struct InterruptedPublishingTests {
  static let edited = [
    ".gitignore": "*", ".git/": "", ".git/HEAD": "main", "units/": "", "units/old/": "",
    "units/old/notes.txt": "mine",
  ]

  /// An old site with files of an editor.
  private func prepared() throws -> PublishingFolder {
    let folder = try PublishingFolder()
    _ = try folder.publisher().publish(ExampleSite.first)
    for (path, text) in Self.edited where !path.hasSuffix("/") { try folder.put(path, text) }
    return folder
  }

  /// Kills a build after each number of steps there is; `check` sees what it left.
  private func killEverywhere(
    _ ability: Ability, jobs: Int = 1, prepare: () throws -> PublishingFolder,
    check: (PublishingFolder, Int) throws -> Void
  ) throws -> Int {
    for steps in 0... {
      let folder = try prepare()
      let killer = Killer(afterSteps: steps)
      let publisher = try folder.publisher(disk: killer.disk(ability), jobs: jobs)
      let change = try? publisher.publish(ExampleSite.second)
      guard killer.hasStruck else { return steps }
      #expect(change == nil, "a killed build reported success after \(steps) steps")
      try check(folder, steps)
    }
    return 0
  }

  @Test(
    "whatever the moment, the old or the new site is whole, and the next build mends the rest",
    arguments: [1, 4])
  func everyMoment(jobs: Int) throws {
    let steps = try killEverywhere(.exchange, jobs: jobs, prepare: prepared) { folder, steps in
      let site = folder.contents().filter { Self.edited[$0.key] == nil }
      let first = ExampleSite.contents(ExampleSite.first).filter { Self.edited[$0.key] == nil }
      #expect(
        site == first || site == ExampleSite.contents(ExampleSite.second), "after \(steps) steps")
      try expectMended(folder, steps)
    }
    #expect(steps > 25)
  }

  @Test("the same where two folders can't be exchanged, but for a moment without a site")
  func everyMomentWithoutExchange() throws {
    var momentsWithoutSite = 0
    _ = try killEverywhere(.rename, prepare: prepared) { folder, steps in
      if !folder.neighbours().contains("Public") {
        momentsWithoutSite += 1
        #expect(folder.neighbours() == [".Public.dossier-old", ".Public.dossier-staging"])
      }
      try expectMended(folder, steps)
    }
    #expect(momentsWithoutSite == 1)
  }

  @Test("where a folder can't even be renamed, every file is whole and no other file is touched")
  func everyMomentInPlace() throws {
    let sites = [ExampleSite.first, ExampleSite.second].map(ExampleSite.contents)
    let steps = try killEverywhere(.none, prepare: prepared) { folder, steps in
      for (path, text) in folder.contents() {
        #expect((sites + [Self.edited]).contains { $0[path] == text }, "\(path), \(steps) steps")
      }
      #expect(folder.contents().filter { Self.edited[$0.key] != nil } == Self.edited)
      try expectMended(folder, steps)
    }
    #expect(steps > 25)
  }

  @Test("a first build into a folder of dot files loses none of them")
  func everyMomentOfAFirstBuild() throws {
    func prepare() throws -> PublishingFolder {
      let folder = try PublishingFolder()
      try folder.put(".gitignore", "*")
      try folder.put(".git/HEAD", "main")
      return folder
    }
    _ = try killEverywhere(.exchange, prepare: prepare) { folder, steps in
      try expectMended(folder, steps, keeping: Self.edited.filter { $0.key.hasPrefix(".") })
    }
  }

  @Test("a build killed while it mends is mended by the next one")
  func killedTwice() throws {
    let total = try killEverywhere(.exchange, prepare: prepared) { _, _ in }
    for first in stride(from: 1, to: total, by: 5) {
      _ = try killEverywhere(
        .exchange,
        prepare: {
          let folder = try prepared()
          let killer = Killer(afterSteps: first)
          _ = try? folder.publisher(disk: killer.disk(.exchange))
            .publish(ExampleSite.second)
          return folder
        },
        check: { folder, steps in try expectMended(folder, first * 1000 + steps) })
    }
  }

  @Test("where the editor made the file anew meanwhile, neither is lost and both are named")
  func madeAnew() throws {
    let folder = try prepared()
    try FileManager.default.moveItem(
      atPath: folder.site, toPath: folder.dossier + "/.Public.dossier-staging")
    _ = try Publisher(output: try folder.output("\(folder.dossier)/Other"))
      .publish(ExampleSite.second)
    try FileManager.default.moveItem(atPath: folder.dossier + "/Other", toPath: folder.site)
    try folder.put(".gitignore", "another")
    let old = folder.dossier + "/.Public.dossier-staging/.gitignore"
    let new = folder.site + "/.gitignore"
    #expect(throws: PublishingFault.setAside(old, takenBy: new)) {
      try folder.publisher().publish(ExampleSite.second)
    }
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "*")
    try FileManager.default.removeItem(atPath: new)
    try expectMended(folder, 0)
  }

  private func expectMended(
    _ folder: PublishingFolder, _ steps: Int, keeping edited: [String: String] = edited
  ) throws {
    _ = try folder.publisher().publish(ExampleSite.second)
    let expected = ExampleSite.contents(ExampleSite.second).merging(edited) { $1 }
    #expect(folder.contents() == expected, "after \(steps) steps")
    #expect(folder.neighbours() == ["Public"], "after \(steps) steps")
  }
}
