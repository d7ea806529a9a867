import DossierModel

/// Collects a `Flow`, folding white space as it goes.
///
/// A space is held back until a word follows it, so that none stands at an end or before a mark.
package struct FlowBuilder {
  private var bytes: [UInt8] = []
  private var segments: [Flow.Segment] = []
  private var marks: [Flow.Mark] = []
  private var emphasised: [Words.Emphasised] = []
  private var links: [Words.SourceLink] = []
  private var heldSpace: (byte: UInt8, source: Range<Int>)?
  /// Whether something that shows no words came in since the space that is held back.
  private var passedOver = false

  package init() {}

  /// The offset at which the next word would stand if no space were held back.
  package var offset: Int { bytes.count }

  /// Whether nothing but marks came in so far.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Adds bytes that stand in the source as they are, from `start` on.
  ///
  /// A no-break space is white space like any other.
  package mutating func append(_ text: some Sequence<UInt8>, from start: Int) {
    var position = start
    var awaitsNoBreakSpace = false
    for byte in text {
      if awaitsNoBreakSpace, byte == 0xA0 {
        hold(UInt8(ascii: " "), position - 1..<position + 1)
        awaitsNoBreakSpace = false
      } else {
        if awaitsNoBreakSpace { append(0xC2, source: position - 1..<position) }
        awaitsNoBreakSpace = byte == 0xC2
        if !awaitsNoBreakSpace { append(byte, source: position..<position + 1) }
      }
      position += 1
    }
    if awaitsNoBreakSpace { append(0xC2, source: position - 1..<position) }
  }

  /// Adds text that stands for a whole range of the source: an entity, a template's output.
  package mutating func append(_ text: String, standingFor source: Range<Int>) {
    guard !text.isEmpty else { return }
    releaseSpace()
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    segments.append(Flow.Segment(text: start..<bytes.count, source: source, isWhole: true))
  }

  /// Adds white space that comes from a range of the source.
  package mutating func appendSpace(_ source: Range<Int>) {
    hold(UInt8(ascii: " "), source)
  }

  /// Adds a line break that the source makes on purpose.
  package mutating func appendLineBreak(_ source: Range<Int>) {
    hold(UInt8(ascii: "\n"), source)
  }

  /// Hangs a mark on the end of the text so far.
  package mutating func append(_ target: Words.Mark.Target, source: Range<Int>) {
    marks.append(Flow.Mark(at: bytes.count, source: source, target))
    passedOver = true
  }

  /// Tells that something stands here which shows no words: a space before it goes with it where
  /// a comma or full stop follows.
  package mutating func passOver() {
    passedOver = true
  }

  /// Says where in its work the reference marked last is cited, and gives its mark the bytes that
  /// say so where no words stand between; false where no reference is marked.
  package mutating func locate(_ locator: String, source: Range<Int>) -> Bool {
    guard let last = marks.last, last.source.upperBound <= source.lowerBound,
      case .reference(let id, _) = last.target
    else { return false }
    marks[marks.count - 1].target = .reference(id, locator: locator)
    if last.offset == bytes.count {
      marks[marks.count - 1].source = last.source.lowerBound..<source.upperBound
    }
    return true
  }

  /// Sets apart all that was added since `start`, an earlier value of `offset`.
  package mutating func emphasise(since start: Int, _ emphasis: Words.Emphasis) {
    if let range = wordRange(since: start) { emphasised.append(.init(range, emphasis)) }
  }

  /// Links all that was added since `start`, an earlier value of `offset`.
  package mutating func link(since start: Int, to target: String) {
    if let range = wordRange(since: start) { links.append(.init(range, target: target)) }
  }

  /// What was collected; a space still held back is dropped.
  package func build() -> Flow {
    Flow(
      text: String(decoding: bytes, as: UTF8.self), segments: segments, marks: marks,
      emphasised: emphasised, links: links)
  }

  private mutating func append(_ byte: UInt8, source: Range<Int>) {
    if byte.isSpace {
      hold(UInt8(ascii: " "), source)
    } else {
      // A space before what shows no words is none before the stop behind it.
      if passedOver, heldSpace?.byte == UInt8(ascii: " "), Self.closesClause(byte) {
        heldSpace = nil
      }
      releaseSpace()
      add(byte, source)
    }
  }

  private static func closesClause(_ byte: UInt8) -> Bool {
    ".,;:!?)".utf8.contains(byte)
  }

  private mutating func hold(_ byte: UInt8, _ source: Range<Int>) {
    guard !bytes.isEmpty else { return }
    if let held = heldSpace, held.byte != UInt8(ascii: " ") || byte == UInt8(ascii: " ") { return }
    if heldSpace == nil { passedOver = false }
    heldSpace = (byte, source)
  }

  private mutating func releaseSpace() {
    guard let held = heldSpace else { return }
    heldSpace = nil
    if held.source.count == 1 {
      add(held.byte, held.source)
    } else {
      segments.append(
        Flow.Segment(text: bytes.count..<bytes.count + 1, source: held.source))
      bytes.append(held.byte)
    }
  }

  private mutating func add(_ byte: UInt8, _ source: Range<Int>) {
    if let last = segments.last, last.source.upperBound == source.lowerBound,
      last.text.upperBound == bytes.count, !last.isWhole
    {
      segments[segments.count - 1] = Flow.Segment(
        text: last.text.lowerBound..<bytes.count + 1,
        source: last.source.lowerBound..<source.upperBound)
    } else {
      segments.append(Flow.Segment(text: bytes.count..<bytes.count + 1, source: source))
    }
    bytes.append(byte)
  }

  private func wordRange(since start: Int) -> Range<Int>? {
    var lower = start
    while lower < bytes.count, bytes[lower] == UInt8(ascii: " ") || bytes[lower] == 10 {
      lower += 1
    }
    return lower < bytes.count ? lower..<bytes.count : nil
  }
}
