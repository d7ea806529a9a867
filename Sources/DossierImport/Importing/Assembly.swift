import DossierDocuments
import DossierModel
import DossierReading

/// Puts the documents together: drafts, merged statements, their times, ids and citations.
struct Assembly {
  private let input: Importer.Input
  private(set) var documents: [SourceDocument]
  private let names: NameIndex
  private let battles: BattleDates
  private let diaries: [DiaryDates?]
  private var merger = Merger()
  private var annotator: Annotator
  private var corrections: Corrections
  /// For each document, for each of its passages in order, the statement it became part of.
  private var places: [[Int]] = []
  private var texts: [[DatedText]] = []

  private(set) var dossier: Dossier
  /// Why each statement has the times it has.
  private(set) var timeOrigins: [Statement.ID: TimeOrigin] = [:]
  /// The ids that the passages have now, and those that they had.
  private(set) var ledger = IDLedger()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ input: Importer.Input, documents: [SourceDocument]) {
    self.input = input
    self.documents = documents
    names = NameIndex(input.gazetteer)
    battles = BattleDates(documents, settings: input.settings)
    diaries = documents.map(\.diary)
    annotator = Annotator(
      input.annotations, documents: documents, lacksSources: input.lacksSources)
    corrections = Corrections(annotator.corrections(), documents: documents)
    dossier = Dossier(
      settings: input.settings, sources: input.sources, gazetteer: input.gazetteer)
  }

  mutating func assemble() {
    var references = ReferenceList(documents)
    for number in documents.indices { merge(number, references) }
    correct()
    let times = inheritedTimes()
    let ids = StatementIDs(
      merger.statements, merger.additions,
      earlier: EarlierIDs(input.ledger, sources: input.sources, statements: merger.statements))
    ledger = ids.ledger(of: merger, sources: input.sources)
      .merged(with: input.ledger, sources: input.sources)
    noteOrigins(times, ids)
    let notes = NoteIDs(merger, ids)
    let maker = StatementMaker(
      references: references, notes: notes,
      witnesses: Set(input.sources.filter { $0.role == .witness }.map(\.id)))
    dossier.statements = merger.statements.indices.map { index in
      maker.statement(merger.statements[index], ids: ids[index], times: times[index].times)
    }
    dossier.statements = NoteSections.named(dossier.statements)
    references.cite(dossier.statements)
    dossier.references = references.all(sources: input.sources)
    attribute()
    dossier.unresolved = UnresolvedMarks.collect(dossier.statements, documents)
    dossier.excluded = documents.flatMap(\.excludedPassages)
    dossier.gazetteer = attest(dossier.gazetteer)
    addSides()
    addOrderOfBattle()
    dossier.weekdays = ToldWeekdays(merger.statements.map(\.reading)).byDay
    annotator.annotate(&dossier)
    diagnostics += annotator.diagnostics + corrections.diagnostics
    diagnostics += names.shared.map(Self.warning)
    if input.settings.battle == nil { diagnostics += unreadBoxes }
  }

  // MARK: Split, link, date, merge

  private mutating func merge(_ number: Int, _ references: ReferenceList) {
    let document = documents[number]
    let cuts = document.blocks.enumerated().flatMap { number, block in
      PassageCutter.cut(block, of: document.bytes).map { (number, block, $0) }
    }
    let dated = cuts.map { number, block, cut in
      DatedText(
        block.namesWork ? "" : cut.words.text, role: block.role, section: block.section,
        sectionRole: block.sectionRole, block: number,
        citedDates: block.namesWork ? [] : references.dates(citedIn: cut.words))
    }
    let context = datingContext(number)
    let boxes = battles.boxes[number]
    let readings = zip(cuts, Dating.read(dated, in: context)).map { cut, reading in
      boxes.reading(ofBlock: cut.0)
        ?? diaries[number]?.reading(ofBlock: cut.0, cut.1.flow.text) ?? reading
    }
    var statements: [Int] = []
    let told = Dating.inherit(dated, readings: readings, in: context)
    for (index, (number, block, cut)) in cuts.enumerated() {
      var draft = draft(
        of: cut, in: block, number: number, document, reading: readings[index])
      draft.isKeptApart = corrections.keepsApart(draft.passages[0])
      draft.told = [document.source.id: told[index].filter { $0.basis != .citation }]
      statements.append(merger.add(draft))
    }
    places.append(statements)
    texts.append(dated)
  }

  /// What the editor tells of the battle makes good what can't be read of it.
  private var unreadBoxes: [Diagnostic] {
    zip(documents, battles.boxes).flatMap { $1.diagnostics(of: $0) }
  }

  private func datingContext(_ number: Int) -> DatingContext {
    let source = documents[number].source
    return DatingContext(
      sourceDate: source.date, isWitness: source.role == .witness, period: input.settings.period,
      battle: battles[number], numericOrder: diaries[number]?.order)
  }

  private func draft(
    of cut: CutPassage, in block: Block, number: Int, _ document: SourceDocument,
    reading: TimeReading
  ) -> DraftStatement {
    var words = cut.words
    words.mentions = names.mentions(in: words)
    let section = block.sectionTitle
    let passage = Passage(
      source: document.source.id, range: cut.range, quote: document.quote(cut.range))
    var draft = DraftStatement(
      role: block.role, section: section, sectionRole: block.sectionRole,
      passages: [
        StatedPassage(
          passage: passage, words: words, block: number, section: section, role: block.role)
      ],
      reading: reading)
    if case .note(let id) = block.kind { draft.noteID = id }
    if case .infobox(let infobox) = block.kind { draft.infobox = infobox }
    return draft
  }

  /// What the editor sets right in merged statements.
  private mutating func correct() {
    let moved = corrections.apply(to: &merger)
    for number in places.indices {
      let kept = places[number].indices.filter { moved[places[number][$0]] != nil }
      texts[number] = kept.map { texts[number][$0] }
      places[number] = kept.compactMap { moved[places[number][$0]] }
      documents[number].excluded += corrections.excluded
        .filter { $0.passage.source == documents[number].source.id }
        .map { ExcludedRange($0.passage.range, reason: $0.reason) }
    }
  }

  // MARK: Times

  /// The final times of each statement: its own, else what its place in the first of its
  /// documents that tells gives it.
  private func inheritedTimes() -> [DatedTimes] {
    var times = merger.statements.map { DatedTimes(times: $0.reading.times) }
    for number in documents.indices {
      let readings = places[number].map { merger.statements[$0].reading }
      let context = datingContext(number)
      let inherited = Dating.trace(texts[number], readings: readings, in: context)
      for (place, found) in zip(places[number], inherited) where times[place].times.isEmpty {
        times[place] = DatedTimes(
          times: found.times, from: found.from?.mapped { places[number][$0] })
      }
    }
    return times.map { found in
      var sorted = found
      sorted.times.sort { ($0.basis, $0.edtf.start) < ($1.basis, $1.edtf.start) }
      return sorted
    }
  }

  private mutating func noteOrigins(_ times: [DatedTimes], _ ids: StatementIDs) {
    for (index, found) in times.enumerated() {
      timeOrigins[ids[index].id] = TimeOrigin(
        words: merger.statements[index].reading.evidence,
        refused: merger.statements[index].reading.refused,
        leaning: found.from == nil ? nil : merger.statements[index].reading.leaning,
        source: found.from.map { Self.source($0, ids) })
    }
  }

  private static func source(_ found: DaySource, _ ids: StatementIDs) -> TimeOrigin.Source {
    switch found {
    case .sentence(let place): .sentence(ids[place].id)
    case .heading(let place): .heading(ids[place].id)
    case .battle: .battle
    }
  }

  // MARK: What is known only at the end

  private mutating func attribute() {
    let attributor = Attributor(
      input.gazetteer, sources: input.sources, references: dossier.references)
    dossier.references = dossier.references.map(attributor.attributed)
    dossier.statements = dossier.statements.map(attributor.attributed)
  }

  private func attest(_ gazetteer: Gazetteer) -> Gazetteer {
    var attested = AttestedNames()
    for statement in dossier.statements {
      for passage in statement.passages {
        attested.add(corrections.attesting(passage), of: passage.passage.source)
      }
    }
    let order = input.sources.map(\.id)
    var result = gazetteer
    for index in result.units.indices {
      let unit = result.units[index]
      result.units[index].names = attested.names(
        of: .unit(unit.id), listed: unit.names, order: order)
    }
    for index in result.places.indices {
      let place = result.places[index]
      result.places[index].names = attested.names(
        of: .place(place.id), listed: place.names, order: order)
    }
    for index in result.people.indices {
      let person = result.people[index]
      result.people[index].names = attested.names(
        of: .person(person.id), listed: person.names, order: order)
    }
    return result
  }

  private mutating func addSides() {
    for addition in merger.additions where addition.passage == 0 {
      dossier.statements[addition.statement].column = addition.column
    }
    let columns = ColumnSides(
      merger.additions, of: dossier.statements, gazetteer: dossier.gazetteer,
      sides: input.settings.sides)
    for (index, side) in columns.sides() { dossier.statements[index].side = side }
  }

  private mutating func addOrderOfBattle() {
    let lists = OrderOfBattleReader(gazetteer: dossier.gazetteer)
      .read(merger.additions, of: dossier.statements)
    let nesting = OrderOfBattleNesting(lists, dossier.gazetteer)
    let told = ToldForces(dossier.statements, nesting.completed)
    dossier.orderOfBattle = OrderOfBattleReader.telling(told.added(to: lists))
    dossier.gazetteer = told.completed
    diagnostics += nesting.diagnostics
  }

  private static func warning(_ name: NameIndex.SharedName) -> Diagnostic {
    let entities = name.entities.map(\.text).joined(separator: ", ")
    return Diagnostic(
      .sharedName, at: FilePosition("Content/Gazetteer"),
      "The spelling “\(name.spelling)” belongs to several entities (\(entities)) and links none",
      advice: "Leave it to one of them, or give each only longer spellings")
  }
}

extension Rule {
  package static let sharedName = fault(
    "shared-name",
    "A spelling belongs to several entities, and nothing around it tells which is meant, so it links none of them",
    "give units their `side` or `parent`, leave the spelling to one, or link the passage by a correction"
  )
}
