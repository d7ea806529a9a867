import DossierModel
import DossierReading

/// What links and names of the prose propose.
extension Proposer {
  mutating func addLinks() {
    for subject in survey.subjects {
      guard let sense = survey.sense(of: subject), [.unit, .place, .person].contains(sense.sort)
      else { continue }
      let (name, spellings) = naming(subject.title, shown: subject.shown)
      let kind = sense.kind.isEmpty ? subject.votes.role ?? "not known yet" : sense.kind
      if sense.sort == .unit {
        addUnit(subject, name, spellings, kind: kind)
        continue
      }
      if sense.sort == .place, words.isGenericPlace(subject.title.words) { continue }
      if ["place", "unknown"].contains(sense.kind), subject.title.region == nil, namesParty(name) {
        continue
      }
      if sense.sort == .person, addToKnown(subject) { continue }
      let within = subject.title.region.flatMap { shelf.owner(of: $0) }
      let fitting = spellings.filter { sense.sort == .person || fits($0, subject.title) }
      _ = shelf.add(
        sense.sort, name, spellings: fitting, kind: kind,
        above: sense.sort == .place ? within : nil, origin: subject.origin)
    }
  }

  /// Adds a link's name to the person it can only be: a last name alone to its one bearer, a name
  /// with a parenthesis to who is also linked without it.
  private mutating func addToKnown(_ subject: LinkSurvey.Subject) -> Bool {
    let title = subject.title
    if let last = title.words.first, title.words.count == 1 {
      let bearers = shelf.people.byLastWord[last.lowercased(), default: []].filter { index in
        let names = NameTokenizer.tokens(of: shelf.entries[index].name)
        return names.count > 1 && names.last?.text == last
      }
      guard bearers.count == 1 else { return false }
      shelf.addSpelling(last, to: bearers[0])
      return true
    }
    guard survey.isAmbiguous(title),
      survey.subjects.contains(where: { $0.title.bare == title.bare && $0.title.hint == nil })
    else { return false }
    let kind = subject.votes.role ?? "not known yet"
    let owner = shelf.add(.person, title.bare, kind: kind, origin: subject.origin)
    if case .entry(let index)? = owner, title.hint != nil {
      shelf.addSpelling(title.full, to: index)
    }
    return owner != nil
  }

  private mutating func addUnit(
    _ subject: LinkSurvey.Subject, _ name: String, _ spellings: [String], kind: String
  ) {
    let title = subject.title
    guard title.words.count > 1 || kind == "force" || words.isParty(kind),
      !words.isGeneric(title.words, kind: kind)
    else {
      return
    }
    let hinted = title.hint.map { $0.split(separator: " ").map(String.init) } ?? []
    let own = sideWords.nations(in: title.words)
    let nations = sideWords.nations(in: hinted).union(own.isEmpty ? subject.nations : own)
    let told = subject.sides.count == 1 ? subject.sides.first : nil
    let side = sideWords.side(in: title.words) ?? sideWords.side(in: hinted) ?? told
    let isNumbered = UnitName(title.words, sides: sideWords) != nil
    _ = shelf.addUnit(
      UnitSighting(
        name: isNumbered ? title.bare : name, spellings: spellings.filter { fits($0, title) },
        kind: kind, title: title, nations: nations, side: side, origin: subject.origin))
  }

  /// Whether words that a link shows are a name of what it leads to: no bare ordinal, no state for
  /// its army, no other number, nothing cut off.
  func fits(_ shown: String, _ title: LinkTitle) -> Bool {
    let parts = shown.split(separator: " ").map(String.init)
    let lowered = parts.map { $0.lowercased() }
    if let unit = UnitName(title.words, sides: sideWords) {
      guard let own = UnitName(parts, sides: sideWords) else {
        return !parts.contains { UnitName.number(of: $0) != nil }
      }
      return own.number == unit.number
    }
    if UnitName.number(of: parts.first ?? "") != nil, UnitName(parts, sides: sideWords) == nil {
      return false
    }
    if words.isState(shown), !words.isState(title.bare) { return false }
    return !lowered.contains { words.has("event", $0) }
  }

  /// A name without a link counts where its own words tell, or where it comes twice.
  mutating func addNames() {
    let found = NameSurvey(corpus, words: words, sides: sideWords).found
    // Full names first, so that a title with a last name alone meets the person, and a bare number
    // the armies that have it.
    let ordered = (0...6).flatMap { rank in found.filter { self.rank($0) == rank } }
    for item in ordered where item.sort == .unit || !survey.isAmbiguous(item.name) {
      if item.sort == .unit {
        addUnit(item)
        continue
      }
      let tokens = NameTokenizer.tokens(of: item.name)
      let isTold =
        item.sort == .person
        ? item.isOfficer || (tokens.count > 1 && !isShort(item))
        : item.kind != "place" || words.isState(item.name)
      guard isTold || isNamedOften(item, tokens) else { continue }
      let isLastName = item.sort == .person && (!isTold || tokens.count == 1)
      if isLastName, hasSurname(tokens.last?.lowered) { continue }
      if item.sort == .person, isPart(item.name) || isShort(item) && isOfRuler(tokens) { continue }
      if item.sort == .place, item.kind == "place",
        namesParty(item.name) || beginsWithPlace(tokens)
      {
        continue
      }
      if item.sort == .person, let index = known(tokens) {
        shelf.addSpelling(item.name, to: index)
        continue
      }
      _ = shelf.add(item.sort, item.name, kind: item.kind, origin: item.origin)
    }
  }

