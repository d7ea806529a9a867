import DossierModel
import DossierReading

/// Finds names that a reader would expect to be links and that are none.
///
/// The loader links whatever spells a name as the gazetteer has it; what it leaves are names in
/// other capitals, and words that the source itself links to an article on a known entity.
struct MentionDebts {
  let maker: DebtMaker
  private let names: NameIndex
  private let loose: NameIndex
  /// What the editor has unlinked, by statement.
  private let unlinked: [Statement.ID: Set<EntityID>]

  init(_ maker: DebtMaker) {
    self.maker = maker
    let gazetteer = maker.plan.dossier.gazetteer
    names = NameIndex(gazetteer)
    loose = NameIndex(Self.loosened(gazetteer))
    var unlinked: [Statement.ID: Set<EntityID>] = [:]
    for correction in maker.plan.dossier.annotations.corrections {
      for case .links(let links) in correction.changes {
        for id in correction.passage.statements {
          unlinked[id, default: []].formUnion(links.unlink)
        }
      }
    }
    self.unlinked = unlinked
  }

  var debts: [Debt] {
    maker.plan.dossier.statements.flatMap { statement in
      found(in: statement).map { mention in
        maker.debt(
          .unlinkedMention, on: statement,
          "“\(Self.text(mention.range, of: statement))” is not linked to "
            + maker.plan.name(of: mention.entity))
      }
    } + maker.plan.dossier.statements.flatMap(shared)
  }

  /// Names that several entities have, where nothing around tells which is meant.
  private func shared(in statement: Statement) -> [Debt] {
    var seen: Set<String> = []
    return names.found(in: statement.words).compactMap { name in
      guard case .open(let entities) = name.meaning,
        !entities.contains(where: statement.entities.contains),
        !entities.contains(where: { unlinked[statement.id]?.contains($0) == true })
      else { return nil }
      let words = Self.text(name.range, of: statement)
      guard seen.insert(words).inserted else { return nil }
      let owners = entities.map(\.path)
      return maker.debt(
        .sharedName, on: statement,
        "“\(words)” may be any of \(owners.joined(separator: ", ")), and so is no link")
    }
  }

  private func found(in statement: Statement) -> [Words.Mention] {
    let linked = statement.words.mentions
    let candidates = loose.mentions(in: statement.text) + linkedBySource(statement.words)
    var seen = Set(statement.entities)
    return candidates.filter { candidate in
      !linked.contains { $0.range.overlaps(candidate.range) }
        && unlinked[statement.id]?.contains(candidate.entity) != true
        && seen.insert(candidate.entity).inserted
    }
  }

  /// Words that link to an article whose whole title is a known name.
  private func linkedBySource(_ words: Words) -> [Words.Mention] {
    words.sourceLinks.compactMap { link in
      let title = Self.title(of: link.target)
      guard let mention = names.mentions(in: title).first,
        mention.range == 0..<title.utf8.count
      else { return nil }
      return Words.Mention(link.range, mention.entity)
    }
  }

  /// The title without a section and without what tells it from others of its name.
  private static func title(of target: String) -> String {
    let page = String(target.prefix { $0 != "#" }).replacing("_", with: " ")
    guard page.hasSuffix(")"), let open = page.firstRange(of: " (") else { return page }
    return String(page[..<open.lowerBound])
  }

  private static func text(_ range: Range<Int>, of statement: Statement) -> String {
    String(decoding: Array(statement.text.utf8)[range], as: UTF8.self)
  }

  /// Names of three words or more, whatever their capitals; shorter ones in small letters may be
  /// any words.
  private static func loosened(_ gazetteer: Gazetteer) -> Gazetteer {
    func loosened(_ names: [EntityName]) -> [EntityName] {
      names.filter { $0.text.utf8.count { $0 == UInt8(ascii: " ") } > 1 }
        .map { EntityName($0.text.lowercased(), language: $0.language) }
    }
    var result = gazetteer
    for index in result.units.indices {
      result.units[index].names = loosened(result.units[index].names)
    }
    for index in result.places.indices {
      result.places[index].names = loosened(result.places[index].names)
    }
    for index in result.people.indices {
      result.people[index].names = loosened(result.people[index].names)
    }
    return result
  }
}

extension Rule {
  package static let unlinkedMention = debt(
    "unlinked-mention", "The words name an entity that the gazetteer knows and do not link to it",
    "add the spelling to its `names`, or link or unlink it by a correction")
}
