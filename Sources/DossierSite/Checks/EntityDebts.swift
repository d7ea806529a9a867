import DossierModel
import DossierReading

/// What is open in the gazetteer.
struct EntityDebts {
  let maker: DebtMaker
  private var plan: SitePlan { maker.plan }
  private let places: [EntityID: FilePosition]

  init(_ maker: DebtMaker) {
    self.maker = maker
    let gazetteer = maker.plan.dossier.gazetteer
    let all =
      gazetteer.units.map { (EntityID.unit($0.id), $0.place) }
      + gazetteer.places.map { (.place($0.id), $0.place) }
      + gazetteer.people.map { (.person($0.id), $0.place) }
    places = Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  var debts: [Debt] {
    let gazetteer = plan.dossier.gazetteer
    return gazetteer.proposed.map { entity in
      debt(.proposedEntity, entity, "\(plan.name(of: entity)) is proposed, not yet confirmed")
    } + proposedVoices + unlistedForces + emptyPages + sameNames + unknownKinds + districts + units
      + sides
  }

  private func debt(_ rule: Rule, _ entity: EntityID, _ message: String) -> Debt {
    maker.debt(
      rule, on: entity, at: places[entity] ?? FilePosition("Content/Gazetteer"), message)
  }

  private var proposedVoices: [Debt] {
    plan.dossier.gazetteer.voices.filter(\.isProposed).map { voice in
      maker.debt(
        .proposedEntity, onPage: PagePath.references.url, at: voice.place,
        "\(voice.name) is proposed, not yet confirmed", text: voice.name,
        subject: "voices/\(voice.id)")
    }
  }

  // MARK: Pages

  private var unlistedForces: [Debt] {
    plan.dossier.orderOfBattle.flatMap(\.entries).filter { $0.unit == nil }
      .compactMap { plan.statementsByID[$0.statement] }.filter { $0.units.isEmpty }
      .map { maker.debt(.entityWithoutPage, on: $0, "the gazetteer has no unit for this") }
  }

  private var emptyPages: [Debt] {
    let used = usedElsewhere
    return plan.dossier.gazetteer.names.map(\.entity).filter { entity in
      plan.path(of: entity) != nil && plan.statementsByEntity[entity] == nil
        && !used.contains(entity)
    }.map { debt(.pageWithoutStatements, $0, "no statement names \(plan.name(of: $0))") }
  }

  /// Entities that others lie in or belong to, or that the editor's entries name.
  private var usedElsewhere: Set<EntityID> {
    let (gazetteer, layer) = (plan.dossier.gazetteer, plan.dossier.annotations)
    return Set(
      gazetteer.units.compactMap { $0.parent.map(EntityID.unit) }
        + gazetteer.places.compactMap { $0.within.map(EntityID.place) }
        + gazetteer.people.compactMap { $0.unit.map(EntityID.unit) }
        + layer.control.map { .place($0.location) }
        + layer.casualties.compactMap { $0.location.map(EntityID.place) })
  }

  // MARK: Names

  private var sameNames: [Debt] {
    let gazetteer = plan.dossier.gazetteer
    // A spelling that links nothing is told of already.
    let shared = Set(NameIndex(gazetteer).shared.map { $0.spelling.replacing(" ", with: "") })
    var owners: [String: (entity: EntityID, name: String)] = [:]
    var debts: [Debt] = []
    for (entity, names) in gazetteer.names {
      for name in names {
        let key = NameIndex.folded(name.text)
        guard !key.isEmpty, !shared.contains(key) else { continue }
        guard let owner = owners[key] else {
          owners[key] = (entity, name.text)
          continue
        }
        guard owner.entity != entity else { continue }
        var found = debt(
          .sameName, entity,
          "“\(name.text)” here and “\(owner.name)” of \(plan.name(of: owner.entity)) are one name")
        found.diagnostic.notes =
          places[owner.entity].map {
            [Diagnostic.Note(at: $0, "the other entry stands here")]
          } ?? []
        debts.append(found)
      }
    }
    return debts
  }

  // MARK: Facts

  private var unknownKinds: [Debt] {
    let gazetteer = plan.dossier.gazetteer
    let units = gazetteer.units.filter { $0.kind == "unknown" }.map { EntityID.unit($0.id) }
    let places = gazetteer.places.filter { $0.kind == "unknown" }.map { EntityID.place($0.id) }
    return (units + places).map {
      debt(.unknownKind, $0, "what \(plan.name(of: $0)) is, is unknown")
    }
  }

  private var districts: [Debt] {
    let districts = plan.dossier.gazetteer.places.filter(\.isDistrict)
    guard districts.contains(where: { $0.position != nil }) else { return [] }
    return districts.filter { $0.position == nil }
      .map { debt(.placeWithoutPosition, .place($0.id), "\($0.name) has no position") }
  }

  private var units: [Debt] {
    guard !plan.dossier.settings.sides.isEmpty else { return [] }
    return plan.dossier.gazetteer.units.filter { unit in
      unit.kind != "authority" && !unit.isProposed && !hasSide(unit)
        && plan.statementsByEntity[.unit(unit.id)]?.contains { $0.role != .background } == true
    }.map { debt(.unitWithoutSide, .unit($0.id), "\($0.name) belongs to no side") }
  }

  private func hasSide(_ unit: Unit) -> Bool {
    var seen: Set<Unit.ID> = []
    var next: Unit? = unit
    while let unit = next, seen.insert(unit.id).inserted {
      if unit.side != nil { return true }
      next = unit.parent.flatMap { plan.unitsByID[$0] }
    }
    return false
  }

  private var sides: [Debt] {
    let taken = Set(plan.dossier.gazetteer.units.compactMap(\.side))
    return plan.dossier.settings.sides.filter { !taken.contains($0.id) }.map { side in
      maker.debt(
        .sideWithoutUnits, onPage: PagePath.home.url, at: FilePosition("Content/dossier.yml"),
        "the side “\(side.name)” has no units", text: side.name)
    }
  }
}

extension Rule {
  package static let entityWithoutPage = debt(
    "entity-without-page", "A line of an order of battle names a force that the gazetteer lacks",
    "add the unit, or the spelling to one that is there")
  package static let pageWithoutStatements = debt(
    "page-without-statements", "An entry of the gazetteer is named nowhere, so its page is empty",
    "add the spelling that the sources use, or remove the entry")
  package static let sameName = debt(
    "same-name", "Two entries bear names that differ only in capitals, marks, articles or spaces",
    "make one of the two, or tell their names apart")
  package static let unknownKind = debt(
    "unknown-kind", "The sources name something often and nothing tells what it is",
    "give its `kind`, and move it to `units.yml` or `people.yml` where it is no place")
  package static let placeWithoutPosition = debt(
    "place-without-position", "A district has no position, while others have one",
    "add its `position` with its precision and source")
  package static let unitWithoutSide = debt(
    "unit-without-side", "A confirmed unit is named in the battle and belongs to no side",
    "give its `side`, or that of the unit above it")
  package static let sideWithoutUnits = debt(
    "side-without-units", "A side has no units", "give units their `side`, or remove it")
}
