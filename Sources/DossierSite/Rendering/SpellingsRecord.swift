import DossierModel

/// All names of an entity, as the sources write them.
struct SpellingsRecord {
  let plan: SitePlan

  func record(for page: Page) -> TemplateRecord {
    guard let entity = page.entity else { return TemplateRecord() }
    return TemplateRecord([
      "hasSpellings": .flag(!plan.names(of: entity).isEmpty),
      "spellings": .list(plan.names(of: entity).map { spelling($0, from: page) }),
    ])
  }

  private func spelling(_ name: EntityName, from page: Page) -> TemplateRecord {
    let badges = SourceBadge(plan: plan, url: page.url)
    var values: [String: TemplateRecord.Value] = [
      "text": .text(name.text),
      "isInTitle": .flag(name.sources.isEmpty && plan.citedTitles.have(name.text)),
      "sources": .list(name.sources.compactMap { plan.sourcesByID[$0] }.map(badges.record)),
    ]
    if name.language != plan.dossier.settings.language {
      values["lang"] = .text(name.language)
      values["dir"] = .text(LanguageNames.direction(of: name.language))
    }
    return TemplateRecord(values)
  }
}
