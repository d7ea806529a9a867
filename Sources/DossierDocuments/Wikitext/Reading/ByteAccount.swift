import DossierModel

/// Keeps account of what each byte of a source belongs to.
struct ByteAccount {
  private let bytes: [UInt8]
  /// The number of an excluded range, `nothing` or `block`, for each byte.
  private var owners: [Int32]
  private var reasons: [ExclusionReason.Known] = []

  private static let nothing: Int32 = -1
  private static let block: Int32 = -2

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    owners = Array(repeating: Self.nothing, count: bytes.count)
  }

  /// Gives a range to a reason; a later one takes it from an earlier one.
  mutating func exclude(_ range: Range<Int>, _ reason: ExclusionReason.Known) {
    let owner = Int32(reasons.count)
    reasons.append(reason)
    for offset in range where owners[offset] != Self.block { owners[offset] = owner }
  }

  /// Gives a range to a block, which nothing takes it from.
  mutating func cover(_ range: Range<Int>) {
    for offset in range { owners[offset] = Self.block }
  }

  /// What belongs to no block, each range with its reason; bytes that no one asked for are markup.
  var excluded: [ExcludedRange] {
    var ranges: [ExcludedRange] = []
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, owners[end] == owners[start] { end += 1 }
      let range = bytes.trimmed(start..<end)
      if owners[start] != Self.block, !range.isEmpty {
        let owner = Int(owners[start])
        ranges.append(ExcludedRange(range, owner < 0 ? .markup : reasons[owner]))
      }
      start = end
    }
    return ranges
  }
}
