import DossierModel

/// Reads the annotations that are lists: corrections, control, casualties.
extension AnnotationsReader {
  func corrections(reporting faults: inout [Diagnostic]) -> [Correction<QuoteSelector>] {
    guard let list = list("corrections.yml", reporting: &faults) else { return [] }
    return Mapping.each(of: list, noun: "correction", reporting: &faults) { entry in
      let passage = entry.passage(ids: ids, mayBeTitle: false)
      entry.require("reason")
      let reason = entry.text("reason")
      let before = entry.faultCount
      let changes = entry.changes(to: passage, ids: ids)
      if changes.isEmpty, entry.faultCount == before {
        entry.report(
          .emptyCorrection, at: entry.place, "this correction changes nothing",
          advice: "add `when`, `link`, `unlink`, `merge`, `keep-apart: true` or `exclude: true`")
      }
      guard let passage, let reason, !changes.isEmpty else { return nil }
      return Correction(passage: passage, reason: reason, changes: changes, place: entry.place)
    }
  }

  func control(reporting faults: inout [Diagnostic]) -> [ControlEntry<QuoteSelector>] {
    guard let list = list("control.yml", reporting: &faults) else { return [] }
    var (entryIDs, earlierIDs) = (EntryIDs("control"), EntryIDs("control"))
    return Mapping.each(of: list, noun: "control entry", reporting: &faults) { entry in
      entry.require("place", "when", "to", "how")
      let place = entry.reference("place", to: ids.places, noun: "place")
      let when = entry.edtf("when")
      let part = entry.part()
      let from = entry.origin(sides: ids.sides)
      let toText = entry.text("to") ?? ""
      let to = entry.outcome(sides: ids.sides)
      let extent = entry.extent(of: to)
      let how = entry.choice("how", Control.Manner.self)
      let passages = entry.requiredPassages("passages", ids: ids)
      let note = entry.text("note")
      guard let place, let when, let to, let how else { return nil }
      let quote = passages.first?.exact ?? ""
      // Ids were made of the time and the outcome, too, and parts that were taken were “contested”.
      let earlier = [toText, extent == .parts ? "contested" : toText].distinct.map { outcome in
        earlierIDs.id(of: [place.text, when.description, outcome, quote])
      }
      return ControlEntry(
        id: entryIDs.id(of: [place.text, quote]), earlierIDs: earlier, location: place,
        when: when, part: part, from: from, to: to, extent: extent, how: how, passages: passages,
        note: note, place: entry.place, outcomePlace: entry.place(of: "to"))
    }
  }

  func casualties(reporting faults: inout [Diagnostic]) -> [Casualty<QuoteSelector>] {
    guard let list = list("casualties.yml", reporting: &faults) else { return [] }
    var entryIDs = EntryIDs("casualty")
    return Mapping.each(of: list, noun: "casualty entry", reporting: &faults) { entry in
      entry.require("who", "what", "figure", "scope")
      let who = entry.text("who")
      let what = entry.choice("what", Casualties.Fate.self)
      let figure = entry.figure()
      let when = entry.edtf("when")
      let place = entry.reference("where", to: ids.places, noun: "place")
      let scope = entry.choice("scope", Casualties.Scope.self)
      let assertedBy = entry.speakers("asserted-by", ids: ids)
      let passages = entry.requiredPassages("passages", ids: ids)
      let note = entry.text("note")
      guard let who, let what, let figure, let scope else { return nil }
      let id = entryIDs.id(
        of: [who, when?.description ?? "", what.rawValue, passages.first?.exact ?? ""])
      return Casualty(
        id: id, who: self.who(who), what: what, figure: figure, when: when, location: place,
        scope: scope, assertedBy: assertedBy, passages: passages, note: note, place: entry.place)
    }
  }

  private func who(_ text: String) -> Casualties.Who {
    if text == "civilians" { return .civilians }
    let side = Side.ID(text)
    return ids.sides?.contains(side) == true ? .side(side) : .others(text)
  }
}