  /// The one person who has a first and a last name, and between them middle names where the
  /// other has none: "Oda Ferling" and "Oda Marr Ferling".
  private func known(_ tokens: [NameToken]) -> Int? {
    guard let last = tokens.last else { return nil }
    let found = shelf.people.byLastWord[last.lowered, default: []].filter { index in
      guard shelf.entries[index].name.hasSuffix(last.text) else { return false }
      let own = NameTokenizer.tokens(of: shelf.entries[index].name)
      return min(own.count, tokens.count) == 2
        && max(own.count, tokens.count) > 2 && own.first?.lowered == tokens.first?.lowered
        && (own.first?.text.utf8.count ?? 0) > 1
        && (own + tokens).allSatisfy { $0.isCapital && !words.has("roman", $0.lowered) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a name goes on behind that of a place, as that of a court or a club does.
  private func beginsWithPlace(_ tokens: [NameToken]) -> Bool {
    guard tokens.count > 1, let last = tokens.last, !words.has("beside", last.lowered) else {
      return false
    }
    return (1..<tokens.count).contains { count in
      let name = tokens.prefix(count).map(\.text).joined(separator: " ")
      guard case .entry(let index)? = shelf.owner(of: name) else { return false }
      return shelf.entries[index].sort == .place
    }
  }

  /// Whether the words before a name say often enough that it is a place.
  private func isNamedOften(_ item: NameSurvey.Found, _ tokens: [NameToken]) -> Bool {
    let uses = corpus.capitals[tokens.last?.text ?? ""]?.count ?? 0
    guard item.sort == .place else { return item.count > 1 || uses > 1 }
    return item.count > item.weak && (item.count > 1 || uses > 1)
  }

  private func rank(_ item: NameSurvey.Found) -> Int {
    if item.sort == .unit {
      if item.kind == "battalion" { return item.whole != nil ? 3 : 4 }
      if UnitName.small.contains(item.kind) { return item.whole != nil ? 5 : 6 }
      return item.side != nil ? 0 : item.whole != nil ? 1 : 2
    }
    let isLastName = item.sort == .person && !item.name.utf8.contains(Byte.space)
    // What goes on behind a place's name waits for the place.
    let isLongPlace =
      item.sort == .place && item.kind == "place" && item.name.utf8.contains(Byte.space)
    return isShort(item) || isLastName || isLongPlace ? 1 : 0
  }

  private mutating func addUnit(_ item: NameSurvey.Found) {
    let parts = item.name.split { $0 == " " || $0 == "," }.map(String.init)
    if let full = words.withoutAbbreviation(parts), case .entry(let index)? = shelf.owner(of: full),
      shelf.entries[index].sort == .unit
    {
      shelf.addSpelling(item.name, to: index)
      return
    }
    let own = sideWords.side(in: parts)
    let above = item.whole.flatMap { shelf.owner(of: $0) }
    _ = shelf.addUnit(
      UnitSighting(
        name: item.name, kind: item.kind, nations: sideWords.nations(in: parts),
        side: own ?? item.side, above: above, origin: item.origin))
  }

  /// Whether a person's name is a title with a last name.
  private func isShort(_ item: NameSurvey.Found) -> Bool {
    guard item.sort == .person else { return false }
    let tokens = NameTokenizer.tokens(of: item.name)
    return words.title(at: tokens.map(\.lowered)[...])?.count == tokens.count - 1
  }

  /// Whether a title with a name means the one person known by that name alone: "Duke William" of
  /// "William the Bold".
  private func isOfRuler(_ tokens: [NameToken]) -> Bool {
    tokens.last.flatMap { shelf.people.rulers[$0.lowered] } == 1
  }

  /// Whether a name is part of a known person's: "William II" of "William II of Varnia".
  private func isPart(_ name: String) -> Bool {
    shelf.people.beginnings.contains(EntityShelf.key(name))
  }

  /// Whether a word is part of the name of a belligerent or a person: "Taliban" is no place then.
  func namesParty(_ name: String) -> Bool {
    shelf.partyWords.contains(EntityShelf.key(name))
  }

  private func hasSurname(_ surname: String?) -> Bool {
    surname.flatMap { shelf.people.byLastWord[$0] } != nil
  }

  mutating func addShortNames() {
    let people = shelf.entries.indices.filter { shelf.entries[$0].sort == .person }
    let names = people.map { shelf.entries[$0].name }
    let short = ShortNames(corpus: corpus, words: words)
    let (last, first) = (ShortNames.lastNames(names), ShortNames.firstNames(names))
    for (index, name) in zip(people, names) {
      if let surname = short.surname(of: name, among: last) {
        shelf.addSpelling(surname, to: index)
      }
      if let own = short.firstName(of: name, among: first) { shelf.addSpelling(own, to: index) }
    }
  }

  /// The name to show and the other spellings. Two articles that differ in their parenthesis alone
  /// keep it, and neither gets the spelling that both share.
  func naming(_ title: LinkTitle?, shown: [String]) -> (String, [String]) {
    guard let title else { return (shown.first ?? "", Array(shown.dropFirst())) }
    if survey.isAmbiguous(title) {
      return (title.full, shown.filter { $0 != title.bare })
    }
    return (title.bare, shown)
  }

  /// Gives units the side of the one they belong to.
  mutating func completeSides() {
    for index in shelf.entries.indices where shelf.entries[index].sort == .unit {
      var seen: Set<Int> = []
      var current = index
      while shelf.entries[index].side == nil, seen.insert(current).inserted,
        case .entry(let above)? = shelf.entries[current].above
      {
        shelf.entries[index].side = shelf.entries[above].side
        current = above
      }
    }
  }
}
