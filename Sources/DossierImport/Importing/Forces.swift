import DossierModel
import DossierReading

extension Importer {
  /// Statements → the same, each entry of an infobox with its column and whose side that is.
  static func side(
    _ statements: [Statement], _ additions: [Merger.Addition], _ gazetteer: Gazetteer,
    sides: [Side]
  ) -> [Statement] {
    var result = statements
    for addition in additions where addition.passage == 0 {
      result[addition.statement].column = addition.column
    }
    let columns = ColumnSides(additions, of: result, gazetteer: gazetteer, sides: sides)
    for (index, side) in columns.sides() { result[index].side = side }
    return result
  }

  /// Statements → the order of battle, and the gazetteer with what the sources tell of its units.
  static func order(
    _ statements: [Statement], _ additions: [Merger.Addition], _ gazetteer: Gazetteer
  ) -> (lists: [OrderOfBattle], gazetteer: Gazetteer, diagnostics: [Diagnostic]) {
    let lists = OrderOfBattleReader(gazetteer: gazetteer).read(additions, of: statements)
    let nesting = OrderOfBattleNesting(lists, gazetteer)
    let told = ToldForces(statements, additions, nesting.completed)
    return (
      OrderOfBattleReader.telling(told.added(to: lists)), told.completed, nesting.diagnostics
    )
  }
}
