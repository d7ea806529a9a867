import DossierLanguages
import DossierMarkdown
import DossierModel

extension Page.Kind {
  static let orderOfBattle = Self("order-of-battle")
}

extension PageKind {
  /// The forces as the sources list them or tell of them.
  static let orderOfBattle = PageKind(
    names: [.orderOfBattle],
    template: PageTemplate(
      "order-of-battle",
      PageFields(OrderOfBattleRecord.fields) { OrderOfBattleRecord(view: $0.view) }, .layer),
    assets: ["order-of-battle.css"], drawsSymbols: true,
    composing: .shown { plan, _ in
      plan.dossier.orderOfBattle.isEmpty ? [] : [OrderOfBattlePage(plan: plan).page]
    })
}

/// Composes the page of the forces.
private struct OrderOfBattlePage {
  let plan: SitePlan

  var page: Page {
    var page = PageBody(plan: plan, path: .orderOfBattle, title: plan.words[.orderOfBattle])
    page.add(.forcesIntroduction)
    var printed: Set<Statement.ID> = []
    for list in plan.dossier.orderOfBattle { add(list, to: &page, &printed) }
    let ids = Set(plan.dossier.orderOfBattle.flatMap { ($0.lines + $0.told).map(\.statement) })
    page.addSources(of: plan.dossier.statements.filter { ids.contains($0.id) })
    return page.page(
      .only(.orderOfBattle), way: Page.Way(50, isMain: true), isGenerated: false)
  }

  private func add(
    _ list: OrderOfBattle, to page: inout PageBody, _ printed: inout Set<Statement.ID>
  ) {
    let side = list.side.flatMap { plan.catalogue.sides[$0]?.name } ?? plan.words[.sideNotNamed]
    page.addHeading(MarkdownEscaping.text(side), as: .side(list.side))
    let parts: [(InterfaceWord, [OrderOfBattle.Entry])] = [
      (.belligerents, list.belligerents), (.commanders, list.commanders),
      (.unitsOfSide, list.entries),
    ].filter { !$0.1.isEmpty }
    // Units alone need no heading.
    let hasTitles = parts.count > 1 || list.entries.isEmpty
    for (title, entries) in parts {
      if hasTitles { page.addMarkdown(plan.words[title]) }
      add(entries, to: &page, &printed)
    }
    if !list.told.isEmpty {
      page.addMarkdown(plan.words[.toldInSentences])
      for entry in list.told {
        guard let statement = plan.catalogue.statements[entry.statement], let unit = entry.unit
        else {
          continue
        }
        let isNew = printed.insert(statement.id).inserted
        page.addItem(of: unit, told: statement, isNew: isNew, depth: entry.depth)
      }
      page.addMarkdown("")
    }
    addUnlisted(of: list.side, to: &page)
  }

  private func add(
    _ entries: [OrderOfBattle.Entry], to page: inout PageBody, _ printed: inout Set<Statement.ID>
  ) {
    for entry in entries {
      guard let statement = plan.catalogue.statements[entry.statement] else { continue }
      printed.insert(statement.id)
      page.addItem(statement, depth: entry.depth)
    }
    page.addMarkdown("")
  }

  /// The units of a side that the sources speak of, though no list of theirs has them.
  private func addUnlisted(of side: Side.ID?, to page: inout PageBody) {
    let listed = Set(
      plan.dossier.orderOfBattle.flatMap { $0.lines + $0.told }.compactMap(\.unit))
    let others = plan.dossier.gazetteer.units.filter {
      side != nil && $0.side == side && !listed.contains($0.id)
        && plan.statements.byEntity[.unit($0.id)] != nil
    }
    page.addSentence(
      of: others.map { .unit($0.id) }, after: .namedInNoList)
  }
}
