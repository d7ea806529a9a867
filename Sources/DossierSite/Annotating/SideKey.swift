import DossierModel
import DossierTemplates

/// A side in the key to colours and patterns.
struct SideKey: Sendable {
  private let side: Side
  private let index: Int

  /// The sides that `dossier.yml` names.
  static func all(of plan: SitePlan) -> [SideKey] {
    plan.dossier.settings.sides.enumerated().map { SideKey(side: $1, index: $0) }
  }

  static let fields: Fields<SideKey> = [
    .text("id", "the side, for the class `side-ID`", \.side.id.text),
    .text("name", "what it is called", \.side.name),
    .flag("isFirst", "whether it is the first") { $0.index == 0 },
    .flag("isSecond", "whether it is the second") { $0.index == 1 },
  ]
}
