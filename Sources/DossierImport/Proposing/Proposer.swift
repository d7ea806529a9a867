import DossierDocuments
import DossierModel
import DossierReading

/// Proposes settings and a gazetteer from documents of which nobody has told anything.
///
/// Every rule can be explained in a sentence, and what no rule can tell is left out.
package struct Proposer {
  let documents: [SourceDocument]
  let facts: [InfoboxFacts]
  /// Those of the documents.
  private let titles: [Proposal.Reasoned<String>]
  let words: NameWords
  let corpus: Corpus
  var survey: LinkSurvey
  var sides: SidesReader
  var shelf: EntityShelf
  /// Which words tell which side.
  var sideWords = SideWords()
  let knownVoices: [Voice]
  /// The side of each column of each document's infobox.
  private var columns: [[Block.Infobox.Column: Side.ID]] = []

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
    var source = Source(
      id: id, file: file, sha256: Digest(of: bytes), kind: kind,
      role: kind == .wikitext ? .compilation : .witness, title: file, shortTitle: file, siglum: "")
    if kind == .text { source = source.completed(by: ReportLayout(bytes), bytes: bytes) }
    return DocumentReader.read(source, bytes: bytes)
  }

  private init(_ documents: [SourceDocument], beside known: Gazetteer, sides: [Side]) {
    self.documents = documents
    facts = documents.map(InfoboxFacts.init)
    titles = zip(documents, facts).map(TitleReader.title)
    words = .english
    corpus = Corpus(documents, words: words)
    survey = LinkSurvey(Corpus([], words: words), words: words, sides: SideWords(words))
    self.sides = SidesReader(known: sides, known, words: words)
    shelf = EntityShelf(known)
    knownVoices = known.voices
  }

  private mutating func collect() {
    for box in facts { columns.append(sides.columns(of: box)) }
    sideWords = sides.sideWords
    shelf.sides = sideWords
    survey = LinkSurvey(corpus, words: words, sides: sideWords)
    for number in documents.indices {
      addUnits("Belligerents", of: number)
      addUnits("Units involved", of: number)
      addCommanders(of: number)
      addLocation(of: number)
    }
    addLinks()
    addNames()
    PlacedPositions(
      documents, titles: titles.map(\.value), facts: facts, corpus: corpus, words: words
    ).place(on: &shelf)
    addAbbreviations()
    addShortNames()
    completeSides()
  }

  private func proposal(language: String) -> Proposal {
    let fallback = Proposal.Reasoned(value: "Dossier", reason: "there is no document")
    let named = zip(titles, facts).first { $1.first("Name") != nil }?.0
    var (gazetteer, origins) = shelf.gazetteer(language: language)
    let voices = VoiceProposer(documents, corpus, known: knownVoices)
    gazetteer.voices = voices.voices
    let periods = PeriodReader(documents: documents)
    return Proposal(
      title: named ?? titles.first ?? fallback, period: periods.period(),
      battle: periods.battle()?.value, sides: sides.sides,
      gazetteer: gazetteer, origins: origins, voiceReasons: voices.reasons,
      sourceTitles: titles.map(\.value),
      sourceDates: documents.map(PeriodReader.date), diagnostics: periods.diagnostics)
  }

  // MARK: Infobox

  private mutating func addUnits(_ label: String, of number: Int) {
    var above: [EntityShelf.Owner?] = []
    var place: [Int?] = []
    for (infobox, block) in facts[number].entries(label) {
      if place != [infobox.box, infobox.column, infobox.party] {
        above = []
        place = [infobox.box, infobox.column, infobox.party]
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
      var shown = spellings
      if let title = entry.title { shown.removeAll { !fits($0, title) } }
      let party = label == "Belligerents" ? Self.headWord(of: name, words) : nil
      above.append(
        shelf.addUnit(
          UnitSighting(
            name: name, spellings: shown + [party].compactMap(\.self), kind: kind,
            title: entry.title, side: side(of: infobox, named: entry, in: number), above: parent,
            origin: corpus.origin("infobox, \(label)", in: block, of: number))))
    }
  }

  /// "Taliban" of "Taliban insurgency": the one word of a party's name that only it has.
  private static func headWord(of name: String, _ words: NameWords) -> String? {
    let parts = name.split(separator: " ").map(String.init)
    guard parts.count > 1, parts.count < 4, let first = parts.first, first.utf8.count > 3,
      first.first?.isUppercase == true, !words.isNationWord(first),
      !words.has("generic", first.lowercased()), !words.has("stray", first.lowercased()),
      parts.dropFirst().allSatisfy({ words.kind("unit", $0.lowercased()) == "insurgents" })
    else { return nil }
    return first
  }

  /// The side of the column that an entry stands in; none of one who stands in two.
  private func side(
    of infobox: Block.Infobox, named entry: EntryName, in number: Int
  ) -> Side.ID? {
    guard let column = infobox.columnOfBox, !sides.isTurncoat(entry.title?.bare ?? entry.name)
    else { return nil }
    return columns[number][column]
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
        side: infobox.columnOfBox.flatMap { columns[number][$0] },
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
}
