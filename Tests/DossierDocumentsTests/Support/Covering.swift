import DossierModel

@testable import DossierDocuments

/// What the passages and excluded ranges of a document leave out, hold twice or cut in two.
enum Covering {
  static func faults(of document: SourceDocument) -> [String] {
    var counts = [Int](repeating: 0, count: document.bytes.count)
    var faults: [String] = []
    for range in passages(of: document) + document.excluded.map(\.range) {
      if range.isEmpty { faults.append("an empty range at \(range.lowerBound)") }
      if String(validating: document.bytes[range], as: UTF8.self) == nil {
        faults.append("\(range) cuts a character")
      }
      for index in range { counts[index] += 1 }
    }
    for (index, byte) in document.bytes.enumerated() where !byte.isSpace {
      if counts[index] == 0 { faults.append("byte \(index) is lost") }
      if counts[index] > 1 { faults.append("byte \(index) is held twice") }
    }
    return faults
  }

  private static func passages(of document: SourceDocument) -> [Range<Int>] {
    document.blocks.flatMap { block in
      PassageCutter.cut(block, of: document.bytes).map(\.range)
    }
  }
}
