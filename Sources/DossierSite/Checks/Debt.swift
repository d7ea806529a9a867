import DossierDocuments
import DossierModel

/// Something in a dossier that is still open.
struct Debt: Equatable {
  var diagnostic: Diagnostic
  /// All by which `dossier.yml` can name it: what it is about, and the pages that it stands on.
  var scope: [String]
  /// The words that the page on coverage shows for it.
  var text: String
  /// The message without those words.
  var found: String
}

/// Says of a statement, a reference or an entity where it stands, on file and on the site.
struct DebtMaker {
  let plan: SitePlan
  private let lines: [Source.ID: LineStarts]
  /// The first statement that cites each reference.
  private let citing: [Reference.ID: Statement]

  init(plan: SitePlan, documents: [SourceDocument]) {
    self.plan = plan
    lines = Dictionary(
      documents.map { ($0.source.id, LineStarts($0.bytes)) },
      uniquingKeysWith: { first, _ in first })
    var citing: [Reference.ID: Statement] = [:]
    for statement in plan.dossier.statements {
      for citation in statement.citations where citing[citation.reference] == nil {
        citing[citation.reference] = statement
      }
    }
    self.citing = citing
  }

  func debt(_ rule: Rule, on statement: Statement, _ message: String) -> Debt {
    let passage = statement.passages[0].passage
    return debt(
      rule, at: place(of: passage), message, words: statement.text,
      subject: "s-\(statement.id)", url: plan.url(of: statement),
      scope: statement.furtherIDs.map { "s-\($0)" } + pages(of: statement))
  }

  /// At the first statement that cites it.
  func debt(_ rule: Rule, on reference: Reference, _ message: String) -> Debt {
    let place = citing[reference.id].map { self.place(of: $0.passages[0].passage) }
    let name = reference.title?.text ?? reference.url ?? reference.id.text
    return debt(
      rule, at: place ?? FilePosition("Content/Sources/sources.yml"),
      message, words: name, subject: reference.id.text,
      url: PagePath.references.at(reference.id.text),
      scope: [PagePath.references.name] + pages(of: reference.via))
  }

  func debt(_ rule: Rule, on entity: EntityID, at place: FilePosition, _ message: String) -> Debt {
    let url = plan.path(of: entity)?.url ?? PagePath.coverage.url
    return debt(rule, onPage: url, at: place, message, text: plan.name(of: entity))
  }

  /// On a page of the site, which is named without its ending; `subject` where it is about
  /// something else.
  func debt(
    _ rule: Rule, onPage url: String, at place: FilePosition, _ message: String, text: String,
    subject: String? = nil
  ) -> Debt {
    debt(
      rule, at: place, message, words: nil, subject: subject ?? PagePath.name(of: url), url: url,
      text: text)
  }

  /// `words`, where there are some, stand behind the message.
  private func debt(
    _ rule: Rule, at place: FilePosition, _ message: String, words: String?, subject: String,
    url: String, text: String = "", scope: [String] = []
  ) -> Debt {
    let end = words.map { ": “\(Self.excerpt($0))”" } ?? ""
    var diagnostic = Diagnostic(rule, at: place, message + end, advice: rule.remedy)
    diagnostic.subject = subject
    diagnostic.url = url
    return Debt(
      diagnostic: diagnostic, scope: [subject] + scope, text: words ?? text, found: message)
  }

  func place(of passage: Passage) -> FilePosition {
    guard let source = plan.sourcesByID[passage.source] else { return FilePosition("") }
    let file = "Content/Sources/\(source.file)"
    return lines[source.id]?.position(of: passage.range.lowerBound, in: file) ?? FilePosition(file)
  }

  /// The names of the pages that a statement stands on.
  private func pages(of statement: Statement) -> [String] {
    let days = plan.days(of: statement).map { PagePath.day($0).url }
    let entities = statement.entities.compactMap { plan.path(of: $0)?.url }
    let background = statement.role == .background ? [PagePath.background.name] : []
    return (days + entities).map(PagePath.name) + pages(of: statement.sources) + background
  }

  private func pages(of sources: [Source.ID]) -> [String] {
    sources.map { PagePath(in: .sources, $0.text).name }
  }

  /// At most eighty letters, cut at a space.
  static func excerpt(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > 80 else { return line }
    let cut = line.prefix(80)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }
}
