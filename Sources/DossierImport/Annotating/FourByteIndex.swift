/// Where each four bytes of a text stand, in lists of which several fours may share one.
struct FourByteIndex {
  /// Offsets, the lists one behind another, each in order.
  private var offsets: [Int32]
  /// Where each list begins, and where the last one ends.
  private var starts: [Int32]
  private let mask: UInt32

  init(_ bytes: [UInt8]) {
    var lists: UInt32 = 1
    while Int(lists) * 8 < bytes.count { lists *= 2 }
    mask = lists - 1
    starts = [Int32](repeating: 0, count: Int(lists) + 1)
    offsets = [Int32](repeating: 0, count: max(0, bytes.count - 3))
    let found = Self.lists(of: bytes[...], mask)
    for list in found { starts[list + 1] += 1 }
    for list in starts.indices.dropFirst() { starts[list] += starts[list - 1] }
    var ends = starts
    for (offset, list) in found.enumerated() {
      offsets[Int(ends[list])] = Int32(offset)
      ends[list] += 1
    }
  }

  /// The offsets at which four bytes may stand, in order: all at which they do, and some others.
  func candidates(for bytes: ArraySlice<UInt8>) -> [Int] {
    guard let list = Self.lists(of: bytes, mask).first else { return [] }
    return offsets[Int(starts[list])..<Int(starts[list + 1])].map(Int.init)
  }

  /// The list of each four bytes of a text.
  private static func lists(of bytes: ArraySlice<UInt8>, _ mask: UInt32) -> [Int] {
    var key: UInt32 = 0
    var lists: [Int] = []
    lists.reserveCapacity(bytes.count)
    for (count, byte) in bytes.enumerated() {
      key = key << 8 | UInt32(byte)
      guard count >= 3 else { continue }
      lists.append(Int((key &* 2_654_435_761) >> 7 & mask))
    }
    return lists
  }
}
