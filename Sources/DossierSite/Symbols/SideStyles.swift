import DossierModel

/// The style sheet that gives each side its colour and its pattern, as `dossier.yml` names them.
///
/// `.side-ID` sets `--c` (the colour) and `--p` (the pattern as a background); `--ct`, the tint of
/// its ground, follows from `--c`. `--side-ID` holds the colour for pictures that need several.
struct SideStyles {
  private let sides: [Side]

  init(_ sides: [Side]) {
    self.sides = sides
  }

  var css: String {
    let dark = properties(\.darkColour)
    return ":root {\n\(properties(\.colour))}\n"
      + "@media screen and (prefers-color-scheme: dark) {\n"
      + ":root:not([data-theme=\"light\"]) {\n\(dark)}\n}\n"
      + "@media screen {\n:root[data-theme=\"dark\"] {\n\(dark)}\n}\n"
      + sides.enumerated().map { Self.rule($0.element, at: $0.offset) }.joined()
  }

  private func properties(_ colour: KeyPath<Side, String?>) -> String {
    sides.compactMap { side in
      side[keyPath: colour].map { "--side-\(side.id): \($0);\n" }
    }.joined()
  }

  private static func rule(_ side: Side, at index: Int) -> String {
    ".side-\(side.id) { --c: var(--side-\(side.id), var(--edge)); "
      + "--p: \(SidePattern(of: side, at: index).css); }\n"
  }
}

/// How the ground of a side is drawn, so that nothing rests on colour alone.
enum SidePattern: String, CaseIterable {
  case diagonal, level, dots, cross

  /// The pattern that the side names, else one by its place among the sides, from 0.
  init(of side: Side, at index: Int) {
    self = side.pattern.flatMap(SidePattern.init) ?? Self.allCases[index % Self.allCases.count]
  }

  /// As a background; `--c` is its colour.
  var css: String {
    switch self {
    case .diagonal: "repeating-linear-gradient(135deg, var(--c) 0 1.5px, transparent 1.5px 6px)"
    case .level: "repeating-linear-gradient(0deg, var(--c) 0 1.5px, transparent 1.5px 5px)"
    case .dots:
      "radial-gradient(circle at 3px 3px, var(--c) 1.4px, transparent 1.8px) 0 0 / 6px 6px"
    case .cross:
      "repeating-linear-gradient(90deg, var(--c) 0 1px, transparent 1px 6px), "
        + "repeating-linear-gradient(0deg, var(--c) 0 1px, transparent 1px 6px)"
    }
  }
}
