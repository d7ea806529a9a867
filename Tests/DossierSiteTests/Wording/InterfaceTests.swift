import DossierContent
import DossierImport
import DossierLanguages
import DossierModel
import DossierTestSupport
import Foundation
import Testing

@testable import DossierSite

@Suite("What the interface says, by language")
struct InterfaceTests {
  /// A language that nobody speaks: each piece of a phrase stands between marks. Its code is that of a
  /// script without Latin letters, in which the system names months and weekdays.
  private static let marked = InterfaceWords(
    language: "he",
    rows: InterfaceWords.rows(of: "en").map { row in
      row[0] == "plural-rule"
        ? row
        : [
          row[0],
          Phrase(row[1]).pieces.map { piece in
            switch piece {
            case .text(let text): "⟦\(text)⟧"
            case .place(let name): "{\(name)}"
            }
          }.joined(),
        ]
    })

  /// The site of a dossier whose interface speaks these words.
  private func site(_ dossier: FixtureDossier, _ words: InterfaceWords) throws -> [SiteFile] {
    let content = ContentLoader.load(.live(root: dossier.folder.path), rules: Rule.all)
    let settings = try #require(content.settings)
    let imported = Importer.run(Importer.Input(content, settings))
    let plan = SitePlan(imported.dossier, words: words)
    var faults: [Diagnostic] = []
    let templates = TemplateSet.load(nil, words: words, reporting: &faults)
    #expect(faults == [])
    let builder = SiteBuilder(
      plan: plan, imported: imported, templates: try #require(templates),
      baseURL: settings.baseURL, jobs: 2)
    let byHand = content.pages.map { hand in
      Page(
        .text, title: hand.title, at: PagePath(handWritten: String(hand.path.dropFirst(8))),
        body: hand.body, isHandWritten: true)
    }
    let files = CollectedFiles()
    _ = try builder.build(PageKinds.builtIn.written(of: plan) + byHand, into: files.sink)
    return files.sorted
  }

  // MARK: A language that nobody speaks

  @Test("no page kind has a word of its own: all that is not the dossier's is between marks")
  func everyWordIsMarked() throws {
    var kinds: Set<String> = []
    for (name, layer) in [
      ("bridge", "bridge-layer"), ("ford", nil), ("weir", "../checks/order-of-battle"),
    ] {
      let dossier = try FixtureDossier.named(name)
      if let layer { try dossier.lay(FixtureDossier.fixtures.appending(path: layer), at: "") }
      let known = Self.words(of: dossier).union(Self.names).union(Self.sections)
      for file in try site(dossier, Self.marked) where file.path.hasSuffix(".html") {
        let html = String(decoding: file.bytes, as: UTF8.self)
        if let kind = html.firstMatch(of: /<body class="([a-z-]+)">/) {
          kinds.insert(String(kind.1))
        }
        #expect(html.contains("<html lang=\"he\" dir=\"rtl\">"), "\(name): \(file.path)")
        for said in Self.said(in: html) {
          let left = Self.latinWords(in: Self.withoutMarks(said)).filter { !known.contains($0) }
          #expect(left == [], "\(name): \(file.path): \(said.prefix(300))")
        }
      }
    }
    let all = Set(PageKind.all.flatMap(\.names).map(\.name))
    #expect(all.subtracting(kinds).sorted() == Self.kindsOfOtherDossiers)
  }

  /// `404.html` says nothing of its kind; months are of long dossiers.
  private static let kindsOfOtherDossiers = ["month", "not-found"]

  /// Names of formats and of files, which every language calls so.
  private static let names: Set = [
    "sha", "chicago", "bibtex", "csl", "dossier", "json", "xml", "csv", "bib", "references",
    "statements", "sitemap", "changes",
  ]

  /// What the data call parts of a document that have no heading of their own, in English; and what the
  /// id of an entry on control begins with.
  private static let sections: Set = [
    "belligerents", "location", "units", "involved", "note", "control",
  ]

  /// Every word of the dossier's own files.
  private static func words(of dossier: FixtureDossier) -> Set<String> {
    FolderContents.files(in: dossier.folder).reduce(into: []) { words, file in
      words.formUnion(latinWords(in: String(decoding: file.value, as: UTF8.self)))
    }
  }

  private static func latinWords(in text: String) -> [String] {
    text.split { !$0.isASCII || !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 1 }
  }

