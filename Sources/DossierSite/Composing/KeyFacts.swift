import DossierMarkdown
import DossierModel

/// The entries of infoboxes, each under the side in whose column it stands.
struct KeyFacts {
  let plan: SitePlan
  /// Those of a side's column, in the order of the sources.
  private let bySide: [Side.ID: [Statement]]
  /// Those of none, in the order of the sources.
  private let ofNone: [Statement]

  init(_ plan: SitePlan) {
    self.plan = plan
    var bySide: [Side.ID: [Statement]] = [:]
    var ofNone: [Statement] = []
    for statement in plan.dossier.statements
    where statement.role == .infobox && plan.home(of: statement) != nil {
      if let side = statement.side, plan.catalogue.sides[side] != nil {
        bySide[side, default: []].append(statement)
      } else {
        ofNone.append(statement)
      }
    }
    self.bySide = bySide
    self.ofNone = ofNone
  }

  /// The sides of which the boxes say something, in the order of `dossier.yml`.
  var sides: [Side.ID] { plan.dossier.settings.sides.map(\.id).filter { bySide[$0] != nil } }

  /// What the boxes say of the battle as a whole, without the forces that a list of them has.
  var ofTheWhole: [Statement] {
    let listed = Set(plan.dossier.orderOfBattle.flatMap { $0.lines.map(\.statement) })
    return ofNone.filter { !listed.contains($0.id) }
  }

  /// What the boxes say of a side, what one column tells together.
  func facts(of side: Side.ID) -> [Statement] {
    let facts = bySide[side] ?? []
    return Statement.Column.allCases.flatMap { column in facts.filter { $0.column == column } }
  }

  /// The figures that stand in columns: those of a side, or of none where it is nil.
  func figures(of side: Side.ID?) -> [Statement] {
    (side.map { facts(of: $0) } ?? ofNone).filter { Self.figures.contains($0.column) }
  }

  private static let figures: Set<Statement.Column?> = [.strength, .casualties]

  /// What the box calls an entry.
  static func label(of fact: Statement) -> String {
    fact.section.split(separator: "›").last.map { String($0.drop { $0 == " " }) } ?? ""
  }
}

extension PageBody {
  /// A table of facts under a heading of each side; nothing where there is none.
  mutating func addFacts(by sides: [Side.ID], _ facts: (Side.ID) -> [Statement]) {
    for side in sides {
      addSubheading(
        MarkdownEscaping.line(plan.catalogue.sides[side]?.name ?? side.text), as: .side(side))
      addTable(of: facts(side), label: KeyFacts.label)
    }
  }
}
