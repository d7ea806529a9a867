import DossierModel

/// A table that is open, with its present cell.
struct TableState {
  let table: Int
  /// Where it begins.
  let start: Int
  var row = 0
  var column = 0
  /// The words of the cell or caption that is open.
  private(set) var cell: [Piece] = []
  private(set) var kind: Element.Kind?

  init(table: Int, start: Int) {
    self.table = table
    self.start = start
  }

  var isCellOpen: Bool { kind != nil }

  mutating func continueCell(_ line: [Piece], end: Piece?) {
    cell += line
    if let end { cell.append(end) }
  }

  mutating func open(_ kind: Element.Kind, _ pieces: [Piece]) {
    self.kind = kind
    cell = pieces
  }

  mutating func close() {
    kind = nil
    cell = []
  }
}

extension OutlineReader {
  /// Reads a line that belongs to a table; false where it does not.
  mutating func readTableLine(_ line: [Piece], _ first: Piece, end: Piece?) -> Bool {
    let isText = tree.nodes[first.node].kind == .text
    let start = isText ? tree.bytes.trimmed(first.range).lowerBound : first.range.lowerBound
    if isText, let opening = tableOpening(start) {
      startTable(first.range.lowerBound..<opening)
      return true
    }
    guard !tables.isEmpty else { return false }
    guard isText else {
      continueTable(line, end: end)
      return true
    }
    if tree.bytes.has("|}", at: start) {
      endTable(at: start + 2)
      readRest(line, first, from: start + 2, end: end)
    } else if tree.bytes.has("|-", at: start) {
      startRow()
    } else if tree.bytes.has("|+", at: start) {
      endCell()
      readCells(line, first, from: start + 2, isHeader: false, isCaption: true, end: end)
    } else if tree.bytes[start] == Byte.pipe || tree.bytes[start] == Byte.exclamation {
      let isHeader = tree.bytes[start] == Byte.exclamation
      endCell()
      readCells(line, first, from: start + 1, isHeader: isHeader, isCaption: false, end: end)
    } else {
      continueTable(line, end: end)
    }
    return true
  }

  /// `{|`, which may be indented; the end of what opens the table.
  private func tableOpening(_ start: Int) -> Int? {
    var position = start
    while position < tree.bytes.count, tree.bytes[position] == Byte.colon { position += 1 }
    return tree.bytes.has("{|", at: position) ? position + 2 : nil
  }

  private mutating func startTable(_ range: Range<Int>) {
    if tables.isEmpty { endParagraph() } else { endCell() }
    tables.append(TableState(table: tableCount, start: range.lowerBound))
    tableCount += 1
  }

  mutating func endTable(at end: Int) {
    endCell()
    let table = tables.removeLast()
    if tables.isEmpty { addTable(table.start..<end) }
  }

  private mutating func readRest(_ line: [Piece], _ first: Piece, from start: Int, end: Piece?) {
    var rest = Array(line.drop { $0 != first })
    rest[0].range = min(start, first.range.upperBound)..<first.range.upperBound
    guard rest.contains(where: { !tree.isBlank($0) }) else { return }
    if tables.isEmpty {
      addParagraph(rest)
    } else {
      continueTable(rest, end: end)
    }
  }

  private mutating func startRow() {
    endCell()
    let last = tables.count - 1
    if tables[last].column > 0 { tables[last].row += 1 }
    tables[last].column = 0
  }

  /// Words before the first cell belong to no cell; they are kept as text.
  private mutating func continueTable(_ line: [Piece], end: Piece?) {
    if !tables[tables.count - 1].isCellOpen { openCell([], isHeader: false, isCaption: false) }
    tables[tables.count - 1].continueCell(line, end: end)
  }

  private mutating func openCell(_ pieces: [Piece], isHeader: Bool, isCaption: Bool) {
    let last = tables.count - 1
    if isCaption {
      tables[last].open(.caption, pieces)
      return
    }
    let table = tables[last]
    tables[last].open(
      .cell(table: table.table, row: table.row, column: table.column, isHeader: isHeader), pieces)
    tables[last].column += 1
  }

  mutating func endCell() {
    let table = tables[tables.count - 1]
    guard let kind = table.kind else { return }
    tables[tables.count - 1].close()
    let pieces = table.cell.trimmingBlanks(in: tree)
    guard let first = pieces.first else { return }
    append(kind, pieces, from: first.range.lowerBound)
  }
}

extension OutlineReader {
  private mutating func readCells(
    _ line: [Piece], _ first: Piece, from start: Int, isHeader: Bool, isCaption: Bool, end: Piece?
  ) {
    var cell: [Piece] = []
    for var piece in line.drop(while: { $0 != first }) {
      if piece == first { piece.range = start..<piece.range.upperBound }
      guard tree.nodes[piece.node].kind == .text else {
        cell.append(piece)
        continue
      }
      var rest = piece.range
      while let cut = cellEnd(in: rest, isHeader: isHeader) {
        cell.append(Piece(node: piece.node, range: rest.lowerBound..<cut))
        openCell(withoutAttributes(cell), isHeader: isHeader, isCaption: isCaption)
        endCell()
        cell = []
        rest = cut + 2..<rest.upperBound
      }
      cell.append(Piece(node: piece.node, range: rest))
    }
    openCell(withoutAttributes(cell), isHeader: isHeader, isCaption: isCaption)
    tables[tables.count - 1].continueCell([], end: end)
  }

  /// `||` divides cells, in a line of headers `!!` too.
  private func cellEnd(in range: Range<Int>, isHeader: Bool) -> Int? {
    guard range.count > 1 else { return nil }
    return (range.lowerBound..<range.upperBound - 1).first { offset in
      let byte = tree.bytes[offset]
      guard byte == tree.bytes[offset + 1] else { return false }
      return byte == Byte.pipe || (isHeader && byte == Byte.exclamation)
    }
  }

  /// A single pipe divides a cell's attributes from its words.
  private func withoutAttributes(_ cell: [Piece]) -> [Piece] {
    for (index, piece) in cell.enumerated() {
      switch tree.nodes[piece.node].kind {
      case .text: break
      case .link, .reference, .newline: return cell
      default: continue
      }
      guard let pipe = tree.bytes[piece.range].firstIndex(of: Byte.pipe) else { continue }
      var words = Array(cell[index...])
      words[0].range = pipe + 1..<piece.range.upperBound
      return words
    }
    return cell
  }
}
