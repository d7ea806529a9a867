import DossierModel
import Foundation
import Testing

@testable import DossierPublishing

@Suite("Which folders a site is written to")
struct OutputFolderTests {
  let folder: PublishingFolder

  init() throws {
    folder = try PublishingFolder()
  }

  private func refusal(of path: String, home: String? = nil) -> PublishingFault.Refusal? {
    do throws(PublishingFault) {
      _ = try OutputFolder(
        path, dossierFolder: folder.dossier, reading: [folder.dossier + "/Content"], home: home)
      return nil
    } catch {
      guard case .refused(_, let refusal) = error else { return nil }
      return refusal
    }
  }

  @Test("folders in, beside and outside the dossier are taken, there or not")
  func taken() throws {
    let dossier = folder.dossier
    for path in ["\(dossier)/Public", "\(dossier)/Public/", "\(dossier)/a/b", "\(dossier)/../x"] {
      #expect(refusal(of: path) == nil, "\(path)")
    }
    #expect(try folder.output("\(dossier)/./Content/../Public//").path == folder.site)
  }

  @Test("the root, the home folder, and the dossier's own folder or one above are refused")
  func tooMuch() {
    #expect(refusal(of: "/") == .isRoot)
    #expect(refusal(of: "/tmp/..") == .isRoot)
    #expect(refusal(of: folder.root + "/me", home: folder.root + "/me") == .isHome)
    #expect(refusal(of: folder.dossier) == .holdsTheDossier)
    #expect(refusal(of: folder.dossier + "/Content/..") == .holdsTheDossier)
    #expect(refusal(of: folder.root) == .holdsTheDossier)
    #expect(refusal(of: "") == .isNoName)
  }

  @Test("a folder that the build reads, and one inside it, is refused, also by way of a link")
  func whatIsRead() throws {
    #expect(refusal(of: folder.dossier + "/Content") == .isRead)
    #expect(refusal(of: folder.dossier + "/Content/Public") == .isRead)
    try FileManager.default.createSymbolicLink(
      atPath: folder.root + "/link", withDestinationPath: folder.dossier + "/Content")
    #expect(refusal(of: folder.root + "/link/Public") == .isRead)
    #expect(refusal(of: folder.dossier + "/Contents") == nil)
  }

  @Test("a file is refused, and a link with the folder that it leads to")
  func otherKinds() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.site, withDestinationPath: folder.root)
    #expect(refusal(of: folder.site) == .isLink(to: folder.root))
    try FileManager.default.removeItem(atPath: folder.site)
    try "text".write(toFile: folder.site, atomically: false, encoding: .utf8)
    #expect(refusal(of: folder.site) == .isNoFolder)
  }
}

@Suite("Which paths a site may hold")
struct SitePathTests {
  private static func staged(_ path: String) -> StagedFile {
    StagedFile(SiteFile(path: path, text: ""))
  }

  @Test(
    "a path that leaves the folder or that some file system can't hold is refused",
    arguments: [
      "", "/etc/passwd", "../x", "a/../x", "a/./x", "a//x", "a/", ".dossier", "a\\b", "a\nb",
      String(repeating: "x", count: 256),
    ])
  func refused(path: String) {
    #expect(SitePath.objection(to: path) != nil)
    #expect(throws: PublishingFault.self) { try CheckedSite([Self.staged(path)]) }
  }

  @Test("dots within names are no matter", arguments: ["a..b/c", ".nojekyll", "data/.dossier"])
  func taken(path: String) {
    #expect(SitePath.objection(to: path) == nil)
  }

  @Test(
    "two paths that are one where case doesn't count are refused",
    arguments: [
      ["a.html", "A.html"], ["a/x", "A/y"], ["a", "a/x"], ["a", "A/x"], ["é", "e\u{301}"],
    ])
  func colliding(paths: [String]) {
    for paths in [paths, paths.reversed()] {
      #expect(throws: PublishingFault.self) {
        try CheckedSite(paths.map(Self.staged))
      }
    }
  }
}

@Suite("The list of published files")
struct ManifestTests {
  @Test("is one line a file, sorted, and reads back as it was")
  func text() throws {
    let manifest = Manifest(
      of: [
        SiteFile(path: "b/c.html", text: ""), SiteFile(path: "a.html", text: "abc"),
      ].map(StagedFile.init))
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        # The files of this folder that dossier wrote, and may replace or remove.
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.html
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/c.html

        """)
    #expect(Manifest(manifest.bytes) == manifest)
    #expect(manifest.folders == ["b"])
  }

  @Test("cut anywhere, it is refused, and never names a file more")
  func cut() {
    let manifest = Manifest(of: ExampleSite.first.map(StagedFile.init))
    for length in 0..<manifest.bytes.count {
      let bytes = Array(manifest.bytes[..<length])
      if let whole = Manifest(bytes) { #expect(whole.digests.count < manifest.digests.count) }
      #expect(Manifest(salvaging: bytes).digests.count <= manifest.digests.count)
    }
  }

  @Test("a line that leads out of the folder makes it unreadable")
  func escaping() {
    let line = String(repeating: "0", count: 64) + "  ../letters.txt\n"
    #expect(Manifest(Array((Manifest.heading + "\n" + line).utf8)) == nil)
  }
}
