import DossierModel
import DossierReading

extension Explainer {
  func explanation(of statement: Statement) -> Explanation {
    var explanation = Explanation(
      id: statement.id, furtherIDs: statement.furtherIDs, text: statement.text,
      section: statement.section, role: statement.role, url: plan.url(of: statement),
      pages: pages.filter { $0.outline.holds(statement.id) }.map(\.url))
    explanation.passages = statement.passages.map { origin(of: $0, in: statement) }
    explanation.times = statement.when.map { origin(of: $0, in: statement) }
    explanation.refused = imported.timeOrigins[statement.id]?.refused ?? []
    if statement.when.isEmpty { explanation.undatedBy = timeCorrection(of: statement) }
    explanation.column = column(of: statement)
    explanation.links = statement.entities.map { link($0, in: statement) }
    explanation.openNames = openNames(in: statement)
    explanation.citations = statement.citations.map { citation in
      let reference = plan.catalogue.references[citation.reference]
      return Explanation.CitedWork(
        citation: citation, words: reference.map(words) ?? citation.reference.text)
    }
    explanation.assertedBy = statement.assertedBy.map(plan.speakerName)
    explanation.independentVoices = statement.independentVoices
    explanation.flags = statement.flags
    explanation.annotations = allAnnotations.filter { $0.statements.contains(statement.id) }
      .map(\.name)
    return explanation
  }

  // MARK: Passages

  private func origin(
    of passage: StatedPassage, in statement: Statement
  ) -> Explanation.PassageOrigin {
    var origin = origin(of: passage.passage)
    origin.difference = WordDifference(from: statement.text, to: passage.words.text)
      .summary(in: .english)
    return origin
  }

  func origin(of passage: Passage) -> Explanation.PassageOrigin {
    let source = plan.catalogue.sources[passage.source]
    let file = "Content/Sources/\(source?.file ?? passage.source.text)"
    let bytes = imported.documents.first { $0.source.id == passage.source }?.bytes
    let offset = passage.range.lowerBound
    return Explanation.PassageOrigin(
      source: passage.source, sourceTitle: source?.title ?? passage.source.text,
      place: bytes.map { FilePosition(file, offset: offset, in: $0) } ?? FilePosition(file),
      range: passage.range, quote: passage.quote)
  }

  // MARK: Times

  private func origin(of when: When, in statement: Statement) -> Explanation.TimeOrigin {
    let known = imported.timeOrigins[statement.id]
    var origin = Explanation.TimeOrigin(when: when, words: [], works: [])
    switch when.basis {
    case .stated, .resolved:
      let known = (known?.words ?? []).filter { $0.edtf == when.edtf }
      origin.words = known.map(\.words).onceEach
      origin.manner = known.first.map(\.manner).flatMap { $0 == .written ? nil : $0 }
      if origin.manner == .fromWriting {
        origin.countedFrom = countedFrom(origin.words, in: statement)
      }
      if known.isEmpty { takeDay(&origin, of: statement) }
    case .inherited: takeDay(&origin, of: statement)
    case .citation:
      origin.works =
        statement.citations.map(\.reference).filter {
          plan.catalogue.references[$0]?.issued.map { EDTF($0) } == when.edtf
        }.onceEach
    case .editor: origin.correction = timeCorrection(of: statement)
    }
    return origin
  }

  /// What a day is taken or counted from: a statement, a heading, the battle of one day.
  private func takeDay(_ origin: inout Explanation.TimeOrigin, of statement: Statement) {
    guard let known = imported.timeOrigins[statement.id], let source = known.source else { return }
    let other = source.statement.flatMap { plan.catalogue.statements[$0] }
    origin.inheritedFrom = other.map { Explanation.StatementName(id: $0.id, text: $0.text) }
    origin.leaning = known.leaning
    switch source {
    case .heading: origin.isFromHeading = true
    case .battle: origin.isOfBattle = true
    case .sentence: break
    }
  }

  /// The date of the source whose passage holds the words.
  private func countedFrom(_ words: [String], in statement: Statement) -> CalendarDate? {
    let passage = statement.passages.first { passage in
      words.contains { passage.words.text.contains($0) }
    }
    return passage.flatMap { plan.catalogue.sources[$0.passage.source]?.date }
  }

  private func timeCorrection(of statement: Statement) -> Explanation.CorrectionName? {
    correction(of: statement) { change in
      if case .times = change { true } else { false }
    }
  }

