import DossierModel

/// What a composed page is made of, beside its Markdown: what stands in its blocks, and what is said
/// of its statements. The renderer reads this and never the words.
///
/// A page written by hand has an empty one.
package struct Outline: Sendable, Equatable {
  /// What a block is, where its form in Markdown does not tell.
  enum Block: Sendable, Equatable {
    /// What stands over the title on the site.
    case summary
    /// A list, each item of which is a label, a colon and a value.
    case facts([Fact])
    /// A table of two columns: labels and what the boxes of the sources have under them.
    case boxFacts
    /// The heading over what one source says in one section.
    case run(Run)
    /// The heading over what happened in the same hours.
    case hours
    /// The heading over what is told of one side; nil where none is named.
    case side(Side.ID?)
    /// The sign that sentences of the source are left out here.
    case omission
    /// The heading over links that lead on; from the first on, all stands beside the page's text.
    case waysOn
  }

  /// An item of a list of facts.
  struct Fact: Sendable, Equatable {
    /// In Markdown, as it stands before the colon.
    var label: String
    /// Whether it gives all spellings, which a table of the page's template gives, too.
    var isNames = false
  }

  /// The statements of one source and section, in their order.
  struct Run: Sendable, Equatable {
    var source: Source.ID
    /// Empty for what stands above all headings.
    var section: String
    var statements: [Entry] = []
  }

  /// A statement, and what is said of it.
  struct Entry: Sendable, Equatable {
    var id: Statement.ID
    var tags: [Tag]
  }

  /// What the program says of a statement behind its words.
  struct Tag: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      /// It stands under a picture.
      case caption
      /// It stands in a side's column of a box.
      case side
      /// When it happened; `basis` where that alone is said.
      case time(basis: TimeBasis?)
      /// The place in a cited work.
      case locator
      /// On how many works and voices it rests.
      case support
      /// What the source says of its own words.
      case flag
      /// Another source says the same, in other words where `differs`.
      case copy(in: Source.ID, differs: Bool)
      /// The same source says it again.
      case again
      /// Another source tells of the same event.
      case comparison
    }

    var kind: Kind
    /// Whether it leads to another place than the statement's own.
    var leadsElsewhere = false
  }

  /// By the line of the Markdown on which the block begins, from 1.
  private(set) var blocks: [Int: Block] = [:]
  /// What is said of a statement, each time that it stands on the page.
  private(set) var tags: [Statement.ID: [[Tag]]] = [:]

  /// The source that a heading stands over; nil for a heading of another kind.
  func run(at line: Int) -> Run? {
    if case .run(let run)? = blocks[line] { run } else { nil }
  }

  /// Whether a statement stands on the page.
  func holds(_ statement: Statement.ID) -> Bool { tags[statement] != nil }

  mutating func note(_ block: Block, at line: Int) {
    blocks[line] = block
  }

  mutating func note(_ entry: Entry) {
    tags[entry.id, default: []].append(entry.tags)
  }
}
