import DossierLanguages
import DossierModel

/// A unit's sign: one frame for all sides, its size above and its arm inside, each only where the
/// unit's kind names it.
struct UnitSymbol: Equatable, Hashable {
  /// What a kind tells of a unit beside its being one.
  struct Trait: Equatable, Hashable {
    /// The word of the kind: "brigade".
    var word: String
    /// How it is drawn: the signs above the frame, or the name of the drawing inside.
    var drawing: String
  }

  var size: Trait?
  var arm: Trait?

  /// The sign of a kind such as "tank brigade"; a plain frame where the kind names neither.
  init(kind: String) {
    let words = kind.lowercased().split { !$0.isLetter }.joined(separator: " ")
    size = Self.trait("size", in: words)
    arm = Self.trait("arm", in: words)
  }

  private static let rows = FactTable.rows(PackageResources.unit_kinds_tsv).filter {
    $0.count == 3
  }

  private static func trait(_ column: String, in words: String) -> Trait? {
    rows.first { $0[0] == column && " \(words) ".contains(" \($0[1]) ") }
      .map { Trait(word: $0[1], drawing: $0[2]) }
  }
}
