import Foundation
import Testing

@testable import DossierSite

@Suite("Bad input: what is said, and what stays untouched")
struct BadInputTests {
  static let rules = names(in: FixtureDossier.fixtures.appending(path: "faults"))
  private static let contentRules = FixtureDossier.fixtures.deletingLastPathComponent()
    .appending(path: "Content/rules")
  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(
    "the faults of a folder, laid over a good one, are those its faults.txt lists",
    arguments: rules)
  func faults(rule: String) throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    let site = dossier.files(under: "Public")
    let folder = FixtureDossier.fixtures.appending(path: "faults/\(rule)")
    try dossier.lay(folder, at: "")
    let content = dossier.files(under: "Content")
    let built = try dossier.build(strict: true)
    try ExpectedFile.expect(built.printed, is: "faults/\(rule).txt")
    #expect(built.report.diagnostics.contains { $0.rule.code == rule })
    #expect(!built.report.written)
    #expect(dossier.files(under: "Public") == site)
    #expect(dossier.files(under: "Content") == content)
  }

  @Test(
    "a fault of the content leaves site and pages as they were", arguments: names(in: contentRules))
  func contentFaults(rule: String) throws {
    let dossier = try FixtureDossier.named("bridge")
    _ = try dossier.build()
    let site = dossier.files(under: "Public")
    try dossier.remove("Content")
    try dossier.lay(Self.contentRules.appending(path: rule), at: "")
    let content = dossier.files(under: "Content")
    let built = try dossier.build(strict: true)
    #expect(
      built.report.diagnostics.contains { $0.rule.code == rule } || Self.needsTheDisk.contains(rule)
    )
    #expect(!built.report.written || built.report.diagnostics.isEmpty)
    #expect(built.report.diagnostics.isEmpty || dossier.files(under: "Public") == site)
    #expect(built.report.diagnostics.isEmpty || dossier.files(under: "Content") == content)
  }

  /// Rules about links and permissions, which a copy of the files does not keep.
  private static let needsTheDisk: Set = ["link-leaves-content", "unreadable-file"]

  @Test("every fault says what to do, where it is, and is one sentence without a full stop")
  func wording() throws {
    for rule in Self.rules {
      let dossier = try FixtureDossier.named("bridge")
      try dossier.lay(FixtureDossier.fixtures.appending(path: "faults/\(rule)"), at: "")
      for fault in try dossier.build().report.diagnostics {
        #expect(fault.advice.map { !$0.isEmpty && !$0.hasSuffix(".") } ?? false, "\(fault)")
        #expect(!fault.message.hasSuffix("."), "\(fault)")
        #expect(fault.place.line != nil || Self.wholeFiles.contains(rule), "\(fault)")
      }
    }
  }

  /// Rules about a file and not a line of it.
  private static let wholeFiles: Set = ["invalid-utf-8", "template-unused"]

  @Test("scripts, raw HTML and data links of a page are shown as text")
  func hostile() throws {
    let dossier = try FixtureDossier.named("by-hand")
    try dossier.put(
      "Content/Pages/hostile.md",
      """
      ---
      title: <script>alert(1)</script>
      ---
      One <b onclick="x()">bold</b> word, [a](javascript:alert(1)), [b](data:text/html,x),
      [c](JaVaScRiPt:alert(1)), <javascript:alert(1)> and [d](vbscript:x).

      <script src="https://example.org/x.js"></script>

      <iframe src="x"></iframe>
      """)
    let built = try dossier.build()
    #expect(built.printed == "")
    let page = try built.page("hostile.html")
    #expect(page.faults == [])
    let scripts = page.all("script").map { $0.attributes["src"] }
    #expect(scripts == ["assets/theme.js", "assets/site.js"])
    #expect(page.all("iframe").isEmpty && page.all("b").isEmpty)
    #expect(page.elements(inside: "main").filter { $0.name == "a" }.isEmpty)
    #expect(page.text.contains("<b onclick=\"x()\">bold</b> word, a, b,"))
    #expect(page.text.contains("<script src=\"https://example.org/x.js\"></script>"))
    #expect(page.all("h1").map(\.text) == ["<script>alert(1)</script>"])
  }

  @Test("a picture on a page is warned of, since only its words are shown")
  func pictures() throws {
    let dossier = try FixtureDossier.named("by-hand")
    try dossier.put(
      "Content/Pages/river.md", "---\ntitle: River\n---\nHere:\n![the river](river.png)\n")
    let built = try dossier.build()
    #expect(
      built.printed == """
        Content/Pages/river.md:5: warning: a page holds no pictures, so only the words for \
        “river.png” are shown [picture]
          remove the picture, or link to it where it is published

        """)
    #expect(built.report.written)
    #expect(try built.page("river.html").text.contains("the river"))
  }

  @Test("an editor's footnote keeps its words and its sequence, whatever its label")
  func editorsLabels() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.put(
      "Content/Pages/notes.md",
      "---\ntitle: Notes\n---\nOne.[^note-1] Two.[^chronicle]\n\n[^note-1]: My own.\n"
        + "[^chronicle]: My own words on it.\n")
    let page = try dossier.build().page("notes.html")
    #expect(page.all(role: "doc-endnotes").count == 1)
    #expect(page.all(role: "doc-noteref").map(\.text) == ["[1]", "[2]"])
    #expect(page.element(id: "note-chronicle")?.text.hasPrefix("My own words on it.") == true)
  }

  @Test("a page may link to an anchor that a template makes, and to one in another script")
  func templateAnchors() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.put(
      "Content/Pages/ways.md",
      "---\ntitle: Ways\n---\n[A](../references.md#despatch) and [b](#طاحونة).\n\n## طاحونة\n")
    #expect(try dossier.build().printed == "")
  }

  @Test("a template folder that isn't there is named as it was given")
  func templateFolder() throws {
    let dossier = try FixtureDossier.named("by-hand")
    let built = try dossier.build(templates: "/nowhere/at/all")
    #expect(built.report.diagnostics.map(\.rule.code) == ["template-folder"])
    #expect(!built.report.written)
  }
}
