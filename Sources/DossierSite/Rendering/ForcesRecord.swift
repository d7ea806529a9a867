import DossierModel

/// Where a unit stands in the lists of forces, line by line, so that each step up and down the tree
/// leads to the passage that says so.
struct ForcesRecord {
  let plan: SitePlan

  func record(for page: Page) -> TemplateRecord {
    guard case .unit(let unit)? = page.entity else { return TemplateRecord() }
    let places = plan.dossier.orderOfBattle.flatMap { list in
      [list.entries, list.told].flatMap { entries in
        entries.indices.filter { entries[$0].unit == unit }
          .map { place(at: $0, among: entries, in: list, from: page) }
      }
    }
    return TemplateRecord(["hasOrder": .flag(!places.isEmpty), "order": .list(places)])
  }

  private func place(
    at index: Int, among entries: [OrderOfBattle.Entry], in list: OrderOfBattle, from page: Page
  ) -> TemplateRecord {
    let isTold = entries == list.told
    let line = { (entry: OrderOfBattle.Entry) in self.line(entry, isTold: isTold, from: page) }
    var above: [OrderOfBattle.Entry] = []
    var depth = entries[index].depth
    for entry in entries[..<index].reversed() where entry.depth < depth {
      above.insert(entry, at: 0)
      depth = entry.depth
    }
    let inside = entries[(index + 1)...].prefix { $0.depth > entries[index].depth }
    let below = inside.filter { $0.depth == entries[index].depth + 1 }
    let source = plan.sourcesByID[list.source]
    return TemplateRecord([
      "isTold": .flag(isTold),
      "siglum": .text(source?.siglum ?? "?"),
      "name": .text(source.map(SourceBadge.name) ?? list.source.text),
      "role": .text(source.map(SourceBadge.role) ?? "wit"),
      "above": .list(above.map(line)),
      "own": .list([line(entries[index])]),
      "hasBelow": .flag(!below.isEmpty),
      "below": .list(below.map(line)),
    ])
  }

  /// A line of a list reads as it stands there; a unit that a sentence tells of by its name.
  private func line(
    _ entry: OrderOfBattle.Entry, isTold: Bool, from page: Page
  ) -> TemplateRecord {
    let name = isTold ? entry.unit.flatMap { plan.unitsByID[$0]?.name } : nil
    let words = name ?? plan.statementsByID[entry.statement]?.text ?? entry.statement.text
    return TemplateRecord([
      "title": .text(words),
      "url": .text(RelativePath.from(page.url, to: "order-of-battle.html#s-\(entry.statement)")),
    ])
  }
}
