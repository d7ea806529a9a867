import DossierMarkdown
import DossierModel

/// All that a search can find in a dossier, the best first within each kind.
struct SearchEntries {
  let plan: SitePlan

  private var dossier: Dossier { plan.dossier }

  /// Whether there is nothing to find.
  var isEmpty: Bool {
    dossier.statements.isEmpty && dossier.references.isEmpty
      && !dossier.gazetteer.names.contains { plan.path(of: $0.entity) != nil }
  }

  var all: [SearchEntry] {
    entities + days + statements + disagreements + notes + references
  }

  // MARK: Entities and days

  /// Those that most statements name come first.
  private var entities: [SearchEntry] {
    let gazetteer = dossier.gazetteer
    let all =
      gazetteer.places.compactMap { entity(.place, .place($0.id), $0.names, $0.kind) }
      + gazetteer.units.compactMap { entity(.unit, .unit($0.id), $0.names, detail(of: $0)) }
      + gazetteer.people.compactMap { entity(.person, .person($0.id), $0.names, $0.role) }
    return all.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element.entry)
  }

  private func entity(
    _ kind: SearchEntry.Kind, _ id: EntityID, _ names: [EntityName], _ detail: String
  ) -> (entry: SearchEntry, count: Int)? {
    guard let path = plan.path(of: id) else { return nil }
    let count = plan.statements.byEntity[id]?.count ?? 0
    var entry = SearchEntry(kind: kind, url: path.url, text: plan.name(of: id))
    entry.detail = "\(detail), \(plan.words(.statements, count: count))"
    entry.names = names.filter { $0.text != entry.text }
    return (entry, count)
  }

  private func detail(of unit: Unit) -> String {
    [unit.kind, unit.side.flatMap { plan.catalogue.sides[$0]?.name }].compactMap { $0 }
      .joined(separator: ", ")
  }

  private var days: [SearchEntry] {
    plan.days.all.map { day in
      var entry = SearchEntry(
        kind: .day, url: PagePath.day(day).url, text: plan.dates.words(for: day))
      entry.detail = plan.words(.statements, count: plan.days.statements[day]?.count ?? 0)
      entry.more = [plan.dates.weekday(of: day)].compactMap { $0 }
      return entry
    }
  }

  // MARK: Statements

  /// Those of the battle first, headings last; each kind by time, what is undated behind.
  private var statements: [SearchEntry] {
    let sources = Dictionary(
      dossier.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return dossier.statements.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (Self.rank(first.role), Self.day(of: first), left.offset)
        < (Self.rank(second.role), Self.day(of: second), right.offset)
    }.map { _, statement in
      var entry = SearchEntry(kind: .statement, url: plan.url(of: statement), text: statement.text)
      entry.source = statement.passages.first.flatMap { sources[$0.passage.source] }
      entry.detail = detail(of: statement)
      entry.more =
        statement.passages.dropFirst().map(\.words.text)
        + statement.when.prefix(1).map { plan.dates.words(for: $0.edtf) }
      return entry
    }
  }

  private static func rank(_ role: Statement.Role) -> Int {
    switch role {
    case .battle, .list, .table, .caption, .note: 0
    case .background: 1
    case .infobox: 2
    case .heading: 3
    }
  }

  private static func day(of statement: Statement) -> Int {
    statement.when.first?.edtf.start.dayNumber ?? .max
  }

  private func detail(of statement: Statement) -> String {
    guard let time = statement.when.first else { return plan.words[.undated] }
    let part = time.part.map { ", \(plan.words[DayParts.word(for: $0)])" } ?? ""
    let basis = time.basis.word.map { ", \(plan.words[$0])" } ?? ""
    return plan.dates.words(for: time.edtf) + part + basis
  }

  // MARK: The editor's layer and works

  private var disagreements: [SearchEntry] {
    dossier.annotations.disagreements.map { disagreement in
      var entry = SearchEntry(
        kind: .disagreement, url: PagePath.disagreements.at(disagreement.id.text),
        text: disagreement.question)
      entry.detail =
        plan.words(.differsIn, ["differs": disagreement.differs.inWords(plan.words)])
      entry.more = disagreement.answers.map(\.says) + [Self.plain(disagreement.comment)]
      return entry
    }
  }

  private var notes: [SearchEntry] {
    dossier.annotations.notes.compactMap { note in
      let statement = note.passages.flatMap(\.statements).first.flatMap {
        plan.catalogue.statements[$0]
      }
      let url = statement.map { plan.url(of: $0) } ?? note.pages.first?.url
      guard let url else { return nil }
      var entry = SearchEntry(kind: .note, url: url, text: Self.plain(note.text))
      entry.detail = note.title ?? ""
      entry.more = [note.title].compactMap { $0 }
      return entry
    }
  }

  private var references: [SearchEntry] {
    dossier.references.map { reference in
      let title = reference.title?.text ?? reference.note ?? reference.url ?? reference.id.text
      var entry = SearchEntry(
        kind: .reference, url: PagePath.references.at(reference.id.text), text: title)
      let authors = CitationParts.names(reference.authors)
      let date = reference.issued.map { plan.dates.words(for: $0) } ?? reference.issuedLiteral
      entry.detail = [authors, reference.outlet, date ?? plan.words[.noDateOfFigure]].compactMap {
        $0
      }
      .joined(separator: ", ")
      if let language = reference.title?.language, language != plan.words.language {
        entry.language = language
      }
      entry.more = [entry.detail, reference.translatedTitle, reference.note].compactMap { $0 }
      return entry
    }
  }

  /// The words of an editor's text, without its marks of notes and links.
  static func plain(_ text: EditorText) -> String {
    var words = ""
    var rest = text.markdown[...]
    while let mark = rest.firstRange(of: "[^") {
      words += rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...].drop { $0 != "]" }.dropFirst()
    }
    words += rest
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
