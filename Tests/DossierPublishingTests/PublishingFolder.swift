import DossierModel
import Foundation

@testable import DossierPublishing

/// A folder of a test's own with a dossier in it, removed when the test is over.
final class PublishingFolder {
  let root: String
  let dossier: String
  let site: String

  init() throws {
    let unique = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: unique, withIntermediateDirectories: true)
    root = RealPath.of(unique.path) ?? unique.path
    dossier = root + "/dossier"
    site = dossier + "/Public"
    try FileManager.default.createDirectory(
      atPath: dossier + "/Content/Sources", withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  func output(_ path: String? = nil) throws(PublishingFault) -> OutputFolder {
    try OutputFolder(
      path ?? site, dossierFolder: dossier, reading: [dossier + "/Content"], home: root)
  }

  /// Not beside the site, so that tests see what a build leaves there.
  var cache: CacheFolder { CacheFolder(of: root) }

  func publisher(disk: PublishingDisk = PublishingDisk(), jobs: Int = 1) throws -> Publisher {
    var publisher = Publisher(output: try output(), jobs: jobs, cache: cache)
    publisher.disk = disk
    publisher.patience = 0.1
    return publisher
  }

  /// Writes a file of an editor, with the folders above it.
  func put(_ path: String, _ text: String) throws {
    let full = site + "/" + path
    try FileManager.default.createDirectory(
      atPath: RealPath.parent(of: full), withIntermediateDirectories: true)
    try text.write(toFile: full, atomically: false, encoding: .utf8)
  }

  /// All that stands below a folder: path to text, folders with a slash at their end, links with
  /// an arrow before their target. The list of published files is left out.
  func contents(of folder: String? = nil) -> [String: String] {
    let folder = folder ?? site
    var found: [String: String] = [:]
    for path in FileManager.default.enumerator(atPath: folder) ?? .init() {
      guard let path = path as? String, path != Manifest.fileName else { continue }
      let full = folder + "/" + path
      switch try? PublishingDisk().kind(of: full) {
      case .folder: found[path + "/"] = ""
      case .link:
        found[path] =
          "→ " + ((try? FileManager.default.destinationOfSymbolicLink(atPath: full)) ?? "")
      default: found[path] = (try? String(contentsOfFile: full, encoding: .utf8)) ?? "?"
      }
    }
    return found
  }

  /// What stands beside `Content` in the dossier's folder.
  func neighbours() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: dossier)) ?? [])
      .filter { $0 != "Content" }.sorted()
  }
}

/// Two sites that share a page, and differ in all other ways that two builds can.
enum ExampleSite {
  static let first = [
    SiteFile(path: "index.html", text: "The Somme, first build"),
    SiteFile(path: "about.html", text: "About"),
    SiteFile(path: "days/1916-07-01.html", text: "The first day"),
    SiteFile(path: "units/old/pals.html", text: "Pals"),
  ]
  static let second = [
    SiteFile(path: "index.html", text: "The Somme, second build"),
    SiteFile(path: "about.html", text: "About"),
    SiteFile(path: "days/1916-07-01.html", text: "The first day"),
    SiteFile(path: "days/1916-07-02.html", text: "The second day"),
    SiteFile(path: "places/thiepval.html", text: "Thiepval"),
  ]

  /// As `PublishingFolder.contents` tells them.
  static func contents(_ files: [SiteFile]) -> [String: String] {
    var found: [String: String] = [:]
    for file in files {
      found[file.path] = String(decoding: file.bytes, as: UTF8.self)
      for folder in SitePath.folders(above: file.path) { found[folder + "/"] = "" }
    }
    return found
  }
}
