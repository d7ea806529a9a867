import DossierMarkdown
import DossierModel

/// Figures of one kind and scope beside one another, to one scale. Nothing is added up: each bar
/// is one assertion, and what is asserted in words alone stays in words.
struct CasualtyChart {
  let plan: SitePlan

  private typealias Entry = Casualty<AnchoredPassage>

  /// The scales in the order in which the entries first ask for them.
  func record() -> TemplateRecord {
    var order: [Scale] = []
    var entries: [Scale: [Entry]] = [:]
    for entry in plan.dossier.annotations.casualties {
      let scale = Scale(what: entry.what, scope: entry.scope)
      order.appendOnce(scale)
      entries[scale, default: []].append(entry)
    }
    // With no number there is nothing to draw, and the table has the words.
    let drawn = order.filter { Self.most(entries[$0] ?? []) > 0 }
    return TemplateRecord(["scales": .list(drawn.map { record(of: $0, entries[$0] ?? []) })])
  }

  private struct Scale: Hashable {
    var what: Casualties.Fate
    var scope: Casualties.Scope
  }

  private static func most(_ entries: [Entry]) -> Int {
    entries.compactMap { $0.figure.high ?? $0.figure.low }.max() ?? 0
  }

  private func record(of scale: Scale, _ entries: [Entry]) -> TemplateRecord {
    let most = Self.most(entries)
    let what = scale.what.rawValue.replacing("-", with: " ")
    return TemplateRecord([
      "heading": .text(what.prefix(1).uppercased() + what.dropFirst()),
      "scope": .text(scale.scope.rawValue),
      "most": .text(entries.first { Self.most([$0]) == most }?.figure.text ?? ""),
      "figures": .list(entries.map { figure($0, most: most) }),
    ])
  }

  private func figure(_ entry: Entry, most: Int) -> TemplateRecord {
    var record = TemplateRecord([
      "id": .text(entry.id.text), "figure": .text(entry.figure.text),
      "who": .text(LayerRecord(plan: plan).who(entry.who)),
    ])
    record.values["when"] = .optional(entry.when.map { plan.dates.words(for: $0) })
    let asserters = entry.assertedBy.map(plan.speakerName)
    record.values["assertedBy"] = .optional(
      asserters.isEmpty ? nil : asserters.joined(separator: ", "))
    record.values["drawing"] = Self.drawing(entry.figure, most: most).map { .html($0) }
    return record
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
