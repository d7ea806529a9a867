import DossierModel

/// What entries on control say against one another while no disagreement tells of it, and what they
/// say in a form that names no actor.
struct ControlDebts {
  let maker: DebtMaker
  private var plan: SitePlan { maker.plan }
  private var table: ControlTable { plan.dossier.control }

  var debts: [Debt] { nameless + contradictions + wholes + strangers }

  private typealias Entry = ControlEntry<AnchoredPassage>

  private func debt(_ rule: Rule, on entry: Entry, at place: FilePosition? = nil, _ what: String)
    -> Debt
  {
    let name = plan.name(of: .place(entry.location))
    var debt = maker.debt(
      rule, onPage: PagePath.control.at("control-\(entry.location)"), at: place ?? entry.place,
      "\(name), \(entry.when): \(what)", text: name, subject: entry.id.text)
    debt.scope += entry.earlierIDs.map(\.text)
    return debt
  }

  // MARK: Parts without an actor

  private var nameless: [Debt] {
    plan.dossier.annotations.control.filter { entry in
      entry.to == .contested && [.captured, .claimed, .held, .handedOver].contains(entry.how)
    }.map { entry in
      let sides = actors(of: entry)
      var found = debt(
        .partsAsContested, on: entry, at: entry.outcomePlace,
        "`to: contested` does not say who has the part that was \(entry.how.rawValue)")
      guard sides.count == 1 else { return found }
      found.diagnostic.advice = "write `to: \(sides[0])` with `extent: parts`"
      found.diagnostic.replacement = Diagnostic.Replacement(
        of: "contested", at: entry.outcomePlace, by: replacement(sides[0], in: entry))
      return found
    }
  }

  /// The sides that may have taken it: those of the units in its statements, else all, without the
  /// one that lost it.
  private func actors(of entry: Entry) -> [Side.ID] {
    let units = entry.passages.flatMap(\.statements).compactMap { plan.catalogue.statements[$0] }
      .flatMap(\.units)
    let named = units.compactMap { plan.catalogue.units[$0]?.side }.distinct
    let all = named.isEmpty ? plan.dossier.settings.sides.map(\.id) : named
    return all.filter { entry.from != .side($0) }
  }

  /// A line of its own, or behind a comma where the entry stands in braces.
  private func replacement(_ side: Side.ID, in entry: Entry) -> String {
    let (start, outcome) = (entry.place, entry.outcomePlace)
    let column = start.column ?? 1
    let isFirstKey = outcome.column == column + "to: ".count
    return start.line == outcome.line && !isFirstKey
      ? "\(side), extent: parts"
      : "\(side)\n\(String(repeating: " ", count: column - 1))extent: parts"
  }

  // MARK: Against one another

  private var contradictions: [Debt] {
    cells { _, cell in cell.state == .disputed && cell.since == cell.day }.compactMap { _, cell in
      finding(
        .openContradiction, in: cell,
        "at the end of \(cell.day) passages give different holders")
    }
  }

  /// A whole told beside a part, of one place or of a place and one that lies in it.
  private var wholes: [Debt] {
    let inPart = cells(where: isWholeToo).compactMap { _, cell in
      finding(
        .wholeAgainstPart, in: cell,
        "at the end of \(cell.day) one passage has the whole, another a part of it")
    }
    let inside = cells { _, cell in cell.isReported }.compactMap { location, cell -> Debt? in
      guard case .held(let side) = cell.hold,
        let (part, held) = part(of: location, notOf: side, on: cell.day)
      else { return nil }
      return finding(
        .wholeAgainstPart, in: cell,
        "at the end of \(cell.day) the whole is held by \(side), and \(plan.name(of: .place(part))), "
          + "which lies in it, by \(held)")
    }
    return inPart + inside
  }

