import DossierLanguages
import DossierModel
import Testing

@testable import DossierSite

@Suite("A long page in parts")
struct PageDivisionTests {
  private static func templates() throws -> TemplateSet {
    var faults: [Diagnostic] = []
    return try #require(TemplateSet.load(nil, words: .english, reporting: &faults))
  }

  /// The files of some pages of which none may be longer.
  private static func sent(_ pages: [SiteFile], longest: Int) throws -> (
    files: [String: String], check: SiteLinkCheck
  ) {
    let collected = CollectedFiles()
    let paths = Set(pages.map(\.path))
    var sender = FileSender(
      sink: collected.sink, templates: try templates(), memory: nil,
      isTaken: { paths.contains($0) }, doubles: { _ in [] })
    sender.longest = longest
    let check = SiteLinkCheck(try sender.send(pages, jobs: 2))
    let files = collected.sorted.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return (Dictionary(uniqueKeysWithValues: files), check)
  }

  private static func page(_ body: String, at path: String = "sources/report.html") -> SiteFile {
    SiteFile(
      path: path,
      text: """
        <html><head><title>Report</title><link href="https://example.org/\(path)"></head><body>
        <main id="main"><div class="head"><h1>Report</h1></div>\(body)</main><footer></footer></body></html>
        """)
  }

  private static func section(_ number: Int, _ text: String = "") -> String {
    "<h2 id=\"part-\(number)\">Part \(number)</h2><p id=\"s-\(number)\">\(text)"
      + String(repeating: "words ", count: 100) + "</p>"
  }

  // MARK: Whole sites

