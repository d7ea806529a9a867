import DossierModel
import Testing

@testable import DossierContent

@Suite("The disk")
struct ContentDiskTests {
  @Test("a link in a folder above a file is followed, and stopped where it leaves Content")
  func linksAboveAFile() {
    let disk = ContentDisk.memory(
      ["Content/Sources/a.txt": [], "Content/Old/b.txt": []],
      links: [
        "Content/Out": .outside, "Content/New": .inside("Content/Old"),
        "Content/Gone": .nowhere,
      ])
    #expect(disk.standing(of: "Content/Sources/a.txt") == .file("Content/Sources/a.txt"))
    #expect(disk.standing(of: "Content/New/b.txt") == .file("Content/Old/b.txt"))
    #expect(disk.standing(of: "Content/New") == .folder("Content/Old"))
    #expect(disk.standing(of: "Content/Out/c.txt") == .leaves("Content/Out"))
    #expect(disk.standing(of: "Content/Gone") == .dangles("Content/Gone"))
    #expect(disk.standing(of: "Content/Nothing/d.txt") == .missing)
  }

  @Test("a Content that is itself a link is the inside")
  func contentMayBeALink() {
    let folder = Fixtures.load("linked")
    #expect(folder.printed == "")
    #expect(folder.sources.map(\.id) == ["article", "gazette"])
  }

  @Test("a file or folder that may not be read is a fault, and the rest is read")
  func unreadableFiles() {
    struct Refused: Error {}
    var disk = ContentDisk.memory([
      "Content/dossier.yml": "title: Verdun",
      "Content/Gazetteer/units.yml": "- {id: army, name: Army, kind: army}",
      "Content/Gazetteer/places.yml": "", "Content/Pages/about.md": "",
    ])
    let (read, list) = (disk.read, disk.list)
    disk.read = { if $0.hasSuffix("places.yml") { throw Refused() } else { try read($0) } }
    disk.list = { if $0.hasSuffix("Pages") { throw Refused() } else { try list($0) } }
    let folder = ContentLoader.load(disk)
    #expect(folder.gazetteer.units.map(\.id) == ["army"])
    #expect(
      folder.printed == """
        Content/Gazetteer/places.yml: error: `Content/Gazetteer/places.yml` cannot be read \
        [unreadable-file]
          allow yourself to read it, and to look into the folder
        Content/Pages: error: `Content/Pages` cannot be read [unreadable-file]
          allow yourself to read it, and to look into the folder

        """)
  }

  @Test("a source may be a link to another file in Content")
  func sourcesMayBeLinksInside() {
    let shapes = #"{"type": "FeatureCollection", "features": []}"#
    let list = """
      - {id: a, file: a.txt, sha256: \(Digest(of: shapes)), kind: text, role: witness, title: A,
         licence: none}
      """
    let folder = ContentLoader.load(
      .memory(
        [
          "Content/dossier.yml": Array("title: Verdun".utf8),
          "Content/Sources/sources.yml": Array(list.utf8),
          "Content/Gazetteer/x.geojson": Array(shapes.utf8),
        ], links: ["Content/Sources/a.txt": .inside("Content/Gazetteer/x.geojson")]))
    #expect(folder.printed == "")
    #expect(folder.sourceBytes == ["a": Array(shapes.utf8)])
  }
}
