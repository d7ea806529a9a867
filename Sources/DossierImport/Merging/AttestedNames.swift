import DossierModel
import DossierReading

/// Collects under which spellings the sources name each entity.
struct AttestedNames {
  private var spellings: [EntityID: [String: [Source.ID]]] = [:]

  /// Those of all passages; `words` gives of a passage the words that attest.
  init(_ statements: [Statement], words: (StatedPassage) -> Words) {
    for passage in statements.flatMap(\.passages) {
      add(words(passage), of: passage.passage.source)
    }
  }

  /// Notes the spellings that stand in the words of a passage.
  private mutating func add(_ words: Words, of source: Source.ID) {
    let bytes = Array(words.text.utf8)
    for mention in words.mentions {
      let spelling = String(decoding: bytes[mention.range], as: UTF8.self)
      // "The 505th" of a list is no name outside it.
      guard !isPartOfList(spelling) else { continue }
      var sources = spellings[mention.entity, default: [:]][spelling, default: []]
      if !sources.contains(source) { sources.append(source) }
      spellings[mention.entity, default: [:]][spelling] = sources
    }
  }

  /// Whether words name a unit only beside others: "505th", "511th Mountain Brigades".
  private func isPartOfList(_ spelling: String) -> Bool {
    let words = spelling.split(separator: " ").map(String.init)
    guard let last = words.last?.lowercased(), words.count > 1 else {
      return UnitName.number(of: spelling) != nil
    }
    return last != "corps" && NameWords.english.kind("plural", last) != nil
      && words.contains { UnitName.number(of: $0) != nil }
  }

  /// The gazetteer's names with their sources; spellings that only the sources have come after
  /// them, in alphabetical order.
  func names(of entity: EntityID, listed: [EntityName], order: [Source.ID]) -> [EntityName] {
    var attested = spellings[entity, default: [:]]
    let inOrder = { (sources: [Source.ID]) in order.filter(sources.contains) }
    var names = listed.map { name in
      EntityName(
        name.text, language: name.language,
        sources: inOrder(attested.removeValue(forKey: name.text) ?? []))
    }
    for (spelling, sources) in attested.sorted(by: { $0.key < $1.key }) {
      names.append(
        EntityName(spelling, language: listed.first?.language ?? "en", sources: inOrder(sources)))
    }
    return names
  }
}

extension AttestedNames {
  /// The gazetteer with the names as the sources spell them.
  func attesting(_ gazetteer: Gazetteer, order: [Source.ID]) -> Gazetteer {
    var result = gazetteer
    for index in result.units.indices {
      let unit = result.units[index]
      result.units[index].names = names(of: .unit(unit.id), listed: unit.names, order: order)
    }
    for index in result.places.indices {
      let place = result.places[index]
      result.places[index].names = names(of: .place(place.id), listed: place.names, order: order)
    }
    for index in result.people.indices {
      let person = result.people[index]
      result.people[index].names = names(of: .person(person.id), listed: person.names, order: order)
    }
    return result
  }
}