extension Mapping {
  fileprivate mutating func changes(
    to passage: QuoteSelector?, ids: AnnotationIDs
  ) -> [Correction<QuoteSelector>.Change] {
    var changes: [Correction<QuoteSelector>.Change] = []
    if let times = times() { changes.append(.times(times)) }
    if let links = links(in: passage, ids: ids) { changes.append(.links(links)) }
    let other = mapping("merge", noun: "passage") { $0.passage(ids: ids, mayBeTitle: false) }
    if let other { changes.append(.merge(other)) }
    if flag("keep-apart") == true { changes.append(.keepApart) }
    if flag("exclude") == true { changes.append(.exclude) }
    return changes
  }

  /// Nil where none are given or all have faults; an empty list makes a statement undated.
  private mutating func times() -> [When]? {
    guard let node = node("when") else { return nil }
    let times = mappings("when", noun: "time") { time -> When? in
      time.require("edtf")
      let part = time.part()
      return time.edtf("edtf").map { When($0, part: part, basis: .editor) }
    }
    return times.isEmpty && !node.items.isEmpty ? nil : times
  }

  private mutating func links(in passage: QuoteSelector?, ids: AnnotationIDs) -> CorrectedLinks? {
    let link = texts("link").compactMap { entity($0, ids: ids) }
    let unlink = texts("unlink").compactMap { entity($0, ids: ids) }
    let words = located("words")
    let folded = words?.value.foldingSpace(trimmed: true)
    if let words, let folded, let passage,
      passage.exact.count(of: folded) != 1
    {
      report(
        .badValue, at: words.place, "`words` stand not once in the quote",
        advice: "copy them from the quote, and so many of them that they stand there once")
    }
    guard !link.isEmpty || !unlink.isEmpty else { return nil }
    return CorrectedLinks(link: link, unlink: unlink, words: folded)
  }

  fileprivate mutating func origin(sides: KnownIDs<Side>?) -> Control.Origin? {
    if node("from")?.text == "unknown" { return .unknown }
    return reference("from", to: sides, noun: "side").map { .side($0) }
  }

  fileprivate mutating func outcome(sides: KnownIDs<Side>?) -> Control.Outcome? {
    switch node("to")?.text {
    case "none": .nobody
    case "contested": .contested
    default: reference("to", to: sides, noun: "side").map { .side($0) }
    }
  }

  /// The whole, unless the entry says otherwise; only of a side can it be told that it has parts.
  fileprivate mutating func extent(of outcome: Control.Outcome?) -> Control.Extent {
    let extent = choice("extent", Control.Extent.self) ?? .whole
    if extent == .parts, outcome == .contested || outcome == .nobody {
      report(
        .badValue, at: place(of: "extent"),
        "`extent: parts` says which side has parts of the place",
        advice: "give that side in `to`, or remove `extent`")
    }
    return extent
  }

  fileprivate mutating func figure() -> Casualties.Figure? {
    mapping("figure", noun: "figure") { figure in
      figure.require("text")
      let text = figure.text("text")
      let low = figure.count("low")
      let high = figure.count("high")
      if let low, let high, low > high {
        figure.report(
          .badValue, at: figure.place(of: "high"), "`high` is less than `low`",
          advice: "swap the two")
      }
      return text.map { Casualties.Figure(text: $0, low: low, high: high) }
    }
  }

  /// The ids of voices, units, people and sources.
  fileprivate mutating func speakers(_ key: String, ids: AnnotationIDs) -> [String] {
    texts(key).compactMap { text in
      guard let voices = ids.voices, let units = ids.units, let people = ids.people,
        let sources = ids.sources
      else { return text.value }
      let known =
        voices.list.map(\.text) + units.list.map(\.text) + people.list.map(\.text)
        + sources.list.map(\.text)
      if known.contains(text.value) { return text.value }
      report(
        .unknownID, at: text.place,
        "no voice, unit, person or source has the id `\(text.value)`",
        advice: Nearest.advice(for: text.value, among: known, noun: "id"))
      return nil
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func count(of text: String) -> Int {
    let whole = Array(utf8)
    let sought = Array(text.utf8)
    guard !sought.isEmpty, whole.count >= sought.count else { return 0 }
    return (0...whole.count - sought.count).count {
      whole[$0..<$0 + sought.count].elementsEqual(sought)
    }
  }
}

extension Rule {
  package static let emptyCorrection = contract(
    "empty-correction", "A correction changes nothing", "say what it changes, or remove it")
}
