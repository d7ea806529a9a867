import DossierModel

/// A template as a tree, before its names mean anything.
struct ParsedTemplate {
  indirect enum Node {
    /// A line begins here that isn't taken out: a partial's indentation goes here.
    case lineStart
    case text(Range<Int>)
    case value(Tag)
    case section(Tag, [Node])
    /// A partial, and the white space before one that stands alone on its line.
    case partial(Tag, indentation: Range<Int>)
  }

  let text: TemplateText
  private(set) var nodes: [Node] = []
  private(set) var faults: [TemplateFault] = []
  /// The partials that it names.
  private(set) var partials: [String] = []

  /// The sections that are open, each with what stands before it on its own level.
  private var open: [(tag: Tag, before: [Node])] = []
  private var isAtLineStart = true

  init(_ text: TemplateText) {
    self.text = text
    read()
  }

  /// Where a tag stands.
  func position(of range: Range<Int>) -> FilePosition {
    FilePosition(text.path, offset: range.lowerBound, in: text.bytes)
  }

  // MARK: Reading

  private mutating func read() {
    var end = 0
    while let (tag, braces) = Tag.next(in: text.bytes, from: end) {
      guard let tag else { return add(.openTag, at: braces) }
      let line = Self.line(of: tag, in: text.bytes)
      write(end..<(line?.lowerBound ?? tag.range.lowerBound))
      if line == nil { beginLine() }
      guard take(tag, line: line) else { return }
      if line != nil { isAtLineStart = true }
      end = line?.upperBound ?? tag.range.upperBound
    }
    write(end..<text.bytes.count)
    for section in open.reversed() {
      add(.openSection(section.tag.name), at: section.tag.range)
      close()
    }
  }

  /// False where nothing that follows can be understood.
  private mutating func take(_ tag: Tag, line: Range<Int>?) -> Bool {
    if tag.name.isEmpty, tag.kind != .comment { add(.namelessTag, at: tag.range) }
    switch tag.kind {
    case .comment: break
    case .delimiters: add(.delimiters, at: tag.range)
    case .escaped, .raw: nodes.append(.value(tag))
    case .section, .inverted:
      open.append((tag, nodes))
      nodes = []
    case .end:
      guard let last = open.last?.tag.name, last == tag.name else {
        add(.wrongEnd(tag.name, open: open.last?.tag.name), at: tag.range)
        while !open.isEmpty { close() }
        return false
      }
      close()
    case .partial:
      partials.append(tag.name)
      let start = tag.range.lowerBound
      nodes.append(.partial(tag, indentation: (line?.lowerBound ?? start)..<start))
    }
    return true
  }

  private mutating func close() {
    guard let section = open.popLast() else { return }
    nodes = section.before + [.section(section.tag, nodes)]
  }

  private mutating func add(_ kind: TemplateFault.Kind, at range: Range<Int>) {
    faults.append(TemplateFault(kind: kind, position: position(of: range)))
  }

  private mutating func beginLine() {
    if isAtLineStart { nodes.append(.lineStart) }
    isAtLineStart = false
  }

  /// Text line by line, each with its line break.
  private mutating func write(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = text.bytes[start..<range.upperBound].firstIndex(of: Self.lineFeed)
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      beginLine()
      nodes.append(.text(start..<end))
      isAtLineStart = lineBreak != nil
      start = end
    }
  }

  // MARK: Lines

  private static let lineFeed = UInt8(ascii: "\n")

  /// The whole line, its line break with it, of a tag that stands alone on it; nil for every other.
  private static func line(of tag: Tag, in bytes: [UInt8]) -> Range<Int>? {
    guard tag.mayStandAlone else { return nil }
    var start = tag.range.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == lineFeed else { return nil }
    var end = tag.range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    guard end == bytes.count || bytes[end] == lineFeed else { return nil }
    return start..<min(end + 1, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