  private func isWholeToo(_ location: Place.ID, _ cell: ControlCell) -> Bool {
    guard case .part(let sides) = cell.hold, cell.isReported else { return false }
    let before = table.row(of: location)?.cells.last { $0.day < cell.day }
    if case .held(let side)? = before?.hold, sides.first == side { return true }
    return entries(of: cell).contains { entry in
      guard case .side(let side) = entry.to, sides.contains(side) else { return false }
      return entry.extent == .whole && ![.entered, .contested].contains(entry.how)
    }
  }

  /// A place within another that a side is told to hold which does not hold the other.
  private func part(
    of whole: Place.ID, notOf side: Side.ID, on day: CalendarDate
  ) -> (place: Place.ID, side: Side.ID)? {
    table.rows.lazy.compactMap { row -> (place: Place.ID, side: Side.ID)? in
      guard plan.catalogue.places[row.location]?.within == whole,
        let cell = row.cells.first(where: { $0.day == day }), cell.disagreements.isEmpty,
        case .held(let holder) = cell.hold, holder != side, cell.telling != .within
      else { return nil }
      return (row.location, holder)
    }.first
  }

  /// The cells of the table of which something holds and that no disagreement names.
  private func cells(
    where isMeant: (Place.ID, ControlCell) -> Bool
  ) -> [(location: Place.ID, cell: ControlCell)] {
    table.rows.flatMap { row in
      row.cells.filter { $0.disagreements.isEmpty && isMeant(row.location, $0) }
        .map { (row.location, $0) }
    }
  }

  private func entries(of cell: ControlCell) -> [Entry] {
    cell.entries.compactMap { plan.annotations.controlByID[$0] }
  }

  /// At the first of a cell's entries, with the places of the others.
  private func finding(_ rule: Rule, in cell: ControlCell, _ what: String) -> Debt? {
    let entries = entries(of: cell)
    guard let first = entries.first else { return nil }
    var found = debt(rule, on: first, what)
    found.diagnostic.notes = entries.dropFirst().map {
      Diagnostic.Note(at: $0.place, "another entry of these stands here")
    }
    return found
  }

  // MARK: Taken from another

  private var strangers: [Debt] {
    plan.dossier.annotations.control.compactMap { entry in
      guard case .side(let loser)? = entry.from, entry.to != .side(loser),
        let before = table.row(of: entry.location)?.cells
          .last(where: { $0.day < entry.when.span.first }),
        case .held(let holder) = before.hold, holder != loser, before.telling != .within,
        !isBetween(loser, entry),
        table.cell(entry.location, on: entry.when.span.first)?.disagreements.isEmpty ?? true
      else { return nil }
      return debt(
        .takenFromAnother, on: entry,
        "it is told to go from \(loser), and \(holder) held it at the end of \(before.day)")
    }
  }

  /// Whether another entry gives the place to the loser in the meantime.
  private func isBetween(_ loser: Side.ID, _ entry: Entry) -> Bool {
    let end = entry.when.span.last ?? entry.when.span.first
    return plan.dossier.annotations.control.contains { other in
      other.location == entry.location && other.to == .side(loser)
        && other.when.span.first <= end && (other.when.span.last ?? end) >= entry.when.span.first
    }
  }
}

extension Rule {
  package static let partsAsContested = debt(
    "parts-as-contested", "An entry on control calls a place contested of which parts were taken",
    "write `to: SIDE` with `extent: parts`, SIDE being who took or holds them")
  package static let openContradiction = debt(
    "open-contradiction",
    "Passages give two holders of a place at the end of a day, and no disagreement tells of it",
    "write a disagreement whose `pages` name the place and the day")
  package static let wholeAgainstPart = debt(
    "whole-against-part",
    "A place is told to be held whole, and elsewhere only in part or a part of it by another side",
    "write a disagreement whose `pages` name the place and the day, or set the `extent` right")
  package static let takenFromAnother = debt(
    "taken-from-another", "A place is taken from a side that did not hold it by the entries before",
    "set `from` right, add the entry between the two, or write a disagreement")
}
