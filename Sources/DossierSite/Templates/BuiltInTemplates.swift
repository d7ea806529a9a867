/// The templates and assets that ship inside the program: the files of `Templates/`.
package enum BuiltInTemplates {
  /// Templates by name.
  package static let templates: [String: String] = [
    "attribution": text(PackageResources.attribution_mustache),
    "casualties": text(PackageResources.casualties_mustache),
    "contents": text(PackageResources.contents_mustache),
    "control": text(PackageResources.control_mustache),
    "control-cell": text(PackageResources.control_cell_mustache),
    "control-key": text(PackageResources.control_key_mustache),
    "control-reasons": text(PackageResources.control_reasons_mustache),
    "control-strip": text(PackageResources.control_strip_mustache),
    "map": text(PackageResources.map_mustache),
    "map-figure": text(PackageResources.map_figure_mustache),
    "places-figure": text(PackageResources.places_figure_mustache),
    "coverage": text(PackageResources.coverage_mustache),
    "disagreements": text(PackageResources.disagreements_mustache),
    "layer": text(PackageResources.layer_mustache),
    "casualty-rows": text(PackageResources.casualty_rows_mustache),
    "passage-badges": text(PackageResources.passage_badges_mustache),
    "passages": text(PackageResources.passages_mustache),
    "cite-page": text(PackageResources.cite_page_mustache),
    "filters": text(PackageResources.filters_mustache),
    "day": text(PackageResources.day_mustache),
    "disagreement": text(PackageResources.disagreement_mustache),
    "entity": text(PackageResources.entity_mustache),
    "home": text(PackageResources.home_mustache),
    "foot": text(PackageResources.foot_mustache),
    "head": text(PackageResources.head_mustache),
    "index": text(PackageResources.index_mustache),
    "names": text(PackageResources.names_mustache),
    "not-found": text(PackageResources.not_found_mustache),
    "order-of-battle": text(PackageResources.order_of_battle_mustache),
    "page": text(PackageResources.page_mustache),
    "readings": text(PackageResources.readings_mustache),
    "references": text(PackageResources.references_mustache),
    "search": text(PackageResources.search_mustache),
    "source": text(PackageResources.source_mustache),
    "timeline": text(PackageResources.timeline_mustache),
    "timeline-entry": text(PackageResources.timeline_entry_mustache),
  ]

  /// Assets by file name.
  package static let assets: [String: [UInt8]] = [
    "filter.js": PackageResources.filter_js,
    "icon.svg": PackageResources.icon_svg,
    "map.css": PackageResources.map_css,
    "lists.css": PackageResources.lists_css,
    "search.css": PackageResources.search_css,
    "search.js": PackageResources.search_js,
    "order-of-battle.css": PackageResources.order_of_battle_css,
    "site.js": PackageResources.site_js,
    "style.css": PackageResources.style_css,
    "theme.js": PackageResources.theme_js,
    "timeline.css": PackageResources.timeline_css,
  ]

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
