import DossierModel

/// The works that a source cites and where each of its marks leads.
struct ReferenceTable {
  /// A note of the source itself.
  struct Note {
    var id: String
    var node: Int
    var content: [Piece]
    /// The inside of the note.
    var range: Range<Int>
  }

  /// In order of first appearance.
  var references: [Reference] = []
  /// Where its marks lead.
  var marks = CitedMarks()
  /// Works that items of lists name without a template, by the first byte of the item.
  var listed: [Int: Reference.ID] = [:]
  /// In the order of the source.
  var notes: [Note] = []
  var faults: [SourceFault] = []

  init(_ tree: MarkupTree, _ outline: OutlineReader, source: Source.ID) {
    var builder = ReferenceTableBuilder(tree: tree, source: source)
    builder.run(outline)
    self = builder.table
  }

  init() {}
}
