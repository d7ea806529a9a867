import DossierModel

/// Reads wikitext into a tree in one pass, without recursion and without going back.
///
/// Finished nodes wait on one list. A delimiter that opens something remembers its place on that
/// list; one that closes it takes all that came since as its children. What is never closed
/// needs no undoing: its children already stand where they belong.
struct MarkupParser {
  let bytes: [UInt8]
  var nodes: [MarkupNode] = []
  var pending: [Int] = []
  var frames: [Frame]
  var position = 0
  var textStart = 0
  var faults: [MarkupFault]
  /// How many templates and links are open since the innermost reference began.
  var open = Open()
  private let tokens: [TagScanner.Token]
  private var nextToken = 0
  /// Whether the limit of depth was met.
  private var isTooDeep = false

  struct Open {
    var templates = 0
    var links = 0
  }

  /// Something that is open.
  struct Frame {
    enum Kind: Equatable {
      case page
      /// A run of braces, of which `count` are not yet used up.
      case braces(count: Int)
      case link(isFile: Bool)
      case externalLink(url: Range<Int>)
      /// `outer` is what was open around it, `end` where its end tag begins.
      case reference(Tag, end: Int)
    }

    var kind: Kind
    /// Where its delimiter begins.
    var start: Int
    /// Its first child's place on the list.
    var base: Int
    var parts: [OpenPart]
    /// Runs of apostrophes on the present line.
    var quotes: [Int] = []
    /// The frame whose lines its apostrophes belong to.
    var lines: Int
    var outer = Open()
    /// How many tables are open in a caption.
    var tables = 0
    /// How many templates and links stand in it too deep to be read: their delimiters are text.
    var skipped = 0
  }

  struct OpenPart {
    var start: Int
    var base: Int
    var equals: (offset: Int, child: Int)?
  }

  static func parse(_ bytes: [UInt8]) -> MarkupTree {
    var parser = MarkupParser(bytes: bytes)
    parser.run()
    return MarkupTree(
      bytes: bytes, nodes: parser.nodes, faults: parser.faults.sorted { $0.offset < $1.offset })
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    let scan = TagScanner.scan(bytes)
    tokens = scan.tokens
    faults = scan.faults
    frames = [Frame(kind: .page, start: 0, base: 0, parts: [], lines: 0)]
    nodes.reserveCapacity(bytes.count / 8)
  }

  private mutating func run() {
    while position < bytes.count {
      switch bytes[position] {
      case Byte.less: readTag()
      case Byte.openBrace: openBraces()
      case Byte.closeBrace: closeBraces()
      case Byte.openBracket: openBrackets()
      case Byte.closeBracket: closeBrackets()
      case Byte.pipe: readPipe()
      case Byte.equals: readEquals()
      case Byte.apostrophe: readQuotes()
      case Byte.lineFeed: readNewline()
      case Byte.ampersand: readEntity()
      case Byte.underscore: readSwitch()
      default: position += 1
      }
    }
    flush()
    while frames.count > 1 { abandon() }
    resolveQuotes()
    nodes.append(MarkupNode(kind: .page, range: 0..<bytes.count, children: pending))
  }
}

extension MarkupParser {
  /// The innermost construct that is open.
  package var top: Frame { frames[frames.count - 1] }

  /// Turns the bytes since the last token into text.
  package mutating func flush() {
    if textStart < position { add(.text, textStart..<position) }
    textStart = position
  }

  /// Adds a node to the innermost open construct.
  package mutating func add(_ kind: MarkupNode.Kind, _ range: Range<Int>) {
    pending.append(nodes.count)
    nodes.append(MarkupNode(kind: kind, range: range))
  }

  /// Adds a token that begins at the present position.
  package mutating func take(_ kind: MarkupNode.Kind, length: Int) {
    flush()
    add(kind, position..<position + length)
    position += length
    textStart = position
  }

  /// Opens something whose delimiter begins at the present position.
  ///
  /// False where too much is open already: then the delimiter is a stray.
  @discardableResult
  mutating func push(_ kind: Frame.Kind, length: Int, ownLines: Bool) -> Bool {
    let start = position
    take(.stray, length: length)
    guard frames.count <= Self.depthLimit else {
      if !isTooDeep { faults.append(.init(kind: .tooDeep, offset: start)) }
      isTooDeep = true
      return false
    }
    frames.append(
      Frame(
        kind: kind, start: start, base: pending.count,
        parts: [OpenPart(start: position, base: pending.count)],
        lines: ownLines ? frames.count : top.lines, outer: open))
    return true
  }

