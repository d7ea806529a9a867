import DossierDocuments
import DossierModel

/// The words of a whole document as they read on the page, for quotes to be found in.
///
/// Line breaks count as spaces; a quote lies within one block.
struct QuotedText {
  /// Where a quote stands: in which block, and where in its words.
  struct Spot: Equatable {
    var block: Int
    var text: Range<Int>
  }

  let document: SourceDocument
  /// The words of all blocks, a zero byte after each.
  private var bytes: [UInt8] = []
  /// Where the words of each block begin.
  private var starts: [Int] = []
  /// Where each four bytes stand.
  private let index: FourByteIndex

  init(_ document: SourceDocument) {
    self.document = document
    for block in document.blocks {
      starts.append(bytes.count)
      bytes += block.flow.text.utf8.lazy.map { $0.isSpace ? Byte.space : $0 }
      bytes.append(0)
    }
    index = FourByteIndex(bytes)
  }

  /// Every place of some words, in order.
  func spots(of words: String) -> [Spot] {
    let sought = Array(words.utf8)
    guard !sought.isEmpty else { return [] }
    return candidates(for: sought).filter { bytes[$0...].starts(with: sought) }.map { offset in
      let block = block(at: offset)
      let start = offset - starts[block]
      return Spot(block: block, text: start..<start + sought.count)
    }
  }

  /// Whether some words stand directly before and after a place.
  func stands(_ spot: Spot, between prefix: String, and suffix: String) -> Bool {
    let lower = starts[spot.block] + spot.text.lowerBound
    let upper = starts[spot.block] + spot.text.upperBound
    let before = Array(prefix.utf8)
    return lower >= before.count && bytes[lower - before.count..<lower].elementsEqual(before)
      && bytes[upper...].starts(with: suffix.utf8)
  }

  /// The words of each block, folded.
  var blockTexts: [String] {
    starts.indices.map { String(decoding: bytes[range(of: $0)], as: UTF8.self) }
  }

  /// The bytes of the source from the first to the last word of a place.
  func passage(at spot: Spot) -> Passage {
    let flow = document.blocks[spot.block].flow
    let start = flow.sourceStart(of: spot.text.lowerBound)
    let range = start..<max(start, flow.sourceEnd(of: spot.text.upperBound))
    return Passage(source: document.source.id, range: range, quote: document.quote(range))
  }

  private func candidates(for sought: [UInt8]) -> [Int] {
    guard sought.count >= 4 else { return Array(bytes.indices) }
    return index.candidates(for: sought[..<4])
  }

  private func block(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func range(of block: Int) -> Range<Int> {
    starts[block]..<(block + 1 < starts.count ? starts[block + 1] : bytes.count) - 1
  }
}
