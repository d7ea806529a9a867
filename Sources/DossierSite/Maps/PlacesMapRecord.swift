import DossierModel
import DossierTemplates

/// The map of the places alone, where nothing is told of who held what.
struct PlacesMapRecord: Sendable {
  private let view: Viewpoint
  private let svg: PlacesSVG
  private let placing: MapPlacing

  init(view: Viewpoint, svg: PlacesSVG) {
    self.view = view
    self.svg = svg
    placing = MapPlacing(view: view, map: svg.map)
  }

  static let fields: Fields<PlacesMapRecord> =
    [
      .html("drawing", "the map of the places") { $0.svg.drawing(from: $0.view.page) },
      .text("url", "the page of the map") { $0.view.way(to: PagePath.map.url) },
      .flag("hasDistant", "whether places lie too far off to be drawn") {
        !$0.svg.map.distant.isEmpty
      },
      .list("distant", "the places too far off to be drawn", distant) { record in
        record.svg.map.distant.map { (view: record.view, distant: $0) }
      },
      .list("sources", "where positions are taken from", PositionSource.fields) {
        PositionSource.all(in: $0.view.plan)
      },
    ]
    + MapPlacing.approximate(
      "whether some lie only about there", "those, by the reason"
    ).through(\.placing)

  private static let distant: Fields<(view: Viewpoint, distant: MapPlan.Distant)> = [
    .text("title", "the place", \.distant.place.name),
    .text("url", "its page") { $0.view.way(to: PagePath.place($0.distant.place).url) },
    .text("way", "how far off it lies, and where") { $0.distant.way(in: $0.view.words) },
  ]
}
