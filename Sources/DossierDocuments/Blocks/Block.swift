import DossierModel

/// A run of text that stands on its own in a source: a paragraph, a heading, a list item, a cell.
package struct Block: Sendable, Equatable {
  /// What the run is.
  package enum Kind: Sendable, Equatable {
    case paragraph
    /// `level` as in HTML, 1 to 6.
    case heading(level: Int)
    /// `depth` from 0; `list` tells one list of the document from the next.
    case listItem(depth: Int, list: Int)
    case caption
    /// One entry of an infobox.
    case infobox(Infobox)
    /// One cell of a table; `row` and `column` from 0.
    case cell(table: Int, row: Int, column: Int, isHeader: Bool)
    /// A note of the source itself; its marks name it by `id`.
    case note(id: String)
  }

  /// Where an entry stands in an infobox.
  package struct Infobox: Sendable, Equatable {
    /// The parameter as the template calls it: `units1`.
    package var parameter: String
    /// What a reader of the box sees as its label: "Units involved".
    package var label: String
    /// The column of a parameter that has one for each party, from 1.
    package var column: Int?
    /// How many rules (`<hr>`) stand above it in its column: a new party begins at each.
    package var party: Int
    /// From 0, in a nested list.
    package var depth: Int
    /// Which box of the document it is, from 0: columns of two boxes are no one's in common.
    package var box: Int

    /// A column of one box.
    package struct Column: Hashable, Sendable {
      /// As `box` of the entry.
      package var box: Int
      /// As `column` of the entry.
      package var number: Int
    }

    /// Nil for an entry that stands in no column.
    package var columnOfBox: Column? { column.map { Column(box: box, number: $0) } }

    package init(
      parameter: String, label: String, column: Int? = nil, party: Int = 0, depth: Int = 0,
      box: Int = 0
    ) {
      self.parameter = parameter
      self.label = label
      self.column = column
      self.party = party
      self.depth = depth
      self.box = box
    }
  }

  /// What it is in its document.
  package var kind: Kind
  /// The titles of the headings above it, from the outermost in.
  package var section: [String] { didSet { headings = SectionHeadings(section) } }
  /// What these titles tell.
  private(set) var headings: SectionHeadings
  /// Whether it tells of something other than the battle: an editor's hint or a background section.
  package var isBackground: Bool
  /// What its section does by what stands in it, where no heading tells.
  package var toldRole: Statement.SectionRole?
  /// Whether it is one passage, however many sentences its words look like: a work in a list.
  package var isWhole = false
  /// All its bytes, markup and marks with them.
  package var range: Range<Int>
  /// Its words, with what hangs on them.
  package var flow: Flow

  package init(
    kind: Kind, section: [String] = [], isBackground: Bool = false, range: Range<Int>, flow: Flow
  ) {
    self.kind = kind
    self.section = section
    headings = SectionHeadings(section)
    self.isBackground = isBackground
    self.range = range
    self.flow = flow
  }
}
