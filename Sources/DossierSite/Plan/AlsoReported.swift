import DossierModel

/// Finds what independent sources tell of the same event in other words.
///
/// Two statements belong together where they share a day and a person, a district, or two other
/// entities; names that many statements have tell nothing. They stay two statements.
struct AlsoReported {
  /// For each statement the others, in the order of the dossier.
  private(set) var others: [Statement.ID: [Statement.ID]] = [:]

  private let districts: Set<EntityID>
  private let works: [Source.ID: String]
  private var counts: [EntityID: Int] = [:]

  /// A name in more statements than this tells nothing of one event.
  private static let commonest = 10
  /// More than this many pointers at one sentence help nobody.
  private static let most = 3

  init(_ dossier: Dossier, byDay: [CalendarDate: [Statement]]) {
    districts = Set(dossier.gazetteer.places.filter(\.isDistrict).map { .place($0.id) })
    // Revisions of one article have one address, and are one work.
    works = Dictionary(
      dossier.sources.map { ($0.id, $0.url ?? $0.id.text) }, uniquingKeysWith: { first, _ in first }
    )
    for entity in dossier.statements.flatMap(\.entities) { counts[entity, default: 0] += 1 }
    for day in byDay.keys.sorted() { compare(byDay[day] ?? []) }
  }

  private mutating func compare(_ statements: [Statement]) {
    let told = statements.filter { [.battle, .background, .list].contains($0.role) }
    var byEntity: [EntityID: [Int]] = [:]
    for (index, statement) in told.enumerated() {
      for entity in telling(statement) { byEntity[entity, default: []].append(index) }
    }
    for (index, statement) in told.enumerated() {
      let near = Set(telling(statement).flatMap { byEntity[$0] ?? [] }).filter { $0 > index }
      for other in near.sorted() where areSameEvent(statement, told[other]) {
        note(statement.id, told[other].id)
        note(told[other].id, statement.id)
      }
    }
  }

  private mutating func note(_ statement: Statement.ID, _ other: Statement.ID) {
    let known = others[statement, default: []]
    guard !known.contains(other), known.count < Self.most else { return }
    others[statement] = known + [other]
  }

  private func telling(_ statement: Statement) -> [EntityID] {
    statement.entities.filter { counts[$0, default: 0] <= Self.commonest }
  }

  private func areSameEvent(_ first: Statement, _ second: Statement) -> Bool {
    guard
      Set(first.sources.compactMap { works[$0] })
        .isDisjoint(with: second.sources.compactMap { works[$0] })
    else { return false }
    let shared = Set(telling(first)).intersection(telling(second))
    return shared.count > 1 || shared.contains { isPerson($0) || districts.contains($0) }
  }

  private func isPerson(_ entity: EntityID) -> Bool {
    if case .person = entity { true } else { false }
  }
}
