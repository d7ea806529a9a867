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
  /// What to mark where a node stands.
  var targets: [Int: [Words.Mark.Target]] = [:]
  /// What a reader sees where a citation stands by itself.
  var citationTexts: [Int: String] = [:]
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
