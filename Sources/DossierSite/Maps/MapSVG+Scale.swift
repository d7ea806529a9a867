import DossierMarkdown
import Foundation

extension MapSVG {
  // MARK: Scale and north

  /// The longest of 1, 2 and 5 times a power of ten that is no longer than a seventh of the map.
  static func scaleLength(unitsPerKilometre: Double) -> Double {
    let longest = MapPlan.width / 7 / unitsPerKilometre
    let power = pow(10, floor(log10(longest)))
    return ([5, 2, 1].first { $0 * power <= longest } ?? 1) * power
  }

  func writeScale(to html: inout HTMLBuilder) {
    let kilometres = Self.scaleLength(unitsPerKilometre: map.unitsPerKilometre)
    let edge = MapPlan.width - MapPlan.margin
    let right = edge - 56
    let left = right - kilometres * map.unitsPerKilometre
    let y = map.height - 16
    let (l, r, n) = (Self.number(left), Self.number(right), Self.number(edge - 8))
    html.markup("<g aria-hidden=\"true\"><path class=\"m-scale\" d=\"M\(l) \(Self.number(y - 6))")
    html.markup("V\(Self.number(y))H\(r)V\(Self.number(y - 6))M\(n) \(Self.number(y))")
    html.markup("V\(Self.number(y - 24))l-4 7m4 -7l4 7\"/>")
    let words =
      kilometres < 1
      ? plan.words(.metres, ["metres": "\(Int((kilometres * 1000).rounded()))"])
      : plan.words(.kilometres, ["kilometres": "\(Int(kilometres))"])
    html.markup("<text class=\"m-sub\" text-anchor=\"end\" x=\"\(Self.number(left - 8))\" ")
    html.markup("y=\"\(Self.number(y))\">")
    html.text(words)
    html.markup("</text>")
    html.markup("<text class=\"m-sub\" text-anchor=\"end\" ")
    html.markup("x=\"\(Self.number(edge - 16))\" y=\"\(Self.number(y))\">")
    html.text(plan.words[.northSign])
    html.markup("</text></g>\n")
  }
}
