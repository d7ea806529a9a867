import DossierModel
import DossierTemplates

/// Where a unit stands in the lists of forces, line by line, so that each step up and down the tree
/// leads to the passage that says so.
struct ForcesRecord: Sendable {
  private let places: [Place]

  init(_ view: Viewpoint) {
    guard case .unit(let unit)? = view.page.entity else {
      places = []
      return
    }
    places = view.plan.dossier.orderOfBattle.flatMap { list in
      [(list.entries, false), (list.told, true)].flatMap { entries, isTold in
        entries.indices.filter { entries[$0].unit == unit }
          .map { Place(at: $0, among: entries, of: list.source, isTold: isTold, from: view) }
          .filter(\.tellsPlace)
      }
    }
  }

  static let fields: Fields<ForcesRecord> = [
    .flag("hasOrder", "whether a list of forces has the unit") { !$0.places.isEmpty },
    .list(
      "order", "the unit's place in each list of forces, from above", Place.fields, \.places),
  ]

  /// A unit's place in one list.
  private struct Place: Sendable {
    let view: Viewpoint
    let isTold: Bool
    let source: Source?
    let list: Source.ID
    let above: [OrderOfBattle.Entry]
    let own: OrderOfBattle.Entry
    let below: [OrderOfBattle.Entry]

    init(
      at index: Int, among entries: [OrderOfBattle.Entry], of list: Source.ID, isTold: Bool,
      from view: Viewpoint
    ) {
      self.view = view
      self.isTold = isTold
      self.list = list
      source = view.plan.catalogue.sources[list]
      own = entries[index]
      var above: [OrderOfBattle.Entry] = []
      var depth = own.depth
      for entry in entries[..<index].reversed() where entry.depth < depth {
        above.insert(entry, at: 0)
        depth = entry.depth
      }
      self.above = above
      let inside = entries[(index + 1)...].prefix { $0.depth > entries[index].depth }
      below = inside.filter { $0.depth == entries[index].depth + 1 }
    }

    /// A unit that sentences put neither above nor below another has no place of their telling.
    var tellsPlace: Bool { !isTold || !above.isEmpty || !below.isEmpty }

    static let fields: Fields<Place> = [
      .flag("isTold", "whether its sentences tell it and no list", \.isTold),
      .text("siglum", "the list's source") { $0.source?.siglum ?? "?" },
      .text("name", "siglum, short title and role") {
        place in
        place.source.map { SourceBadge.name(of: $0, in: place.view.words) } ?? place.list.text
      },
      .text("role", "comp or wit: the class of its frame") {
        $0.source.map(SourceBadge.role) ?? "wit"
      },
      .list("above", "what stands above it, the highest first", Line.fields) {
        $0.above.map($0.line)
      },
      .list("own", "the unit's own line", Line.fields) { [$0.line($0.own)] },
      .flag("hasBelow", "whether anything does") { !$0.below.isEmpty },
      .list("below", "what stands right below it", Line.fields) { $0.below.map($0.line) },
    ]

    /// A line of a list reads as it stands there; a unit that a sentence tells of by its name.
    func line(_ entry: OrderOfBattle.Entry) -> Line {
      let name = isTold ? entry.unit.flatMap { view.plan.catalogue.units[$0]?.name } : nil
      return Line(
        title: name ?? view.plan.catalogue.statements[entry.statement]?.text
          ?? entry.statement.text,
        url: view.way(to: PagePath.orderOfBattle.at("s-\(entry.statement)")))
    }
  }

  private struct Line: Sendable {
    let title: String
    let url: String

    static let fields: Fields<Line> = [
      .text("title", "the words of the line", \.title),
      .text("url", "the line in the order of battle", \.url),
    ]
  }
}
