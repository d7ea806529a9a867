import DossierModel

/// A table written with pipes: two or more lines in a row that hold `|`.
enum PipeTable {
  /// What one line of a table holds.
  struct Row: Equatable {
    /// The filled cells with their column, from 0.
    var cells: [(column: Int, range: Range<Int>)]
    /// Pipes and rules between the cells.
    var syntax: [Range<Int>]

    static func == (left: Row, right: Row) -> Bool {
      left.syntax == right.syntax && left.cells.map(\.column) == right.cells.map(\.column)
        && left.cells.map(\.range) == right.cells.map(\.range)
    }
  }

  /// How many lines from `index` on make a table; 0 where there is none.
  static func length(at index: Int, in lines: [Range<Int>], of bytes: [UInt8]) -> Int {
    let count = lines[index...].prefix { line in
      bytes[line].contains(UInt8(ascii: "|"))
    }.count
    return count > 1 ? count : 0
  }

  /// Takes a line of a table apart.
  static func row(_ line: Range<Int>, of bytes: [UInt8]) -> Row {
    var row = Row(cells: [], syntax: [])
    var start = line.lowerBound
    var column = 0
    var syntaxStart = line.lowerBound
    for end in line.lowerBound...line.upperBound
    where end == line.upperBound || bytes[end] == UInt8(ascii: "|") {
      let cell = bytes.trimmingSpace(start..<end)
      if !cell.isEmpty, !isRule(bytes[cell]) {
        add(syntaxStart..<cell.lowerBound, to: &row, bytes)
        row.cells.append((column, cell))
        syntaxStart = cell.upperBound
      }
      start = end + 1
      column += 1
    }
    add(syntaxStart..<line.upperBound, to: &row, bytes)
    return row
  }

  private static func add(_ range: Range<Int>, to row: inout Row, _ bytes: [UInt8]) {
    let syntax = bytes.trimmingSpace(range)
    if !syntax.isEmpty { row.syntax.append(syntax) }
  }

  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }
}
