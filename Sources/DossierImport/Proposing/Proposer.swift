import DossierModel

/// Proposes settings and a gazetteer from documents of which nobody has told anything.
///
/// Every rule can be explained in a sentence, and what no rule can tell is left out.
package struct Proposer {
  private let documents: [SourceDocument]
  private let facts: [InfoboxFacts]
  private let words: NameWords
  private let corpus: Corpus
  private let survey: LinkSurvey
  private var sides: SidesReader
  private var shelf: EntityShelf
  private let knownVoices: [Voice]
  /// The side of each column of each document's infobox.
  private var columns: [[Int: Side.ID]] = []

  /// What documents propose beside the sides and entities that a dossier has already; without
  /// documents, a title alone.
  package static func propose(
    from documents: [SourceDocument], beside gazetteer: Gazetteer = Gazetteer(),
    sides: [Side] = [], language: String = "en"
  ) -> Proposal {
    var proposer = Proposer(documents, beside: gazetteer, sides: sides)
    proposer.collect()
    return proposer.proposal(language: language)
  }

  /// Reads a document of which only the file is known.
  package static func read(
    _ kind: Source.Kind, id: Source.ID, file: String, bytes: [UInt8]
  ) -> SourceDocument {
    let source = Source(
      id: id, file: file, sha256: Digest(of: bytes), kind: kind,
      role: kind == .wikitext ? .compilation : .witness, title: file, shortTitle: file, siglum: "")
    switch kind {
    case .wikitext: return WikitextReader.read(source, bytes: bytes)
    case .text:
      let completed = source.completed(by: ReportLayout(bytes), bytes: bytes)
      return PlainTextReader.read(completed, bytes: bytes)
    }
  }

  private init(_ documents: [SourceDocument], beside known: Gazetteer, sides: [Side]) {
    self.documents = documents
    facts = documents.map(InfoboxFacts.init)
    words = NameWords()
    corpus = Corpus(documents, words: words)
    survey = LinkSurvey(corpus, words: words)
    self.sides = SidesReader(known: sides, known, words: words)
    shelf = EntityShelf(known)
    knownVoices = known.voices
  }

  private mutating func collect() {
    for box in facts { columns.append(sides.columns(of: box)) }
    for number in documents.indices {
      addUnits("Belligerents", of: number)
      addUnits("Units involved", of: number)
      addCommanders(of: number)
      addLocation(of: number)
    }
    addLinks()
    addNames()
    addSurnames()
  }

  private func proposal(language: String) -> Proposal {
    let titles = zip(documents, facts).map(TitleReader.title)
    let fallback = Proposal.Reasoned(value: "Dossier", reason: "there is no document")
    let named = zip(titles, facts).first { $1.first("Name") != nil }?.0
    var (gazetteer, origins) = shelf.gazetteer(language: language)
    let voices = VoiceProposer(documents, corpus, known: knownVoices)
    gazetteer.voices = voices.voices
    return Proposal(
      title: named ?? titles.first ?? fallback,
      period: PeriodReader(documents: documents).period(facts), sides: sides.sides,
      gazetteer: gazetteer, origins: origins, voiceReasons: voices.reasons,
      sourceTitles: titles.map(\.value),
      sourceDates: documents.map(PeriodReader.date))
  }

  // MARK: Infobox

  private mutating func addUnits(_ label: String, of number: Int) {
    var above: [EntityShelf.Owner?] = []
    var place: [Int] = []
    for (infobox, block) in facts[number].entries(label) {
      let column = infobox.column ?? 0
      if place != [column, infobox.party] {
        above = []
        place = [column, infobox.party]
      }
      above.removeLast(max(0, above.count - infobox.depth))
      let parent = above.last { $0 != nil } ?? nil
      while above.count < infobox.depth { above.append(parent) }
      guard let entry = EntryName(block, words: words), !entry.isLabel,
        let kind = unitKind(entry, isBelligerent: label == "Belligerents")
      else {
        above.append(nil)
        continue
      }
      let (name, spellings) = naming(entry.title, shown: [entry.name])
      above.append(
        shelf.add(
          .unit, name, spellings: spellings, kind: kind, side: columns[number][column],
          above: parent, origin: corpus.origin("infobox, \(label)", in: block, of: number)))
    }
  }

  private func unitKind(_ entry: EntryName, isBelligerent: Bool) -> String? {
    let title = entry.title?.bare ?? entry.name
    if words.isState(title) || words.isState(entry.name) { return "authority" }
    let sense =
      words.sense(of: NameTokenizer.tokens(of: title).map(\.text))
      ?? words.sense(of: NameTokenizer.tokens(of: entry.name).map(\.text))
    if let sense, sense.sort == .unit { return sense.kind }
    if sense?.sort == .event { return nil }
    return isBelligerent ? "belligerent" : "unit"
  }

  private mutating func addCommanders(of number: Int) {
    for (infobox, block) in facts[number].entries("Commanders and leaders") {
      let words = words
      let entry = EntryName(block, words: words) { title, shown in
        words.title(at: [title.bare.lowercased()]) != nil
          || words.title(at: [shown.trimmedName.lowercased()]) != nil || words.isState(title.bare)
          || words.sense(of: title.words)?.sort == .unit
      }
      guard let entry, !entry.isLabel else { continue }
      let shown = withoutTitle(entry.name)
      guard entry.title != nil || NameTokenizer.tokens(of: shown).count > 1 else { continue }
      let (name, spellings) = naming(entry.title, shown: [shown, entry.name])
      _ = shelf.add(
        .person, name, spellings: spellings, kind: "commander",
        side: infobox.column.flatMap { columns[number][$0] },
        origin: corpus.origin("infobox, Commanders and leaders", in: block, of: number))
    }
  }

  private func withoutTitle(_ name: String) -> String {
    let tokens = NameTokenizer.tokens(of: name)
    guard let title = words.title(at: tokens.map(\.lowered)[...]), title.count < tokens.count else {
      return name
    }
    let start = tokens[title.count].range.lowerBound
    return String(decoding: Array(name.utf8)[start...], as: UTF8.self)
  }

  /// The places that the infobox gives: each within the next, where the last is a state.
  private mutating func addLocation(of number: Int) {
    guard let block = facts[number].first("Location") else { return }
    let origin = corpus.origin("infobox, Location", in: block, of: number)
    let pieces = LocationPieces(block, words: words)
    let isChain =
      pieces.names.last.map { words.isState($0.name) } == true
      && !pieces.names.dropLast().contains { words.isState($0.name) } && !pieces.hasAnd
    var above: EntityShelf.Owner?
    // From the widest in, so that what holds a place is there first.
    for piece in isChain ? pieces.names.reversed() : pieces.names {
      let sense = words.sense(of: NameTokenizer.tokens(of: piece.name).map(\.text))
      if sense?.sort == .event || sense?.sort == .unit { continue }
      let kind = words.isState(piece.name) ? "country" : sense?.sort == .place ? sense?.kind : nil
      let (name, spellings) = naming(piece.title, shown: [piece.name])
      let added = shelf.add(
        .place, name, spellings: spellings, kind: kind ?? "place", above: isChain ? above : nil,
        origin: origin)
      above = added ?? above
    }
  }

  // MARK: Prose

  private mutating func addLinks() {
    for subject in survey.subjects {
      guard let sense = survey.sense(of: subject), [.unit, .place, .person].contains(sense.sort)
      else { continue }
      let (name, spellings) = naming(subject.title, shown: subject.shown)
      if sense.sort == .unit, subject.title.words.count < 2 { continue }
      if sense.sort == .unit, words.isGeneric(subject.title.words, kind: sense.kind) { continue }
      if sense.kind == "place", subject.title.region == nil, namesParty(name) { continue }
      let side =
        sense.sort == .unit
        ? sides.side(of: subject.title.words, hint: subject.title.hint) : nil
      let within = subject.title.region.flatMap { shelf.owner(of: $0) }
      let kind = sense.kind.isEmpty ? subject.role ?? "not known yet" : sense.kind
      _ = shelf.add(
        sense.sort, name, spellings: spellings, kind: kind, side: side,
        above: sense.sort == .place ? within : nil, origin: subject.origin)
    }
  }

  /// A name without a link counts where its own words tell, or where it comes twice.
  private mutating func addNames() {
    let found = NameSurvey(corpus, words: words).found
    // Full names first, so that a title with a last name alone meets the person.
    let ordered = found.filter { !isShort($0) } + found.filter(isShort)
    for item in ordered where !survey.isAmbiguous(item.name) {
      let tokens = NameTokenizer.tokens(of: item.name)
      let isTold: Bool =
        switch item.sort {
        case .unit: true
        case .person: tokens.count > 1 && words.title(at: [tokens[0].lowered]) == nil
        default: item.kind != "place" || words.isState(item.name)
        }
      guard isTold || item.count > 1 else { continue }
      if item.sort == .person, !isTold, hasSurname(tokens.last?.lowered) { continue }
      if item.sort == .place, item.kind == "place", namesParty(item.name) { continue }
      let side = item.sort == .unit ? sides.side(of: tokens.map(\.text), hint: nil) : nil
      _ = shelf.add(item.sort, item.name, kind: item.kind, side: side, origin: item.origin)
    }
  }

  /// Whether a person's name is a title with a last name.
  private func isShort(_ item: NameSurvey.Found) -> Bool {
    item.sort == .person
      && words.title(at: NameTokenizer.tokens(of: item.name).prefix(1).map(\.lowered)[...]) != nil
  }

  /// Whether a word is part of the name of a belligerent or a person: "Taliban" is no place then.
  private func namesParty(_ name: String) -> Bool {
    let key = EntityShelf.key(name)
    return shelf.entries.contains { entry in
      let isParty =
        entry.sort == .person
        || (entry.sort == .unit && entry.origins.first?.found == "infobox, Belligerents")
      return isParty && EntityShelf.key(entry.name).split(separator: " ").contains { $0 == key }
    }
  }

  private func hasSurname(_ surname: String?) -> Bool {
    shelf.entries.contains {
      $0.sort == .person && NameTokenizer.tokens(of: $0.name).last?.lowered == surname
    }
  }

  private mutating func addSurnames() {
    let people = shelf.entries.indices.filter { shelf.entries[$0].sort == .person }
    let names = people.map { shelf.entries[$0].name }
    let counts = Surnames.counts(names)
    let surnames = Surnames(corpus: corpus, words: words)
    for (index, name) in zip(people, names) {
      if let surname = surnames.surname(of: name, among: counts) {
        shelf.addSpelling(surname, to: index)
      }
    }
  }

  /// The name to show and the other spellings. Two articles that differ in their parenthesis alone
  /// keep it, and neither gets the spelling that both share.
  private func naming(_ title: LinkTitle?, shown: [String]) -> (String, [String]) {
    guard let title else { return (shown.first ?? "", Array(shown.dropFirst())) }
    if survey.isAmbiguous(title) {
      return (title.full, shown.filter { $0 != title.bare })
    }
    return (title.bare, shown)
  }
}

/// The names in the location that an infobox gives.
struct LocationPieces {
  private(set) var names: [(name: String, title: LinkTitle?)] = []
  let hasAnd: Bool

  init(_ block: Block, words: NameWords) {
    let text = block.flow.text
    let tokens = NameTokenizer.tokens(of: text)
    hasAnd = tokens.contains { $0.lowered == "and" }
    let bytes = Array(text.utf8)
    guard block.flow.links.isEmpty else {
      for link in block.flow.links {
        let shown = String(decoding: bytes[link.range], as: UTF8.self).trimmedName
        guard let title = LinkTitle(link.target), EntryName.isName(shown) else { continue }
        names.append((shown, title))
      }
      return
    }
    for piece in text.split(whereSeparator: { ",;\n(".contains($0) }) {
      let name = String(piece).trimmedName
      if name.utf8.count <= 60, EntryName.isName(name), !name.utf8.contains(where: Ascii.isDigit) {
        names.append((name, nil))
      }
    }
  }
}
