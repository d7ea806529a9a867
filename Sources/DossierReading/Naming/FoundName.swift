import DossierModel

/// A name in a text, and what it was taken for.
package struct FoundName: Sendable, Equatable {
  /// Why a name means its entity.
  package enum Reason: Sendable, Equatable {
    /// The gazetteer has the spelling, and no other entity has it.
    case spelling
    /// The source links the words to an article that bears a name of the entity.
    case article(String)
    /// Several entities have the spelling, and the words around tell of the side of this one.
    case side(Side.ID)
    /// Several entities have the spelling, and the words around name what this one belongs to.
    case whole
    /// The words around complete it: the 505th of "the 505th and 511th Brigades".
    case list(String)
  }

  /// What a name means.
  package enum Meaning: Sendable, Equatable {
    case mention(EntityID, Reason)
    /// Any of several entities: nothing around tells which.
    case open([EntityID])
    /// One that has the spelling, yet the words around tell of another side than its own.
    case denied(EntityID, Side.ID)
    /// A person's or place's name that is part of another's: "William" of "William FitzVarn",
    /// "Orden" of "Orden Herald".
    case partOfAnother(EntityID)
  }

  /// Bytes of the text.
  package var range: Range<Int>
  /// What it means.
  package var meaning: Meaning

  /// The mention that it is; nil where it may mean another entity.
  var mention: Words.Mention? {
    if case .mention(let entity, _) = meaning { Words.Mention(range, entity) } else { nil }
  }
}

extension NameIndex {
  /// All names in some words, in order, none overlapping another.
  package func found(in words: Words) -> [FoundName] {
    let tokens = Tokens(words.text)
    let folded = WordFolder.words(of: tokens)
    return found(in: words, tokens, folded, spelled(in: folded))
  }