  /// Passes over the ends of what stands too deep to be read; false where there is none.
  mutating func skipEnds(_ length: Int) -> Bool {
    let last = frames.count - 1
    let pairs = min(frames[last].skipped, length / 2)
    guard pairs > 0 else { return false }
    frames[last].skipped -= pairs
    take(.stray, length: 2 * pairs)
    return true
  }

  /// How many templates, links and references may be open, one in the other: MediaWiki expands
  /// templates to this depth (`$wgMaxPPExpandDepth`).
  static let depthLimit = 100

  /// Closes the innermost frame, which nothing has closed: its delimiter stays a stray.
  mutating func abandon() {
    let frame = top
    if frame.lines == frames.count - 1 { resolveQuotes() }
    frames.removeLast()
    switch frame.kind {
    case .braces(let count):
      open.templates -= 1
      if count > 1 { faults.append(.init(kind: .unclosedTemplate, offset: frame.start)) }
    case .link:
      open.links -= 1
      faults.append(.init(kind: .unclosedLink, offset: frame.start))
    case .page, .externalLink, .reference: break
    }
  }

  /// Replaces all that came since the innermost frame's delimiter by one node.
  package mutating func reduce(
    _ kind: MarkupNode.Kind, _ range: Range<Int>, parts: [MarkupNode.Part] = []
  ) {
    let frame = top
    let children = Array(pending[frame.base...])
    pending.removeSubrange(frame.base...)
    pending.append(nodes.count)
    nodes.append(MarkupNode(kind: kind, range: range, children: children, parts: parts))
  }

  /// The innermost frame's parts, the last of which ends at `end`.
  package func parts(endingAt end: Int) -> [MarkupNode.Part] {
    let frame = top
    return frame.parts.indices.map { index in
      let part = frame.parts[index]
      let next = index + 1 < frame.parts.count ? frame.parts[index + 1] : nil
      let upper = next.map { $0.start - 1 } ?? end
      let lastChild = (next.map { $0.base - 1 } ?? pending.count) - frame.base
      let firstChild = (part.equals.map { $0.child + 1 } ?? part.base) - frame.base
      return MarkupNode.Part(
        range: part.start..<upper, name: part.equals.map { part.start..<$0.offset },
        value: (part.equals.map { $0.offset + 1 } ?? part.start)..<upper,
        children: firstChild..<lastChild)
    }
  }

  private mutating func readTag() {
    while nextToken < tokens.count, tokens[nextToken].range.lowerBound < position {
      nextToken += 1
    }
    guard nextToken < tokens.count, tokens[nextToken].range.lowerBound == position else {
      position += 1
      return
    }
    let token = tokens[nextToken]
    nextToken += 1
    switch token.kind {
    case .comment: take(.comment, length: token.range.count)
    case .tag(let tag): take(.tag(tag), length: token.range.count)
    case .raw(let tag, let content):
      take(.raw(tag, content: content), length: token.range.count)
    case .reference(let tag, nil):
      take(.reference(tag, content: nil), length: token.range.count)
    case .reference(let tag, let content?):
      let isOpen = push(
        .reference(tag, end: content.upperBound), length: token.range.count, ownLines: true)
      if isOpen { open = Open() }
    case .referenceEnd(isStray: true): take(.stray, length: token.range.count)
    case .referenceEnd(isStray: false): closeReference(length: token.range.count)
    }
  }

  private mutating func closeReference(length: Int) {
    flush()
    guard let index = frames.lastIndex(where: { $0.isReference }),
      case .reference(let tag, let end) = frames[index].kind, end == position
    else {
      take(.stray, length: length)
      return
    }
    while frames.count - 1 > index { abandon() }
    resolveQuotes()
    let frame = top
    pending.remove(at: frame.base - 1)
    frames[index].base -= 1
    reduce(
      .reference(tag, content: tag.range.upperBound..<position),
      frame.start..<position + length)
    frames.removeLast()
    open = frame.outer
    position += length
    textStart = position
  }
}

extension MarkupParser.Frame {
  var isReference: Bool {
    if case .reference = kind { true } else { false }
  }
}