  private func correction(
    of statement: Statement, _ isMeant: (Correction<AnchoredPassage>.Change) -> Bool
  ) -> Explanation.CorrectionName? {
    plan.dossier.annotations.corrections.first {
      $0.passage.statements.contains(statement.id) && $0.changes.contains(where: isMeant)
    }.map { Explanation.CorrectionName(place: $0.place, reason: $0.reason) }
  }

  // MARK: Sides

  /// The column of a box is of the side of the belligerents in it.
  private func column(of statement: Statement) -> Explanation.ColumnOrigin? {
    guard let column = statement.column else { return nil }
    guard let side = statement.side else {
      return Explanation.ColumnOrigin(column: column, side: nil, belligerents: [])
    }
    let sources = Set(statement.sources)
    let belligerents = plan.dossier.statements.filter {
      $0.column == .belligerents && $0.side == side && $0.id != statement.id
        && !sources.isDisjoint(with: $0.sources)
    }
    return Explanation.ColumnOrigin(
      column: column, side: plan.catalogue.sides[side]?.name ?? side.text,
      belligerents: belligerents.map(\.text).onceEach)
  }

  /// The side of an entity's entry, and whether an editor has confirmed the entry.
  private func side(of entity: EntityID) -> (name: String?, isProposed: Bool) {
    let (side, isProposed): (Side.ID?, Bool) =
      switch entity {
      case .unit(let id):
        (plan.catalogue.units[id]?.side, plan.catalogue.units[id]?.isProposed ?? false)
      case .person(let id):
        (plan.catalogue.people[id]?.side, plan.catalogue.people[id]?.isProposed ?? false)
      case .place(let id): (nil, plan.catalogue.places[id]?.isProposed ?? false)
      }
    return (side.map { plan.catalogue.sides[$0]?.name ?? $0.text }, isProposed)
  }

  // MARK: Links

  private func link(_ entity: EntityID, in statement: Statement) -> Explanation.Link {
    var link = Explanation.Link(
      entity: entity, name: plan.name(of: entity), words: [], articles: [])
    var isNamed = false
    for passage in statement.passages {
      let found = names.found(in: passage.words)
      for mention in passage.words.mentions where mention.entity == entity {
        link.words.append(passage.words.text(in: mention.range))
        let name = found.first { $0.range == mention.range }
        if case .mention(entity, let reason)? = name?.meaning {
          isNamed = true
          link.reasons += [words(for: reason)].compactMap(\.self)
        }
        link.articles += passage.words.sourceLinks
          .filter { $0.range.overlaps(mention.range) }.map(\.target)
      }
    }
    (link.side, link.isProposed) = side(of: entity)
    link.words = link.words.onceEach
    link.articles = link.articles.onceEach
    link.reasons = link.reasons.onceEach
    if isNamed { link.gazetteer = place(of: entity) }
    link.correction = correction(of: statement) { change in
      if case .links(let links) = change { links.link.contains(entity) } else { false }
    }
    return link
  }

  /// Nil where the spelling is the entity's alone.
  private func words(for reason: FoundName.Reason) -> String? {
    switch reason {
    case .spelling: nil
    case .article(let title): "the source links them to the article “\(title)”"
    case .side(let side): "the words around them tell the side “\(side)”, and others have the name"
    case .whole: "the words behind them name the unit it belongs to, and others have the name"
    case .list(let name): "the end of the list makes them “\(name)”"
    }
  }

  /// The names of the gazetteer in the statement's words that link none.
  private func openNames(in statement: Statement) -> [Explanation.OpenName] {
    statement.passages.flatMap { passage in
      names.found(in: passage.words).compactMap { name -> Explanation.OpenName? in
        let words = passage.words.text(in: name.range)
        switch name.meaning {
        case .mention: return nil
        case .open(let entities):
          return .init(
            words: words, entities: entities,
            reason: "any of them may be meant, and nothing around tells which")
        case .denied(let entity, let side):
          return .init(
            words: words, entities: [entity],
            reason: "the words around tell another side, “\(side)”")
        case .partOfAnother(let entity):
          return .init(words: words, entities: [entity], reason: "it is part of a longer name")
        }
      }
    }.filter { !$0.entities.contains(where: statement.entities.contains) }.onceEach
  }

  private func place(of entity: EntityID) -> FilePosition? {
    switch entity {
    case .unit(let id): plan.catalogue.units[id]?.place
    case .place(let id): plan.catalogue.places[id]?.place
    case .person(let id): plan.catalogue.people[id]?.place
    }
  }
}

extension Words {
  /// The words of a range of UTF-8 bytes, which must lie within the text.
  fileprivate func text(in range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

extension Array where Element: Hashable {
  fileprivate var onceEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
