import DossierMarkdown
import DossierModel

/// The ground of a side's cells, as `dossier.yml` names it.
struct MapPattern {
  private let side: Side
  private let pattern: SidePattern

  /// `index` is the side's place among the sides, from 0.
  init(_ side: Side, at index: Int) {
    self.side = side
    pattern = SidePattern(of: side, at: index)
  }

  /// The id of the pattern for a place that two dispute; nobody is `0`.
  static func id(of pair: [Side.ID?]) -> String {
    "p-" + pair.map { $0?.text ?? "0" }.joined(separator: "_")
  }

  func write(id: String, to html: inout HTMLBuilder) {
    html.markup("<pattern id=\"\(id)\" class=\"side-\(side.id)\"")
    html.markup(" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\">")
    html.markup("<path class=\"m-tint\" d=\"M0 0H9V9H0Z\"/>")
    html.markup(figure)
    html.markup("</pattern>")
  }

  private var figure: String {
    switch pattern {
    case .diagonal: "<path class=\"m-line\" d=\"M0 9L9 0M-2 2L2 -2M7 11L11 7\"/>"
    case .level: "<path class=\"m-line\" d=\"M0 4.5H9\"/>"
    case .cross: "<path class=\"m-line\" d=\"M0 4.5H9M4.5 0V9\"/>"
    case .dots: "<circle class=\"m-dot\" cx=\"4.5\" cy=\"4.5\" r=\"1.8\"/>"
    }
  }

  /// Writes the pattern of a place that two dispute: the strokes of both across each other.
  static func writeBoth(
    _ pair: [Side.ID?], to html: inout HTMLBuilder
  ) {
    html.markup("<pattern id=\"\(id(of: pair))\" width=\"10\" height=\"10\"")
    html.markup(" patternUnits=\"userSpaceOnUse\"><path class=\"m-ground\" d=\"M0 0H10V10H0Z\"/>")
    let strokes = ["M0 10L10 0M-2 2L2 -2M8 12L12 8", "M0 0L10 10M-2 8L2 12M8 -2L12 2"]
    for (side, stroke) in zip(pair, strokes) {
      html.markup("<path class=\"m-line\(side.map { " side-\($0)" } ?? "")\" d=\"\(stroke)\"/>")
    }
    html.markup("</pattern>")
  }
}
