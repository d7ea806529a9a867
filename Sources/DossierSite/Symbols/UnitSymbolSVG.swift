import DossierMarkdown
import DossierModel

/// Draws the sign of a unit as inline SVG, 48 by 40 units, for the eye alone: the words beside it
/// say all that it shows.
struct UnitSymbolSVG {
  private let side: Side?
  private let pattern: SidePattern?

  /// A side gives the foot its pattern, the same as in maps and tables; a unit of no side has none.
  /// `sides` are those of the dossier, in order.
  init(side: Side?, among sides: [Side]) {
    self.side = side
    pattern = side.map { side in
      SidePattern(of: side, at: sides.firstIndex { $0.id == side.id } ?? 0)
    }
  }

  func write(_ symbol: UnitSymbol, to html: inout HTMLBuilder) {
    html.markup("<svg")
    html.attribute("class", side.map { "unit-symbol side-\($0.id)" } ?? "unit-symbol")
    html.markup(" viewBox=\"0 0 48 40\" aria-hidden=\"true\" focusable=\"false\">")
    html.markup("<rect class=\"frame\" x=\"5\" y=\"10\" width=\"38\" height=\"26\"/>")
    html.markup("<path class=\"foot\" d=\"M5 30H43\(Self.foot(pattern))\"/>")
    if let arm = symbol.arm.flatMap({ Self.arms[$0.drawing] }) {
      html.markup("<path class=\"\(arm.isFilled ? "solid" : "line")\" d=\"\(arm.path)\"/>")
    }
    if let size = symbol.size { html.markup(Self.signs(size.drawing)) }
    html.markup("</svg>")
  }

  /// The pattern of a side below the line at 30, as in maps and tables.
  private static func foot(_ pattern: SidePattern?) -> String {
    switch pattern {
    case .diagonal?: strokes { "M\($0) 35l4-4" }
    case .cross?: strokes { "M\($0) 35l4-4m-4 0l4 4" }
    case .level?: "M5 32H43M5 34H43"
    case .dots?: strokes { "M\($0) 33h1.5" }
    case nil: ""
    }
  }

  private static func strokes(_ stroke: (Int) -> String) -> String {
    stride(from: 7, to: 41, by: 5).map(stroke).joined()
  }

  private static let arms: [String: (path: String, isFilled: Bool)] = [
    "infantry": ("M5 10L43 30M43 10L5 30", false),
    "armour": ("M18 15h12a5 5 0 0 1 0 10h-12a5 5 0 0 1 0-10z", false),
    "artillery": ("M24 16.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z", true),
    "reconnaissance": ("M5 30L43 10", false),
    "engineers": ("M16 24v-7h16v7M24 17v7", false),
    "air": ("M24 20C20 15 13 14 13 20s7 5 11 0C28 15 35 14 35 20s-7 5-11 0z", true),
    "navy": ("M24 13v14M20 16h8M17 22c1 6 13 6 14 0", false),
    "special": ("M17 24h14v6h-14z", true),
  ]

  /// Signs side by side, in the middle above the frame.
  private static func signs(_ signs: String) -> String {
    var place = 24.0 - Double(signs.utf8.count - 1) * 3
    var path = ""
    for sign in signs.utf8 {
      switch sign {
      case UInt8(ascii: "x"): path += "M\(place - 2) 2l4 5m0-5l-4 5"
      case UInt8(ascii: "i"): path += "M\(place) 2v5"
      default: path += "M\(place - 0.75) 4.5h1.5"
      }
      place += 6
    }
    return "<path class=\"line\" d=\"\(path)\"/>"
  }
}
