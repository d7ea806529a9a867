import DossierModel
import DossierReading

/// Reads a plain text with the editor's hints on its structure.
package struct PlainTextReader {
  private let source: Source
  private let bytes: [UInt8]
  private let hints: LocatedHints
  private var document: SourceDocument
  private var section: [String] = []
  private var tables = 0
  private var isWrapped = false
  /// The lines that are dates, where there are several: they head the entries of a diary.
  private var diaryLines: Set<Range<Int>> = []

  /// The blocks of a plain text; hints whose words are not there are diagnostics.
  package static func read(_ source: Source, bytes: [UInt8]) -> SourceDocument {
    var reader = PlainTextReader(source, bytes)
    reader.readAll()
    return reader.document
  }

  private init(_ source: Source, _ bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
    hints = LocatedHints(source.hints, in: bytes, title: source.file)
    document = SourceDocument(source: source, bytes: bytes, diagnostics: hints.diagnostics)
  }

  private mutating func readAll() {
    for stretch in hints.excluded {
      let range = bytes.trimmingSpace(stretch.range)
      if !range.isEmpty { document.excluded.append(ExcludedRange(range, editor: stretch.reason)) }
    }
    let scanner = LineScanner(bytes: bytes)
    let lines = scanner.lines()
    isWrapped = scanner.isWrapped(lines)
    let dates = lines.filter { DiaryLine(document.quote($0)) != nil }
    if dates.count > 1 { diaryLines = Set(dates) }
    let start = excludeByteOrderMark()
    for range in hints.outsideExcluded(start..<bytes.count) {
      readLines(lines.compactMap { $0.clampedWhole(to: range, in: bytes) })
    }
    document.excluded.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where the text begins.
  private mutating func excludeByteOrderMark() -> Int {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard bytes.starts(with: mark), hints.excluded.first?.range.lowerBound != 0 else { return 0 }
    document.excluded.append(ExcludedRange(0..<mark.count, .byteOrderMark))
    return mark.count
  }

  /// Reads lines that no exclusion interrupts: tables first, the lines between as paragraphs.
  private mutating func readLines(_ lines: [Range<Int>]) {
    var index = 0
    var pending: [Range<Int>] = []
    while index < lines.count {
      let length = PipeTable.length(at: index, in: lines, of: bytes)
      if length > 0 {
        readParagraphs(pending)
        pending = []
        readTable(lines[index..<index + length], number: tables)
        tables += 1
        index += length
      } else {
        pending.append(lines[index])
        index += 1
      }
    }
    readParagraphs(pending)
  }

  private mutating func readTable(_ lines: ArraySlice<Range<Int>>, number: Int) {
    for (index, line) in lines.enumerated() {
      let row = PipeTable.row(line, of: bytes)
      document.excluded += row.syntax.map { ExcludedRange($0, .tableSyntax) }
      for cell in row.cells {
        let kind: Block.Kind =
          hints.captions.contains(cell.range)
          ? .caption
          : .cell(table: number, row: index, column: cell.column, isHeader: false)
        add(kind, cell.range)
      }
    }
  }

  /// A line of a diary that is a date heads what follows it, whatever line stands next.
  private mutating func readParagraphs(_ lines: [Range<Int>]) {
    for run in lines.runs(partedBy: diaryLines.contains) {
      if run.count == 1, diaryLines.contains(run[0]) {
        readEntryHeading(run[0])
      } else {
        readProse(run)
      }
    }
  }

  /// A date heads its entry from the first line of the document on.
  private mutating func readEntryHeading(_ range: Range<Int>) {
    add(.heading(level: 2), range, section: [])
    section = [document.blocks.last?.flow.text ?? ""]
  }

  private mutating func readProse(_ lines: [Range<Int>]) {
    for paragraph in LineScanner(bytes: bytes).paragraphs(lines, isWrapped: isWrapped) {
      for piece in withMarks(hints.pieces(of: paragraph)) { readPiece(piece) }
    }
  }

  /// Gives a heading or caption that runs into the prose the marks that stand behind it.
  private func withMarks(_ pieces: [LocatedHints.Piece]) -> [LocatedHints.Piece] {
    var pieces = pieces
    for index in pieces.indices.dropFirst()
    where pieces[index].kind == .text && pieces[index - 1].kind != .text {
      let end = pieces[index].range.upperBound
      var start = bytes.trimmingSpace(pieces[index].range).lowerBound
      while let mark = MarkScanner.mark(at: start, before: end, in: bytes) {
        pieces[index - 1].range = pieces[index - 1].range.lowerBound..<mark.range.upperBound
        start = bytes.trimmingSpace(mark.range.upperBound..<end).lowerBound
        pieces[index].range = start..<end
      }
    }
    return pieces
  }

  private mutating func readPiece(_ piece: LocatedHints.Piece) {
    let range = bytes.trimmingSpace(piece.range)
    guard !range.isEmpty else { return }
    switch piece.kind {
    case .heading:
      readHeading(range)
    case .caption:
      add(.caption, range)
    case .text:
      add(.paragraph, range)
    }
  }

  /// The first block of a document is its title and heads no section of its own.
  private mutating func readHeading(_ range: Range<Int>) {
    let isTitle = document.blocks.isEmpty
    add(.heading(level: isTitle ? 1 : 2), range, section: [])
    section = isTitle ? [] : [document.blocks.last?.flow.text ?? ""]
  }

  private mutating func add(_ kind: Block.Kind, _ whole: Range<Int>, section given: [String]? = nil)
  {
    let range = excludeLeadingMarks(whole)
    let flow = flow(of: range)
    guard !flow.text.isEmpty else {
      if !range.isEmpty {
        document.excluded.append(
          ExcludedRange(range, flow.marks.isEmpty ? .whiteSpace : .marksWithoutWords))
      }
      return
    }
    document.blocks.append(
      Block(
        kind: kind, section: given ?? section, isBackground: hints.isBackground(range),
        range: range, flow: flow))
  }

  private mutating func excludeLeadingMarks(_ range: Range<Int>) -> Range<Int> {
    guard source.hints.leadingMarksBelongToMissingSentence else { return range }
    var start = range.lowerBound
    while let mark = MarkScanner.mark(at: start, before: range.upperBound, in: bytes) {
      var excluded = ExcludedRange(mark.range, .markOfMissingSentence)
      if case .unresolved(let text) = mark.target { excluded.orphanedMark = text }
      document.excluded.append(excluded)
      start = bytes.trimmingSpace(mark.range.upperBound..<range.upperBound).lowerBound
    }
    return start..<range.upperBound
  }

  private func flow(of range: Range<Int>) -> Flow {
    var builder = FlowBuilder()
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      if let mark = MarkScanner.mark(at: position, before: range.upperBound, in: bytes) {
        builder.append(bytes[start..<position], from: start)
        builder.append(mark.target, source: mark.range)
        position = mark.range.upperBound
        start = position
      } else {
        position += 1
      }
    }
    builder.append(bytes[start..<range.upperBound], from: start)
    return builder.build()
  }
}

extension [Range<Int>] {
  /// The same in their order, each that a test picks out alone.
  fileprivate func runs(partedBy isAlone: (Range<Int>) -> Bool) -> [[Range<Int>]] {
    var runs: [[Range<Int>]] = []
    var isOpen = false
    for range in self {
      if isAlone(range) {
        runs.append([range])
        isOpen = false
      } else if isOpen {
        runs[runs.count - 1].append(range)
      } else {
        runs.append([range])
        isOpen = true
      }
    }
    return runs
  }
}

extension Range<Int> {
  /// The part of a line that lies in a larger range, trimmed; an empty line stays one.
  fileprivate func clampedWhole(to range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard lowerBound <= range.upperBound, upperBound >= range.lowerBound else { return nil }
    return bytes.trimmingSpace(clamped(to: range))
  }
}