  private func found(
    in words: Words, _ tokens: Tokens, _ folded: [FoldedWord],
    _ spelled: [(range: Range<Int>, entities: [EntityID])]
  ) -> [FoundName] {
    let articles = articles(in: words)
    let linked = Dictionary(
      articles.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    var context: NameContext?
    var found = spelled.map { name -> FoundName in
      if let article = linked[name.range] { return article }
      guard name.entities.count > 1 || wantsContext(name.entities[0], name.range, words.text) else {
        return FoundName(range: name.range, meaning: .mention(name.entities[0], .spelling))
      }
      let known =
        context ?? NameContext(tokens, units: units, names: spelled.map(\.range))
      context = known
      return FoundName(
        range: name.range, meaning: known.meaning(of: name.entities, at: name.range))
    }
    found += articles + listed(in: tokens, folded, context)
    return Self.apart(found)
  }

  /// Whether the words around may deny the entity a name: its number is that of another army's,
  /// too, it is a single word of a person's name, or a place's.
  private func wantsContext(_ entity: EntityID, _ range: Range<Int>, _ text: String) -> Bool {
    let name = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    if case .person = entity { return !name.contains(Byte.space) }
    if case .place = entity { return true }
    guard case .unit = entity else { return false }
    return name.split(separator: Byte.space).contains {
      UnitName.number(of: String(decoding: $0, as: UTF8.self)) != nil
    }
  }

  /// Names that only a list makes whole.
  private func listed(
    in tokens: Tokens, _ folded: [FoldedWord], _ context: NameContext?
  ) -> [FoundName] {
    guard units.hasUnits else { return [] }
    return SharedHead.all(in: tokens, folded).compactMap { part in
      for name in part.names {
        let owners = owners(of: name).filter { if case .unit = $0 { true } else { false } }
        guard !owners.isEmpty else { continue }
        let known = context ?? NameContext(tokens, units: units)
        guard case .mention(let entity, _) = known.meaning(of: owners, at: part.range) else {
          return FoundName(range: part.range, meaning: .open(owners))
        }
        return FoundName(range: part.range, meaning: .mention(entity, .list(name)))
      }
      return nil
    }
  }

  /// The words that the source links to an article which bears a known name.
  private func articles(in words: Words) -> [FoundName] {
    let bytes = Array(words.text.utf8)
    return words.sourceLinks.compactMap { link in
      guard let title = LinkTitle(link.target), !link.range.isEmpty else { return nil }
      let shown = String(decoding: bytes[link.range], as: UTF8.self)
      let isName = NameTokenizer.tokens(of: shown).contains { $0.isCapital || $0.isNumber }
      guard isName, !NameWords.english.isAdjective(shown), !Self.showsState(shown, of: title)
      else { return nil }
      let owners = self.owners(ofArticle: title)
      guard owners.count == 1 else { return nil }
      return FoundName(
        range: link.range, meaning: .mention(owners[0], .article(title.full)))
    }
  }

  /// Whether a state's own name is linked to the article on its army or navy.
  private static func showsState(_ shown: String, of title: LinkTitle) -> Bool {
    let words = NameWords.english
    guard words.isState(shown), let sense = words.sense(of: title.words) else { return false }
    return sense.sort == .unit && !words.isParty(sense.kind)
  }

  /// The mentions in some words, and the places whose names stand in them as people's surnames, as
  /// "James Lees" has Lees'.
  package func read(_ words: Words) -> (mentions: [Words.Mention], surnames: Set<EntityID>) {
    let tokens = Tokens(words.text)
    let folded = WordFolder.words(of: tokens)
    let spelled = spelled(in: folded)
    let mentions = found(in: words, tokens, folded, spelled).compactMap(\.mention)
    let places = spelled.filter { isPlaceAlone($0.entities) }
    guard !places.isEmpty else { return (mentions, []) }
    let context = NameContext(tokens, units: units)
    return (mentions, Set(places.filter { context.isSurname($0.range) }.map { $0.entities[0] }))
  }

  /// Mentions without those of places that other words of the section make surnames, where such a
  /// name is the subject of a sentence and the source doesn't link it.
  package func mentions(
    _ mentions: [Words.Mention], in words: Words, besides surnames: Set<EntityID>
  ) -> [Words.Mention] {
    guard !surnames.isEmpty, mentions.contains(where: { surnames.contains($0.entity) }) else {
      return mentions
    }
    let context = NameContext(Tokens(words.text), units: units)
    return mentions.filter { mention in
      !surnames.contains(mention.entity) || !context.isSubject(mention.range)
        || words.sourceLinks.contains { $0.range.overlaps(mention.range) }
    }
  }

  private func isPlaceAlone(_ entities: [EntityID]) -> Bool {
    if entities.count == 1, case .place = entities[0] { true } else { false }
  }

  /// Those who bear the title of an article; a unit may lack the parenthesis that tells its army,
  /// where its own side is that army's.
  private func owners(ofArticle title: LinkTitle) -> [EntityID] {
    let owners = owners(of: title.full)
    guard owners.isEmpty else { return owners }
    let bare = self.owners(of: title.bare)
    guard let hint = title.hint else { return bare }
    let told = units.words.side(of: hint)
    guard told != nil || !units.words.isNation(hint) else { return [] }
    return bare.filter { entity in
      guard case .unit = entity else { return false }
      return told == nil || units.side(of: entity) == told
    }
  }

  /// Earlier ones of a list win over those that overlap them; the longer first.
  private static func apart(_ names: [FoundName]) -> [FoundName] {
    let ordered = names.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var kept: [(offset: Int, element: FoundName)] = []
    for name in ordered {
      if let last = kept.last, last.element.range.overlaps(name.element.range) {
        if isBetter(name, than: last) { kept[kept.count - 1] = name }
      } else {
        kept.append(name)
      }
    }
    return kept.map(\.element)
  }

  private static func isBetter(
    _ name: (offset: Int, element: FoundName), than other: (offset: Int, element: FoundName)
  ) -> Bool {
    if case .mention = other.element.meaning { return false }
    if case .mention = name.element.meaning {
      return name.element.range.count >= other.element.range.count
    }
    return false
  }
}
