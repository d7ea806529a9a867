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
  /// In the order of the source.
  var notes: [Note] = []
  var faults: [SourceFault] = []

  init(_ tree: MarkupTree, source: Source.ID) {
    var builder = ReferenceTableBuilder(tree: tree, source: source)
    builder.run()
    self = builder.table
  }

  init() {}
}
