import DossierModel

/// The style sheet that gives each side its colours, as `dossier.yml` names them.
struct SideStyles {
  private let sides: [Side]

  init(_ sides: [Side]) {
    self.sides = sides
  }

  /// Custom properties `--side-ID`, for light and for dark grounds.
  var css: String {
    ":root {\n" + properties(\.colour) + "}\n@media (prefers-color-scheme: dark) {\n:root {\n"
      + properties(\.darkColour) + "}\n}\n"
  }

  private func properties(_ colour: KeyPath<Side, String?>) -> String {
    sides.compactMap { side in
      side[keyPath: colour].map { "--side-\(side.id): \($0);\n" }
    }.joined()
  }
}
