import DossierMarkdown
import DossierModel
import DossierTemplates

/// Figures of one kind and scope beside one another, to one scale. Nothing is added up: each bar
/// is one assertion, and what is asserted in words alone stays in words.
struct CasualtyChart: Sendable {
  private let scales: [Scale]

  /// The scales in the order in which the entries first ask for them.
  init(_ view: Viewpoint) {
    var scales: [Scale] = []
    for entry in CasualtyRecord.all(from: view) {
      if let known = scales.firstIndex(where: { $0.holds(entry) }) {
        scales[known].entries.append(entry)
      } else {
        scales.append(Scale(entries: [entry]))
      }
    }
    // With no number there is nothing to draw, and the table has the words.
    self.scales = scales.filter { $0.most > 0 }
  }

  static let fields: Fields<CasualtyChart> = [
    .list(
      "scales", "the figures of one kind and scope, drawn to one scale", Scale.fields, \.scales)
  ]

  private struct Scale: Sendable {
    var entries: [CasualtyRecord]

    func holds(_ entry: CasualtyRecord) -> Bool {
      entries.first.map { $0.what == entry.what && $0.scope == entry.scope } ?? false
    }

    var most: Int { entries.map(CasualtyChart.most).max() ?? 0 }

    static let fields: Fields<Scale> = [
      .text("heading", "what befell whom") { $0.entries.first?.what.capitalisedFirst },
      .text("scope", "what the figures cover") { $0.entries.first?.scope },
      .text("most", "the figure of the longest bar, as its source has it") { scale in
        let most = scale.most
        return scale.entries.first { CasualtyChart.most($0) == most }?.casualty.figure.text ?? ""
      },
      .list("figures", "the figures", Bar.fields) { scale in
        let most = scale.most
        return scale.entries.map {
          Bar(record: $0, drawing: drawing($0.casualty.figure, most: most))
        }
      },
    ]
  }

  private struct Bar: Sendable {
    let record: CasualtyRecord
    let drawing: String?

    static let fields: Fields<Bar> =
      CasualtyRecord.figure.through(\.record) + [
        .html("drawing", "the figure as a bar; absent where it is in words alone", \.drawing)
      ]
  }

  private static func most(_ entry: CasualtyRecord) -> Int {
    entry.casualty.figure.high ?? entry.casualty.figure.low ?? 0
  }

  /// The width of a drawing; its height is 12.
  private static let width = 400.0

  /// A bar up to what is asserted at least, a hatched one from there to what it may be at most,
  /// and an open end where no most is named. Nil for a figure in words alone.
  static func drawing(_ figure: Casualties.Figure, most: Int) -> String? {
    guard most > 0, figure.low != nil || figure.high != nil else { return nil }
    let low = end(of: figure.low ?? 0, most: most)
    var html = HTMLBuilder()
    html.markup(
      "<svg class=\"fig\" viewBox=\"0 0 412 12\" aria-hidden=\"true\" focusable=\"false\">")
    html.markup("<path class=\"fig-axis\" d=\"M.5 0V12\"/>")
    if figure.low != nil {
      html.markup("<path class=\"fig-bar\" d=\"M0 2H\(MapSVG.number(low))V10H0Z\"/>")
    }
    if let high = figure.high.map({ end(of: $0, most: most) }), high > low {
      let (from, to) = (MapSVG.number(low), MapSVG.number(high))
      html.markup("<path class=\"fig-range\" d=\"M\(from) 2.5H\(to)V9.5H\(from)Z\"/>")
    } else if figure.high == nil {
      html.markup("<path class=\"fig-open\" d=\"M\(MapSVG.number(low + 2)) 6h9m-3 -3l3 3l-3 3\"/>")
    }
    html.markup("</svg>")
    return html.text
  }

  /// At least the width of a line, so that a small figure is seen.
  private static func end(of number: Int, most: Int) -> Double {
    number == 0 ? 0 : max(2, width * Double(number) / Double(most))
  }
}