  @Test("every page of a dossier: nothing is lost, every link leads on, and all is closed")
  func wholeSite() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.lay(FixtureDossier.fixtures.appending(path: "bridge-layer"), at: "")
    let site = try dossier.build().site
    let pages = site.map { SiteFile(path: $0.key, bytes: [UInt8]($0.value)) }
    let (files, check) = try Self.sent(pages, longest: 9000)
    #expect(check.diagnostics == [])
    var divided = 0
    for page in pages where PagePath.isPage(page.path) {
      let name = PagePath.name(of: page.path)
      let whole = HTMLPage(String(decoding: page.bytes, as: UTF8.self))
      let numbers = (2...200).prefix { files["\(name)-\($0).html"] != nil }
      let parts = try ([page.path] + numbers.map { "\(name)-\($0).html" }).map {
        HTMLPage(try #require(files[$0]))
      }
      for part in parts { #expect(part.faults == [], "\(page.path)") }
      let ids = Set(whole.elements.compactMap { $0.attributes["id"] })
      #expect(
        ids.isSubset(of: parts[0].elements.compactMap { $0.attributes["id"] }), "\(page.path)")
      guard parts.count > 1 else { continue }
      divided += 1
      for word in ["s-", "note-"] {
        let own = parts.map { part in
          part.elements.count { element in
            element.attributes["id"]?.hasPrefix(word) == true && element.name != "a"
          }
        }
        #expect(
          own.reduce(0, +)
            == whole.elements.count {
              $0.attributes["id"]?.hasPrefix(word) == true && $0.name != "a"
            }, "\(page.path)")
      }
    }
    #expect(divided > 5)
  }

  // MARK: Where

  @Test("begins at a section, and what is added at the end moves nothing before it")
  func sections() throws {
    let (files, _) = try Self.sent(
      [Self.page((1...9).map { Self.section($0) }.joined())], longest: 3000)
    let (more, _) = try Self.sent(
      [Self.page((1...12).map { Self.section($0) }.joined())], longest: 3000)
    #expect(files.count >= 3)
    for (path, text) in files {
      let page = HTMLPage(text)
      #expect(page.faults == [])
      guard path != "sources/report.html" else { continue }
      #expect(page.all("h2").first?.attributes["id"] == Self.firstID(text))
      // The last part grows, and numbers of parts are told on all.
      guard path != "sources/report-\(files.count).html" else { continue }
      #expect(Self.ids(text) == Self.ids(try #require(more[path])))
    }
  }

  @Test(
    "a link within the page leads to the part on which its anchor stands, and the first part on")
  func links() throws {
    let body =
      (1...6).map { Self.section($0, "<a href=\"#s-\(7 - $0)\">see</a> ") }.joined()
    let (files, check) = try Self.sent([Self.page(body)], longest: 2500)
    #expect(check.diagnostics.filter { $0.rule != .brokenLink } == [])
    let first = HTMLPage(try #require(files["sources/report.html"]))
    let last = try #require(files["sources/report-\(files.count).html"])
    #expect(last.contains("href=\"report.html#s-1\""))
    let moved = first.all("a").filter { $0.attributes["id"] == "s-6" }
    #expect(moved.map { $0.attributes["href"] } == ["report-\(files.count).html#s-6"])
    #expect(last.contains("<title>Report (\(files.count)/\(files.count))</title>"))
    #expect(last.contains("https://example.org/sources/report-\(files.count).html"))
  }

  @Test("a table goes on with its head, and a switch above it is on each part")
  func table() throws {
    let rows = (1...60).map { "<tr id=\"r-\($0)\"><td>Row \($0) of the table of control</td></tr>" }
    let body = """
      <div class="wide"><fieldset data-repeat><legend>Day</legend></fieldset><table class="matrix">\
      <thead><tr><th>Place</th></tr></thead><tbody id="all">\(rows.joined())</tbody></table></div>
      """
    let (files, _) = try Self.sent([Self.page(body)], longest: 2500)
    #expect(files.count > 1)
    var count = 0
    for text in files.values {
      let page = HTMLPage(text)
      #expect(page.faults == [])
      #expect(page.all("thead").count == 1 && page.all("fieldset").count == 1)
      count += page.all("td").count
    }
    #expect(count == 60)
  }

  @Test("a numbered list goes on with its numbers", arguments: [(" start=\"5\"", 5), ("", 1)])
  func numberedList(start: String, first: Int) throws {
    let entries = (0..<80).map { "<li>Entry \($0 + first) of the list of the day</li>" }
    let body = "<p>List</p><ol\(start)>\(entries.joined())</ol>"
    let (files, _) = try Self.sent([Self.page(body)], longest: 2500)
    #expect(files.count > 1)
    for text in files.values {
      let page = HTMLPage(text)
      #expect(page.faults == [])
      // The first list of a part leads to the others.
      let list = try #require(page.all("ol").last)
      let entry = try #require(page.all("li").first { $0.text.hasPrefix("Entry") })
      let number = Int(list.attributes["start"] ?? "1") ?? 0
      #expect(entry.text == "Entry \(number) of the list of the day")
    }
  }

  @Test("a page that only its own parts link to is linked to by none")
  func orphan() throws {
    let page = Self.page((1...9).map { Self.section($0) }.joined())
    let (files, check) = try Self.sent([page], longest: 3000)
    #expect(files.count > 1)
    #expect(check.orphans == [page.path])
    let other = Self.page("<a href=\"report-2.html\">see</a>", at: "sources/other.html")
    let (_, linked) = try Self.sent([page, other], longest: 3000)
    #expect(linked.orphans == [other.path])
  }

  // MARK: Where not

  @Test(
    "a page stays whole that is short, that nothing divides, or whose elements aren't closed in order",
    arguments: [
      "<p>short</p>", "<pre>" + String(repeating: "words ", count: 900) + "</pre>",
      "<div><p>" + String(repeating: "words ", count: 500) + "</div>"
        + section(1) + section(2) + section(3) + section(4),
    ])
  func whole(body: String) throws {
    let page = Self.page(body)
    let (files, _) = try Self.sent([page], longest: 2500)
    #expect(files == [page.path: String(decoding: page.bytes, as: UTF8.self)])
  }

  @Test("a page stays whole where another one has the address of a part")
  func taken() throws {
    let page = Self.page((1...9).map { Self.section($0) }.joined())
    let other = Self.page("<p>Other</p>", at: "sources/report-2.html")
    let (files, _) = try Self.sent([page, other], longest: 3000)
    #expect(files.keys.sorted() == ["sources/report-2.html", "sources/report.html"])
  }

  private static func ids(_ html: String) -> [String] {
    HTMLPage(html).elements.compactMap { $0.attributes["id"] }
  }

  /// Of what stands below the page's head.
  private static func firstID(_ html: String) -> String? {
    ids(html).first { $0 != "main" }
  }
}