  /// What a reader sees or hears: texts and the attributes that hold some, without what is quoted as
  /// code or as the bytes of a file, what says of itself that it is English, and the codes of rules.
  private static func said(in html: String) -> [String] {
    let shown = html.replacing(/<(script|style|pre|code)\b[^>]*>[\s\S]*?<\/\1>/, with: "")
      .replacing(/<p class="form">[\s\S]*?<\/p>/, with: "")
      .replacing(/<(td|h3|span)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/, with: "")
      .replacing(/<a href="#debt-[^>]*>[^<]*<\/a>/, with: "")
    let attributes = shown.matches(
      of: /\s(?:aria-label|title|alt|data-label|data-kind|data-line)="([^"]*)"/
    ).map { String($0.1) }
    let texts = shown.replacing(/<[^>]*>/, with: "\u{0}").split(separator: "\u{0}").map(String.init)
    return (attributes + texts).map(decoded)
  }

  private static func decoded(_ text: String) -> String {
    text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  private static func withoutMarks(_ text: String) -> String {
    text.replacing(/⟦[^⟧]*⟧/, with: " ")
  }

  @Test("no script has a word of its own")
  func scripts() throws {
    for (name, bytes) in BuiltInTemplates.assets where name.hasSuffix(".js") {
      let script = String(decoding: bytes, as: UTF8.self)
      for match in script.matches(of: /(?:textContent|label)\s*[:=]\s*["`]([^"`]*)/) {
        let text = match.1.replacing(/\{\{words\.\w+\}\}|\$\{[^}]*\}/, with: "")
        #expect(Self.latinWords(in: String(text)) == [], "\(name): \(match.0)")
      }
    }
  }

  // MARK: The table and its use

  @Test("every key of the table is used, and every key that is used stands in it")
  func keys() {
    let named = Set(
      BuiltInTemplates.templates.values.map { $0 }.flatMap(Self.keys)
        + BuiltInTemplates.assets.filter { $0.key.hasSuffix(".js") }.values.flatMap(Self.keys))
    let asked = Set(InterfaceWord.allCases.map(\.rawValue))
    let table = Set(
      InterfaceWords.rows(of: "en").map { String($0[0].prefix { $0 != "." }) })
    #expect(table.subtracting(named).subtracting(asked) == ["plural-rule"])
    #expect(named.union(asked).subtracting(table) == [])
  }

  private static func keys(in template: [UInt8]) -> [String] {
    String(decoding: template, as: UTF8.self).matches(of: /words\.(\w+)\}\}/).map {
      String($0.1)
    }
  }

  @Test("code asks for each word that it declares")
  func declared() {
    let sources = Repository.root.appending(path: "Sources")
    let code = FolderContents.files(in: sources).filter {
      $0.key.hasPrefix("DossierSite/") || $0.key.hasPrefix("DossierMarkdown/")
    }.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    let members = Set(code.matches(of: /\.([a-z]\w*)/).map { String($0.1) })
    #expect(InterfaceWord.allCases.filter { !members.contains($0.rawValue) } == [])
  }

  // MARK: A language without words

  @Test("the interface says that it speaks English, and marks what is in the dossier's language")
  func unspoken() throws {
    let dossier = try FixtureDossier.named("bridge")
    try dossier.lay(FixtureDossier.fixtures.appending(path: "bridge-layer"), at: "")
    let settings = dossier.folder.appending(path: "Content/dossier.yml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try dossier.put(
      "Content/dossier.yml", text.replacing(/language: .*\n/, with: "") + "language: ar\n")
    let pages = Dictionary(
      uniqueKeysWithValues: try site(dossier, InterfaceWords(for: "ar")).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    let home = try #require(pages["index.html"])
    #expect(home.contains("<html lang=\"en\">"))
    #expect(home.contains("index.html\" lang=\"ar\" dir=\"rtl\">"), "the dossier's title")
    #expect(home.contains("<h1 id=") && home.contains("<span lang=\"ar\" dir=\"rtl\">"))
    let differences = try #require(pages["disagreements.html"])
    #expect(
      differences.contains("lang=\"ar\" dir=\"rtl\">")
        && differences.contains("class=\"says\" lang=\"ar\""))
    #expect(try #require(pages["about.html"]).contains("<div lang=\"ar\" dir=\"rtl\">"))
  }
}
