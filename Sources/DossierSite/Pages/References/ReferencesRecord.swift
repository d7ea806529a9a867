import DossierModel
import DossierTemplates

/// What the page of all references shows: each work with every statement that rests on it, on
/// every page where it stands; by outlet, and with what may be chosen from.
struct ReferencesRecord: Sendable {
  private let view: Viewpoint
  private let templates: TemplateSet
  private let pages: [Statement.ID: [Page]]
  private let statements: [Reference.ID: [Statement]]
  private let facets: ReferenceFacets

  init(_ filled: FilledPage) {
    view = filled.view
    templates = filled.site.templates
    pages = filled.site.pages
    statements = Self.statementsByReference(view.plan.dossier.statements)
    facets = ReferenceFacets(view.plan)
  }

  static let fields: Fields<ReferencesRecord> =
    FilterRecord.fields.through(\.facets.filters) + [
      .text("count", "how many works, the documents of the dossier not counted") { page in
        "\(page.references.count { !page.facets.isSource($0) })"
      },
      .text("sourceCount", "how many documents of the dossier") { page in
        "\(page.references.count(where: page.facets.isSource))"
      },
      .text(
        "voices",
        "on how many voices the works rest, those of one outlet, agency or site counted once"
      ) { "\($0.facets.voices)" },
      .text(
        "gaps", "how many works lack what, in words; absent where none lacks anything",
        \.facets.gaps),
      .list(
        "groups", "the works by voice, outlet or site, the documents of the dossier first",
        Group.fields
      ) { page in page.facets.groups.map { Group(page: page, group: $0) } },
    ]

  private var references: [Reference] { view.plan.dossier.references }

  /// The statements that cite a work, and for a source those that have a passage in it, too.
  private static func statementsByReference(
    _ statements: [Statement]
  ) -> [Reference.ID: [Statement]] {
    var found: [Reference.ID: [Statement]] = [:]
    for statement in statements {
      let sources = statement.sources.map { Reference.ID($0.text) }
      for id in Set(statement.citations.map(\.reference) + sources) {
        found[id, default: []].append(statement)
      }
    }
    return found
  }

  private struct Group: Sendable {
    let page: ReferencesRecord
    let group: ReferenceFacets.Group

    static let fields: Fields<Group> = [
      .text("title", "the voice, outlet or site", \.group.title),
      .text("count", "how many works") { "\($0.group.references.count)" },
      .list("references", "the works", Work.fields) { group in
        group.group.references.map { Work($0, on: group.page) }
      },
    ]
  }

  private struct Work: Sendable {
    let page: ReferencesRecord
    let reference: Reference
    let isSource: Bool
    let statements: [Statement]

    init(_ reference: Reference, on page: ReferencesRecord) {
      self.page = page
      self.reference = reference
      isSource = page.facets.isSource(reference)
      statements = page.statements[reference.id] ?? []
    }

    static let fields: Fields<Work> = [
      .text("id", "the reference's id, which is its anchor", \.reference.id.text),
      .bytes("citation", "the full citation", \.citation),
      .text("voice", "who speaks in it, with kind and side; absent where nobody says") {
        $0.page.facets.voice(of: $0.reference)
      },
      .text("outlet", "the value of its outlet in the list to choose from") {
        $0.page.facets.outlet(of: $0.reference).value
      },
      .text("language", "the same of its language") {
        $0.page.facets.language(of: $0.reference).value
      },
      .text("date", "the same of its date") { $0.page.facets.date(of: $0.reference).value },
      .text("count", "how many statements rest on it, in words") {
        $0.page.view.words(.statements, count: $0.statements.count)
      },
      .flag("isSource", "whether it is a document of the dossier", \.isSource),
      .text("page", "the page of that document, on which all its statements stand") {
        $0.isSource
          ? $0.page.view.way(to: PagePath(in: .sources, $0.reference.id.text).url) : nil
      },
      .flag("hasStatements", "whether a statement rests on it") { !$0.statements.isEmpty },
      .list(
        "statements", "the statements that rest on it; for a document of the dossier, none",
        Backlink.fields
      ) { work in
        work.isSource ? [] : work.statements.map { Backlink(page: work.page, statement: $0) }
      },
    ]

    private var citation: [UInt8]? {
      CitationRecord(reference.id, from: page.view)
        .map(page.templates.bytes)
    }
  }

  private struct Backlink: Sendable {
    let page: ReferencesRecord
    let statement: Statement

    static let fields: Fields<Backlink> = [
      .text("text", "the statement's words", \.statement.text),
      .text("url", "the statement, relative to the page") {
        $0.page.view.way(to: $0.plan.url(of: $0.statement))
      },
      .language("foreign", "the language of its words") { line in
        let source = line.statement.passages[0].passage.source
        return line.plan.language(of: line.plan.catalogue.sources[source])
      },
      .text("when", "its time in words") { line in
        line.statement.when.first.map { line.plan.dates.words(for: $0.edtf) }
          ?? line.page.view.words[.undated]
      },
      .text("support", "on how much it rests, in words") {
        let words = $0.page.view.words
        return words.support(of: $0.statement) ?? words[.restsOnThisAlone]
      },
      .list("pages", "the further pages on which it stands", TitledLink.fields, \.others),
    ]

    private var plan: SitePlan { page.view.plan }

    private var others: [TitledLink] {
      let home = plan.home(of: statement)?.url
      return (page.pages[statement.id] ?? []).filter { $0.url != home }
        .map { page.view.link($0.title, "\($0.url)#s-\(statement.id)") }
    }
  }
}
