import DossierModel

/// A source, read: its blocks in order, the works it cites, and what belongs to no block.
///
/// Every byte that is no white space lies in the range of a block or of an excluded range.
package struct SourceDocument: Sendable {
  /// What the list of sources says of it.
  package var source: Source
  /// The file, byte for byte.
  package var bytes: [UInt8]
  /// In the order of their ranges, save that a note stands inside the block that it hangs on.
  package var blocks: [Block]
  /// What belongs to no block, in order.
  package var excluded: [ExcludedRange]
  /// One for each work, in order of first appearance, equal ones merged.
  package var references: [Reference]
  /// The positions that it gives in numbers, in the order of the file.
  package var positions: [GivenPosition]
  /// Faults inside the document: warnings, since nobody may edit it.
  package var diagnostics: [Diagnostic]

  package init(
    source: Source, bytes: [UInt8], blocks: [Block] = [], excluded: [ExcludedRange] = [],
    references: [Reference] = [], positions: [GivenPosition] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.bytes = bytes
    self.blocks = blocks
    self.excluded = excluded
    self.references = references
    self.positions = positions
    self.diagnostics = diagnostics
  }

  /// The text of a range of bytes; ranges of blocks never cut a character.
  package func quote(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

/// A range of bytes that belongs to no statement.
package struct ExcludedRange: Hashable, Sendable {
  /// UTF-8 byte offsets into the file.
  package var range: Range<Int>
  /// Why it belongs to none.
  package var reason: ExclusionReason
  /// A mark that stands here and belongs to a sentence that the source lacks.
  package var orphanedMark: String?

  package init(_ range: Range<Int>, _ reason: ExclusionReason.Known, orphanedMark: String? = nil) {
    self.range = range
    self.reason = .known(reason)
    self.orphanedMark = orphanedMark
  }

  /// What the editor leaves out.
  package init(_ range: Range<Int>, editor words: String) {
    self.range = range
    reason = .editor(words)
  }
}
