import DossierLanguages
import DossierImport
import DossierModel

/// What is open in the editor's own layer.
///
/// Where the editor has not begun with something, its absence is no debt: without any lead no page
/// lacks one.
struct AnnotationDebts {
  let maker: DebtMaker
  let gaps: [Gap]
  private var plan: SitePlan { maker.plan }

  init(_ maker: DebtMaker, gaps: [Gap]) {
    self.maker = maker
    self.gaps = gaps
  }

  var debts: [Debt] {
    plan.dossier.annotations.isEmpty
      ? [] : hidden + leads + beyondPage + earlierIDs + gaps.compactMap(gap)
  }

  // MARK: Shown nowhere

  private var hidden: [Debt] {
    let layer = plan.dossier.annotations
    let notes = layer.notes.filter { note in
      note.pages.isEmpty && note.passages.allSatisfy(\.statements.isEmpty)
    }.map { hidden("note", $0.id, at: $0.place, "its words lie in no statement") }
    return notes
      + layer.control.filter(isLost).map { entry in
        var debt = hidden(
          "control entry", entry.id, at: entry.place,
          "its time, \(entry.when), lies outside the period")
        debt.scope += entry.earlierIDs.map(\.text)
        return debt
      }
  }

  /// Whether an entry tells of no day of the table and of none before it.
  private func isLost(_ entry: ControlEntry<AnchoredPassage>) -> Bool {
    guard let last = plan.dossier.control.days.last else { return false }
    return entry.when.span.first > last
  }

  private func hidden(
    _ noun: String, _ id: Annotation.ID, at place: FilePosition, _ why: String
  ) -> Debt {
    maker.debt(
      .hiddenAnnotation, onPage: PagePath.coverage.url, at: place,
      "no page shows this \(noun): \(why)",
      text: id.text, subject: id.text)
  }

  // MARK: Leads

  /// A page of fewer statements is read as fast as its lead.
  private static let statementsAskingForLead = 3

  private var leads: [Debt] {
    let folders = Set(
      plan.dossier.annotations.leads.compactMap { PagePath(named: $0.page.text).folder })
    return pages.filter { page in
      page.count >= Self.statementsAskingForLead && plan.annotations.leads[page.path.url] == nil
        && page.path.folder.map(folders.contains) == true
    }.map { page in
      let title = plan.titles.pages[page.path.url] ?? page.path.url
      return maker.debt(
        .missingLead, onPage: page.path.url,
        at: FilePosition("Content/Annotations/leads/\(page.path.name).md"),
        "\(title) has \(InterfaceWords.english(.statements, count: page.count)) and no lead",
        text: title)
    }
  }

  private var pages: [(path: PagePath, count: Int)] {
    plan.days.all.filter(plan.isInPeriod).map {
      (PagePath.day($0), plan.days.statements[$0]?.count ?? 0)
    }
      + plan.dossier.gazetteer.names.map(\.entity).compactMap { entity in
        plan.path(of: entity).map { ($0, plan.statements.byEntity[entity]?.count ?? 0) }
      }
  }

  /// Citations in leads of days and entities that lead to another page. The home page and the lists
  /// sum up what stands elsewhere.
  private var beyondPage: [Debt] {
    let own = statementsByPage
    return plan.dossier.annotations.leads.flatMap { lead -> [Debt] in
      guard let here = own[lead.page.url] else { return [] }
      return lead.text.labels.compactMap { label in
        guard case .statement(let id) = label.citation,
          let statement = plan.catalogue.statements[id],
          !here.contains(statement.id)
        else { return nil }
        return maker.debt(
          .leadBeyondPage, onPage: lead.page.url, at: label.place,
          "the statement `\(id)` stands on other pages alone: “\(DebtMaker.excerpt(statement.text))”",
          text: statement.text)
      }
    }
  }

  /// Marks that name a statement by another id than the one that it goes by now.
  private var earlierIDs: [Debt] {
    let layer = plan.dossier.annotations
    let texts =
      layer.leads.map(\.text) + layer.notes.map(\.text) + layer.disagreements.map(\.comment)
    return texts.flatMap(\.labels).compactMap { label in
      guard case .statement(let id) = label.citation, let statement = plan.catalogue.statements[id],
        statement.id != id
      else { return nil }
      var debt = maker.debt(
        .earlierID, onPage: PagePath.coverage.url, at: label.place,
        "the statement `s-\(id)` goes by `s-\(statement.id)` now", text: statement.text,
        subject: "s-\(statement.id)")
      debt.diagnostic.replacement = Diagnostic.Replacement(
        of: "[^\(label.text)]", at: label.place, by: "[^s-\(statement.id)]")
      return debt
    }
  }

  private var statementsByPage: [String: Set<Statement.ID>] {
    var found: [String: Set<Statement.ID>] = [:]
    for (day, statements) in plan.days.statements {
      found[PagePath.day(day).url] = Set(statements.map(\.id))
    }
    for (entity, statements) in plan.statements.byEntity {
      if let path = plan.path(of: entity) { found[path.url] = Set(statements.map(\.id)) }
    }
    return found
  }

  // MARK: Gaps

  private func gap(_ gap: Gap) -> Debt? {
    plan.catalogue.statements[gap.statement].map { statement in
      switch gap.kind {
      case .control: maker.debt(gap.kind.rule, on: statement, "no control entry rests on this")
      case .casualty: maker.debt(gap.kind.rule, on: statement, "no casualty entry rests on this")
      }
    }
  }
}

extension Rule {
  package static let hiddenAnnotation = debt(
    "hidden-annotation", "No page shows an annotation",
    "tie it to a passage of a statement, or name a page")
  package static let missingLead = debt(
    "missing-lead", "A page of several statements has no lead, while its like have one",
    "write one in `Annotations/leads/`")
  package static let leadBeyondPage = debt(
    "lead-beyond-page", isOff: true,
    "A page's lead cites a statement that does not stand on that page",
    "cite one that does, name the page's entity or day in the statement by a correction, or accept it"
  )
  package static let earlierID = debt(
    "earlier-id", "A mark names a statement by an id that it had before and still answers to",
    "run `dossier update --ids`, or write the id that the message gives")
}
