import DossierModel

/// A table that stands inside of words: in a caption, a note, an argument.
struct InnerTable {
  /// How many tables are open, one in the other.
  var depth = 0
  /// Whether the rest of the line holds attributes alone.
  var skipsLine = false
}

extension FlowWriter {
  /// Writes a line that opens, divides or closes a table; false where it is no such line.
  mutating func writeTableLine(_ range: Range<Int>) -> Bool {
    let text = tree.bytes.trimmed(range)
    guard !text.isEmpty else { return false }
    let start = text.lowerBound
    if tree.bytes.has("{|", at: start) {
      innerTable.depth += 1
      innerTable.skipsLine = true
    } else if innerTable.depth == 0 {
      return false
    } else if tree.bytes.has("|}", at: start) {
      innerTable.depth -= 1
      breakLine(start..<start + 2)
      append(start + 2..<range.upperBound)
    } else if tree.bytes.has("|-", at: start) {
      innerTable.skipsLine = true
    } else if tree.bytes.has("|+", at: start) {
      writeCell(start, from: start + 2, to: range.upperBound)
    } else if tree.bytes[start] == Byte.pipe || tree.bytes[start] == Byte.exclamation {
      writeCell(start, from: start + 1, to: range.upperBound)
    } else {
      return false
    }
    return true
  }

  /// A cell on a line of its own, without its attributes.
  private mutating func writeCell(_ sign: Int, from start: Int, to end: Int) {
    breakLine(sign..<start)
    let pipe = tree.bytes[start..<end].firstIndex(of: Byte.pipe)
    let isAttribute = pipe.map { !tree.bytes.has("||", at: $0) } ?? false
    writeCells((isAttribute ? pipe.map { $0 + 1 } ?? start : start)..<end)
  }

  /// Words with `||` or `!!` between the cells that they belong to.
  mutating func writeCells(_ range: Range<Int>) {
    var start = range.lowerBound
    var position = start
    while position + 1 < range.upperBound {
      if tree.bytes.has("||", at: position) || tree.bytes.has("!!", at: position) {
        append(start..<position)
        breakLine(position..<position + 2)
        start = position + 2
        position = start
      } else {
        position += 1
      }
    }
    append(start..<range.upperBound)
  }
}
