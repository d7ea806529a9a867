import DossierModel

/// Tables of what the world knows, one row a line, with tabs between their columns.
package enum FactTable {
  /// The rows of a table, without those that are empty or begin with `#`.
  package static func rows(_ bytes: [UInt8]) -> [[String]] {
    bytes.split(separator: Byte.lineFeed).compactMap { line in
      guard line.first != Byte.hash else { return nil }
      return line.split(separator: Byte.tab, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
