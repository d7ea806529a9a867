import DossierModel
import DossierTemplates

/// What the page of a unit, a place or a person shows beside its statements.
struct EntityRecord: Sendable {
  private let view: Viewpoint
  private let site: FilledSite
  private let locator: String?
  private let forces: ForcesRecord
  private let spellings: SpellingsRecord

  init(_ filled: FilledPage) {
    view = filled.view
    site = filled.site
    locator = Self.locator(of: view, site.map)
    forces = ForcesRecord(view)
    spellings = SpellingsRecord(view)
  }

  static let fields: Fields<EntityRecord> =
    [
      .html(
        "locator", "where a place lies, as inline SVG; absent where it has no position",
        \.locator),
      .text("mapURL", "the page of the map; absent where there is none") {
        $0.locator != nil && $0.site.hasMap ? $0.view.way(to: PagePath.map.url) : nil
      },
    ] + ForcesRecord.fields.through(\.forces) + SpellingsRecord.fields.through(\.spellings)

  /// Where a place lies among the others of the map.
  private static func locator(of view: Viewpoint, _ map: MapPlan?) -> String? {
    guard let map, case .place(let place)? = view.page.entity else { return nil }
    return LocatorSVG(map: map).drawing(of: place)
  }
}
