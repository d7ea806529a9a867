import DossierModel

/// Which statements belong to what, and to one another.
package struct PlannedStatements: Sendable {
  /// In the order of the dossier.
  package let byEntity: [EntityID: [Statement]]
  /// In the order of the dossier.
  package let bySource: [Source.ID: [Statement]]
  /// Which statement follows which in each source.
  let order: SourceOrder
  /// What independent sources tell of the same event in other words, by statement.
  package let alsoReported: [Statement.ID: [Statement.ID]]
  /// The works that a paragraph cites next behind a statement that cites none itself.
  package let citedLater: [Statement.ID: [Reference.ID]]

  init(_ dossier: Dossier, days: PlannedDays) {
    var byEntity: [EntityID: [Statement]] = [:]
    var bySource: [Source.ID: [Statement]] = [:]
    for statement in dossier.statements {
      for entity in statement.entities { byEntity[entity, default: []].append(statement) }
      for source in statement.sources { bySource[source, default: []].append(statement) }
    }
    self.byEntity = byEntity
    self.bySource = bySource
    order = SourceOrder(bySource)
    alsoReported = AlsoReported(dossier, byDay: days.statements).others
    citedLater = LaterCitations(dossier).works
  }
}

extension Statement {
  /// All entities in its words.
  package var entities: [EntityID] {
    units.map { .unit($0) } + places.map { .place($0) } + people.map { .person($0) }
  }

  /// Its citations but for those of the sources that it is itself a passage of.
  package var citedWorks: [Citation] {
    let own = Set(sources.map { Reference.ID($0.text) })
    return citations.filter { !own.contains($0.reference) }
  }

  /// The sources of its passages, each once, the leading one first.
  package var sources: [Source.ID] {
    passages.reduce(into: []) { sources, passage in
      if !sources.contains(passage.passage.source) { sources.append(passage.passage.source) }
    }
  }
}
