import DossierContent
import DossierImport
import DossierModel
import DossierTemplates
import Testing

@testable import DossierSite

extension Page.Kind {
  fileprivate static let glossary = Self("glossary")
}

extension PageKind {
  /// A kind that the program does not have: the words that the sources use, and who uses them.
  fileprivate static let glossary = PageKind(
    names: [.glossary],
    template: PageTemplate("glossary", PageFields(fields) { $0.view.plan }),
    assets: ["lists.css"], things: { _, page in [.object(["name": .string(page.title)])] },
    composing: .shown { plan, _ in
      guard !plan.dossier.sources.isEmpty else { return [] }
      var page = PageBody(plan: plan, path: PagePath(named: "glossary"), title: "Glossary")
      page.addMarkdown("Words of the sources.")
      return [page.page(.only(.glossary), way: Page.Way(165, isMain: true), isGenerated: false)]
    })

  private static let fields: Fields<SitePlan> = [
    .list(
      "sigla", "the sources", [.text("siglum", "a source's siglum", \.siglum)], \.dossier.sources)
  ]
}

@Suite("A kind of page")
struct PageKindTests {
  private static let template = """
    {{>head}}<main>{{{headline}}}{{{body}}}
    {{#sigla}}
    <p class="siglum">{{siglum}}</p>
    {{/sigla}}
    </main>
    {{>foot}}
    """

  /// The files of a small dossier's site with some kinds of page.
  private func site(
    _ kinds: PageKinds, templates: [String: String] = [:], byHand: [Page] = []
  ) throws -> [String: String] {
    let dossier = try FixtureDossier.named("bridge")
    let content = ContentLoader.load(.live(root: dossier.folder.path), rules: Rule.all)
    let settings = try #require(content.settings)
    let imported = Importer.run(Importer.Input(content, settings))
    let plan = SitePlan(imported.dossier)
    var faults: [Diagnostic] = []
    let folder = TemplateSet.Folder(
      path: "Templates", files: templates.mapValues { [UInt8]($0.utf8) })
    let set = TemplateSet.load(folder, for: kinds, reporting: &faults)
    #expect(faults == [])
    let builder = SiteBuilder(
      plan: plan, imported: imported, templates: try #require(set), baseURL: settings.baseURL,
      kinds: kinds, jobs: 2)
    let files = CollectedFiles()
    let site = try builder.build(kinds.written(of: plan) + byHand, into: files.sink)
    #expect(site.diagnostics.filter { "\($0)".contains("glossary") } == [])
    return Dictionary(
      uniqueKeysWithValues: files.sorted.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test(
    "of an editor's own pages stand at the foot of every page while they are few",
    arguments: [12, 13])
  func ownPages(count: Int) throws {
    let pages = (1...count).map { number in
      Page(
        .text, title: "Essay \(number)", at: PagePath(handWritten: "Pages/essay-\(number).md"),
        body: "# Essay \(number)\n\nWords.\n", isHandWritten: true)
    }
    let site = try site(.builtIn, byHand: pages)
    let home = try #require(site["index.html"])
    let list = site["pages/index.html"]
    #expect(home.contains("href=\"essay-7.html\"") == (count <= 12))
    #expect(home.contains("href=\"pages/index.html\"") == (count > 12))
    #expect((list == nil) == (count <= 12))
    if let list {
      #expect((1...count).allSatisfy { list.contains("href=\"../essay-\($0).html\"") })
      #expect(HTMLPage(list).faults == [])
      let essay = try #require(site["essay-1.html"])
      #expect(essay.contains("href=\"pages/index.html\""))
      #expect(try #require(site["sitemap.xml"]).contains("pages/index.html"))
    }
  }

  @Test("is added by a file, a template and its name in the list")
  func added() throws {
    let site = try site(
      PageKinds(PageKind.all + [.glossary]), templates: ["glossary.mustache": Self.template])
    let page = HTMLPage(try #require(site["glossary.html"]))
    #expect(page.faults == [])
    #expect(page.text.contains("Words of the sources."))
    #expect(page.all("p").contains { $0.attributes["class"] == "siglum" })
    let text = try #require(site["glossary.html"])
    #expect(text.contains("assets/lists.css") && text.contains("<body class=\"glossary\">"))
    #expect(text.contains(#""name":"Glossary""#))
    let home = try #require(site["index.html"])
    let names = try #require(home.firstRange(of: "href=\"names.html\""))
    let way = try #require(home.firstRange(of: "href=\"glossary.html\""))
    let foot = try #require(home.ranges(of: "href=\"glossary.html\"").last)
    #expect(way.lowerBound != foot.lowerBound, "it stands at the head and at the foot")
    #expect(names.lowerBound < foot.lowerBound)
    for sitemap in ["sitemap.xml", "data/sitemap.xml"] {
      #expect(site[sitemap]?.contains("glossary.html</loc>") == true)
    }
  }

  @Test("is there where its composer has something to say, and else leaves no trace")
  func absent() throws {
    let site = try site(.builtIn)
    #expect(site["glossary.html"] == nil)
    #expect(!site.values.contains { $0.contains("glossary.html") })
  }

  @Test("the ways on come by rank, and all stand at the head where they are few")
  func ways() {
    func page(_ name: String, _ way: Page.Way? = nil, byHand: Bool = false) -> Page {
      Page(
        byHand ? .text : .only(Page.Kind(name)), title: name, at: PagePath(named: name), way: way,
        body: "", isHandWritten: byHand)
    }
    let few = [
      page("about", byHand: true), page("late", .init(20)), page("early", .init(10)),
      page("none"), page("days/walk", byHand: true),
    ]
    let list = Page(.index(.days), title: "Days", at: .index(.days), way: .init(5, isMain: true))
    let ways = Navigation.ways(among: few + [list])
    #expect(ways.map(\.page.title) == ["Days", "early", "late", "about"])
    #expect(ways.filter { !$0.isMain }.isEmpty)
    #expect(ways.map { $0.leads(to: few[4]) } == [true, false, false, false])
    let many = Navigation.ways(among: (1...9).map { page("p\($0)", .init($0, isMain: $0 == 4)) })
    #expect(many.filter(\.isMain).map(\.page.title) == ["p4"])
  }
}
