/// One line of a file as it is shown under a fault, with a caret under one of its columns.
struct Excerpt: Equatable {
  private(set) var line = ""
  /// As many spaces as cells stand before the column, and a caret; nil without a column.
  private(set) var caret: String?

  /// Shows at most `width` cells, those around the column; what is cut off is marked with `…`.
  ///
  /// `column` counts Unicode scalars from 1; one past the end of the line is its end.
  init(of text: String, column: Int?, width: Int = 96) {
    let cells = Self.cells(of: text)
    let index = column.map { min(max($0 - 1, 0), cells.count) }
    let starts = cells.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.width) }
    let shown = Self.window(starts, around: index ?? 0, width: width)
    if shown.lowerBound > 0 { line += "…" }
    line += cells[shown].map(\.text).joined()
    if shown.upperBound < cells.count { line += "…" }
    caret = index.map { index in
      let before = starts[index] - starts[shown.lowerBound] + (shown.lowerBound > 0 ? 1 : 0)
      return String(repeating: " ", count: before) + "^"
    }
  }

  private struct Cell {
    var text: String
    var width: Int
  }

  /// One entry a scalar. Tabs run to the next multiple of four.
  private static func cells(of text: String) -> [Cell] {
    var cells: [Cell] = []
    var end = 0
    for scalar in text.unicodeScalars {
      var cell = Cell(text: String(scalar), width: PlainText.width(of: scalar))
      if scalar == "\t" {
        cell = Cell(text: String(repeating: " ", count: 4 - end % 4), width: 4 - end % 4)
      } else {
        let visible = PlainText.visible(scalar)
        if visible != cell.text { cell = Cell(text: visible, width: visible.unicodeScalars.count) }
      }
      end += cell.width
      cells.append(cell)
    }
    return cells
  }

  /// The cells to show: all, or as many as fit with the index in the first half of them.
  private static func window(_ starts: [Int], around index: Int, width: Int) -> Range<Int> {
    let count = starts.count - 1
    guard starts[count] > width else { return 0..<count }
    let latest = starts[count] - width
    let wanted = max(0, min(starts[index] - width / 2, latest))
    var first = starts.firstIndex { $0 >= wanted } ?? 0
    // A mark goes with the letter before it, which is cut off.
    while first > 0, first < count, starts[first + 1] == starts[first] { first += 1 }
    let last = starts.lastIndex { $0 <= starts[first] + width } ?? count
    return first..<max(last, first)
  }
}
