import DossierModel
import Testing

@testable import DossierContent

@Suite("Faults that need no folder of their own")
struct FaultTests {
  private func faults(_ files: [String: String]) -> [String] {
    var files = files
    files["Content/dossier.yml"] = files["Content/dossier.yml"] ?? "title: Verdun"
    return ContentLoader.load(.memory(files)).diagnostics.map(\.printed)
  }

  @Test("a battle outside its period is an error")
  func battleOutsidePeriod() {
    #expect(
      faults([
        "Content/dossier.yml": """
        title: Verdun
        period: {from: 1916-02-21, to: 1916-12-18}
        battle: {from: 1916-02-20, to: 1916-12-18}
        """
      ]) == [
        """
        Content/dossier.yml:3:9: error: the battle lies outside the period, 1916-02-21 to \
        1916-12-18 [bad-value]
          widen the period

        """
      ])
  }

  @Test(
    "a period is one time of EDTF, or its two ends",
    arguments: [
      ("1194", "1194"), ("-0478", "-0478"), ("1916-07-01", "1916-07-01"),
      ("1916-07-01/1916-11-18", "1916-07-01/1916-11-18"), ("2003-02-26/..", "2003-02-26/.."),
      ("../1916-07-01", "../1916-07-01"), ("1916?", "1916?"), ("1185~", "1185~"), ("191X", "191X"),
      ("1916-21", "1916-21"), ("\"1916-07-01/\"", "1916-07-01/"),
      ("{from: 0674, to: 0678}", "0674/0678"), ("{from: -0478, to: -0478}", "-0478"),
      ("{from: 2003-02-26, to: ..}", "2003-02-26/.."), ("{from: 1185~, to: 1190}", "1185~/1190"),
    ])
  func periods(written: String, period: String) {
    let text = "title: Verdun\nperiod: \(written)\nbattle: \(written)\ncalendar: gregorian\n"
    let content = ContentLoader.load(.memory(["Content/dossier.yml": text]))
    #expect(content.diagnostics.map(\.printed) == [])
    #expect(content.settings?.period?.edtf.description == period)
    #expect(content.settings?.battle?.edtf.description == period)
    #expect(content.settings?.isGregorian == true)
  }

  @Test("a period without any date, and another calendar, are errors")
  func badPeriods() {
    #expect(
      faults([
        "Content/dossier.yml": """
        title: Verdun
        period: {from: .., to: ..}
        battle: 1916-07-01T07:30
        calendar: julian
        """
      ]) == [
        """
        Content/dossier.yml:2:24: error: the period has no end that is told [bad-value]
          write a date for one of them

        """,
        """
        Content/dossier.yml:3:9: error: `1916-07-01T07:30` gives a time of day [bad-edtf]
          write the day alone, `1916-07-01`, and the part of it beside it: `part: morning`

        """,
        """
        Content/dossier.yml:4:11: error: `julian` is no value of `calendar` [bad-value]
          write `gregorian`

        """,
      ])
  }

  @Test(
    "an address is in full, over HTTP, and holds nothing that would break out of a link",
    arguments: [
      ("https://example.org/a?b=c#d", true), ("http://example.org", true),
      ("https://شام.example/٢", true), ("javascript:alert(1)", false), ("data:text/html,x", false),
      ("https://", false), ("https:///x", false), ("https://a b", false),
      ("https://a\"onclick", false), ("ftp://example.org", false), ("//example.org", false),
    ])
  func addresses(text: String, isAddress: Bool) {
    #expect(Mapping.isAddress(text) == isAddress)
  }

  @Test("the base URL has neither query nor fragment, and gets its slash")
  func baseURL() {
    func load(_ url: String) -> ContentFolder {
      ContentLoader.load(.memory(["Content/dossier.yml": "title: x\nbase-url: \(url)"]))
    }
    #expect(load("http://a.example/b").settings?.baseURL == "http://a.example/b/")
    #expect(
      load("http://a.example/?b").printed
        == "Content/dossier.yml:2:11: error: the base URL has a query or a fragment [bad-value]\n"
        + "  end it before `?` or `#`\n")
  }

  @Test("where dossier.yml cannot be read, no side counts as unknown")
  func noFaultsThatFollow() {
    let found = faults([
      "Content/dossier.yml": "title: [",
      "Content/Gazetteer/units.yml": "- {id: x, name: X, kind: army, side: entente}",
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains("[yaml-syntax]") == true)
  }

  @Test("an entry with one fault does not hide the faults of the next")
  func faultsAreCollected() {
    let found = faults([
      "Content/Gazetteer/units.yml": "- {id: A, kind: Army, sid: x}\n- {id: b}\n- {id: b, kind: c}"
    ])
    #expect(
      found.map { String($0.prefix { $0 != "\n" }) } == [
        "Content/Gazetteer/units.yml:1:3: error: the unit `A` lacks `name` [missing-key]",
        "Content/Gazetteer/units.yml:1:8: error: the id `A` is no slug [bad-slug]",
        "Content/Gazetteer/units.yml:1:17: error: `Army` has capital letters [bad-value]",
        "Content/Gazetteer/units.yml:1:23: error: `sid` is no key of a unit [unknown-key]",
        "Content/Gazetteer/units.yml:2:3: error: the unit `b` lacks `name` and `kind` [missing-key]",
        "Content/Gazetteer/units.yml:3:3: error: the unit `b` lacks `name` [missing-key]",
        "Content/Gazetteer/units.yml:3:8: error: the id `b` is given twice, first in line 2 "
          + "[duplicate-id]",
      ])
  }

  @Test("a parent that leads in a circle is dropped, so that nobody walks round it")
  func cyclesAreBroken() {
    let folder = ContentLoader.load(
      .memory([
        "Content/dossier.yml": "title: Verdun",
        "Content/Gazetteer/units.yml": """
        - {id: a, name: A, kind: army, parent: b}
        - {id: b, name: B, kind: army, parent: a}
        - {id: c, name: C, kind: army, parent: c}
        - {id: d, name: D, kind: army, parent: b}
        """,
      ]))
    #expect(folder.gazetteer.units.map(\.parent) == [nil, "a", nil, "b"])
    #expect(folder.diagnostics.map(\.rule.code) == ["cycle", "cycle"])
  }

  @Test("a long chain of parents is walked once")
  func longChains() {
    var ancestry = Ancestry<Unit>(key: "parent")
    let place = FilePosition("x")
    for number in 0..<20_000 {
      ancestry.add(Identifier("u\(number)"), below: Identifier("u\(number + 1)"), at: place)
    }
    var faults: [Diagnostic] = []
    #expect(ancestry.breakCycles(reporting: &faults) == [])
    #expect(faults == [])
  }

  @Test("the first byte that is no part of a character is found")
  func badBytes() {
    #expect(UTF8Check.firstBadOffset(in: Array("añ漢😀".utf8)) == nil)
    #expect(UTF8Check.firstBadOffset(in: Array("añ".utf8) + [0xFF]) == 3)
    #expect(UTF8Check.firstBadOffset(in: [0x61, 0xE2, 0x82]) == 1)
    #expect(UTF8Check.firstBadOffset(in: [0x61, 0xED, 0xA0, 0x80]) == 1)
    #expect(UTF8Check.firstBadOffset(in: [0xC0, 0x80]) == 0)
  }

  @Test("made sigla are short, different, and leave those alone that were given")
  func sigla() {
    let entries = ["First report", "Further report", "فرقة", "1916", "The Gazette", "A Gazette"]
    var list = ""
    var files = ["Content/dossier.yml": "title: Verdun"]
    for (number, title) in entries.enumerated() {
      files["Content/Sources/\(number).txt"] = "x\(number)"
      list += """
        - {id: s\(number), file: \(number).txt, sha256: \(Digest(of: "x\(number)")), kind: text,
           role: witness, title: "\(title)", licence: none\(number == 5 ? ", siglum: f" : "")}

        """
    }
    files["Content/Sources/sources.yml"] = list
    let folder = ContentLoader.load(.memory(files))
    #expect(folder.printed == "")
    #expect(folder.sources.map(\.siglum) == ["FR", "FU", "ف", "S", "G", "f"])
  }
}

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

@Suite("What front matter may name")
struct FrontMatterIDTests {
  private func rules(units: String, places: String, page: String) -> [String] {
    ContentLoader.load(
      .memory([
        "Content/dossier.yml": "title: Verdun", "Content/Gazetteer/units.yml": units,
        "Content/Gazetteer/places.yml": places,
        "Content/Pages/about.md": "---\ntitle: About\n\(page)\n---\n",
      ])
    ).diagnostics.map { "\($0.place.file): \($0.message)" }
  }

  @Test("a place that is no district is none")
  func noDistrict() {
    #expect(
      rules(
        units: "", places: "- {id: fleury, name: Fleury, kind: village}",
        page: "districts: [fleury]")
        == ["Content/Pages/about.md: the place `fleury` is no district"])
  }

  @Test("an entry with a fault is known by its id even so")
  func knownIDs() {
    #expect(
      rules(units: "- {id: army, name: Army}", places: "", page: "units: army")
        == ["Content/Gazetteer/units.yml: the unit `army` lacks `kind`"])
    #expect(
      rules(units: "- [", places: "- {", page: "units: army\ndistricts: fleury").count == 2)
  }
}
