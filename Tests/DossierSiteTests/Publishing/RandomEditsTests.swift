import DossierModel
import DossierTestSupport
import Foundation
import Testing

@testable import DossierSite

@Suite("Builds after random edits")
struct RandomEditsTests {
  /// Tiny ones; the second in a third of the time.
  private static let dossiers =
    [("bridge", 20), ("bridge", 20), ("bridge", 20)]
    + Array(repeating: ("bare", 35), count: 4)

  @Test(
    "each is as one that begins anew, byte for byte, and so is one after it",
    arguments: dossiers.indices)
  func equal(seed: Int) throws {
    let (fixture, edits) = Self.dossiers[seed]
    let dossier = try FixtureDossier.named(fixture)
    if fixture == "bridge" {
      try dossier.lay(
        FixtureDossier.fixtures.appending(path: "bridge-layer/Content"), at: "Content")
    }
    _ = try Self.build(dossier, jobs: 2)
    var random = RandomEdits(dossier: dossier, random: SeededRandom(seed: UInt64(seed)))
    var built = 0
    for number in 1...edits {
      let before = Self.input(of: dossier)
      let name = "seed \(seed), edit \(number): \(try random.next())"
      if try expectEqual(dossier, jobs: [1, 2, 5][number % 3], cleanFirst: number % 2 == 0, name) {
        built += 1
      } else {
        try Self.restore(before, in: dossier)
        #expect(try expectEqual(dossier, jobs: 2, cleanFirst: false, name + ", undone"))
      }
    }
    #expect(built > edits / 3)
  }

  /// Builds with and without the cache; false where the content has errors.
  private func expectEqual(
    _ dossier: FixtureDossier, jobs: Int, cleanFirst: Bool, _ name: String
  ) throws -> Bool {
    let old = dossier.files(under: "Public")
    let early = cleanFirst ? try Self.clean(dossier) : nil
    let report = try Self.build(dossier, jobs: jobs)
    let site = dossier.files(under: "Public")
    let clean = try early ?? Self.clean(dossier)
    #expect(report.written == clean.written, "\(name)")
    guard report.written else {
      #expect(site == old, "\(name)")
      return false
    }
    #expect(Self.difference(site, dossier.files(under: "Clean")) == [], "\(name)")
    let again = try Self.build(dossier, jobs: jobs)
    #expect(Self.difference(site, dossier.files(under: "Public")) == [], "\(name), again")
    let told = again.diagnostics.map(\.printed)
    #expect(told == clean.diagnostics.map(\.printed), "\(name)")
    #expect(again.debts == clean.debts, "\(name)")
    return true
  }

  private static func build(_ dossier: FixtureDossier, jobs: Int) throws -> BuildReport {
    var request = dossier.request(jobs: jobs)
    request.usesCache = true
    return try Pipeline.build(request)
  }

  private static func clean(_ dossier: FixtureDossier) throws -> BuildReport {
    var request = dossier.request()
    request.output = dossier.folder.appending(path: "Clean").path
    return try Pipeline.build(request)
  }

  private static func difference(_ first: [String: Data], _ second: [String: Data]) -> [String] {
    Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }

  private static func input(of dossier: FixtureDossier) -> [String: Data] {
    dossier.files().filter { $0.key.hasPrefix("Content/") || $0.key.hasPrefix("Templates/") }
  }

  private static func restore(_ input: [String: Data], in dossier: FixtureDossier) throws {
    let now = self.input(of: dossier)
    for path in now.keys where input[path] == nil { try dossier.remove(path) }
    for (path, bytes) in input where now[path] != bytes { try dossier.put(path, bytes) }
  }
}
