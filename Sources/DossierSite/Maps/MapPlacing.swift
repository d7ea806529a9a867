import DossierLanguages
import DossierModel
import DossierTemplates

/// Who is on a map where only about, and who is nowhere.
struct MapPlacing: Sendable {
  private let view: Viewpoint
  private let shown: Set<Place.ID>
  private let places: [Place]

  init(view: Viewpoint, map: MapPlan) {
    self.view = view
    let shown = Set(map.spots.map(\.place.id) + map.distant.map(\.place.id))
    self.shown = shown
    places = view.plan.dossier.gazetteer.places.filter {
      shown.contains($0.id) && $0.position?.isApproximate == true
    }
  }

  /// The places that lie only about there; the meanings are those of a flag and of a list.
  static func approximate(_ has: String, _ all: String) -> Fields<MapPlacing> {
    [
      .flag("hasApproximate", has) { !$0.places.isEmpty },
      .list("approximate", all, Reason.fields, \.reasons),
    ]
  }

  static let unplaced: Fields<MapPlacing> = [
    .flag("hasUnplaced", "whether places of the table have no position") {
      !$0.unplaced.isEmpty
    },
    .list(
      "unplaced", "the places of the table that have no position",
      [.text("title", "the place", \.title), .text("url", "its row of the table", \.url)],
      \.unplaced),
  ]

  private struct Reason: Sendable {
    let reason: String?
    let places: [NamedWay]

    static let fields: Fields<Reason> = [
      .text("reason", "why there; absent where none is given", \.reason),
      .list(
        "places", "the places",
        [.text("title", "the place", \.title), .text("url", "its page", \.url)], \.places),
    ]
  }

  private var reasons: [Reason] {
    var order: [String?] = []
    for place in places { order.appendOnce(place.position?.reason) }
    return order.map { reason in
      Reason(
        reason: reason,
        places: places.filter { $0.position?.reason == reason }.map {
          NamedWay(title: $0.name, url: view.way(to: PagePath.place($0).url))
        })
    }
  }

  private var unplaced: [NamedWay] {
    view.plan.dossier.control.rows.map(\.location).filter { !shown.contains($0) }
      .compactMap { view.plan.catalogue.places[$0] }.map { Self.row(of: $0, from: view) }
  }

  /// The way to the row of a place in the table of control.
  static func row(of place: Place, from view: Viewpoint) -> NamedWay {
    NamedWay(title: place.name, url: view.way(to: PagePath.control.at("control-\(place.id)")))
  }
}

/// A name, and where it leads.
struct NamedWay: Sendable {
  let title: String
  let url: String
}

extension MapPlan.Distant {
  /// How far off it lies, and where.
  func way(in words: InterfaceWords) -> String {
    words(.kilometresOff, ["kilometres": "\(kilometres)", "direction": words[direction]])
  }
}

/// Who has given positions.
struct PositionSource: Sendable {
  private let words: InterfaceWords
  private let name: String
  private var places = 0
  private var areas = 0

  /// In the order of the gazetteer.
  static func all(in plan: SitePlan) -> [PositionSource] {
    let gazetteer = plan.dossier.gazetteer
    var sources: [PositionSource] = []
    func note(_ name: String?, _ count: WritableKeyPath<PositionSource, Int>, _ more: Int) {
      guard let name else { return }
      let known = sources.firstIndex { $0.name == name }
      if known == nil { sources.append(PositionSource(words: plan.words, name: name)) }
      sources[known ?? sources.count - 1][keyPath: count] += more
    }
    for place in gazetteer.places { note(place.position?.source, \.places, 1) }
    for shape in gazetteer.shapes { note(shape.source, \.areas, shape.location == nil ? 1 : 0) }
    return sources
  }

  static let fields: Fields<PositionSource> = [
    .text("name", "the source", \.name),
    .text("count", "how many places, in words") { source in
      [
        (source.places, InterfaceWord.placesCounted), (source.areas, .areasCounted),
      ].filter { $0.0 > 0 }.map { source.words($0.1, count: $0.0) }
        .joined(separator: " \(source.words[.and]) ")
    },
  ]
}
