/// A stretch of plain text with what hangs on it: emphasis, links to entities, marks.
///
/// All offsets and ranges count UTF-8 bytes of `text`.
package struct Words: Sendable, Equatable {
  /// How a range is set apart.
  package enum Emphasis: Hashable, Sendable {
    case italic, bold
  }

  /// A range that the source sets apart.
  package struct Emphasised: Hashable, Sendable {
    /// The words that are set apart.
    package var range: Range<Int>
    /// How they are.
    package var emphasis: Emphasis

    package init(_ range: Range<Int>, _ emphasis: Emphasis) {
      self.range = range
      self.emphasis = emphasis
    }
  }

  /// A range that names an entity.
  package struct Mention: Hashable, Sendable {
    /// The words that name it.
    package var range: Range<Int>
    /// Which one they name.
    package var entity: EntityID

    package init(_ range: Range<Int>, _ entity: EntityID) {
      self.range = range
      self.entity = entity
    }
  }

  /// A mark that hangs on an offset of the text.
  package struct Mark: Hashable, Sendable {
    /// What the mark leads to.
    package enum Target: Hashable, Sendable {
      case reference(Reference.ID, locator: String?)
      /// A note of the source itself, by the id of its statement.
      case note(String)
      case flag(Statement.Flag)
      /// A mark, as written, that leads to nothing.
      case unresolved(String)
    }

    /// Behind the words that it belongs to; up to the length of the text.
    package var offset: Int
    /// Where it leads.
    package var target: Target

    package init(at offset: Int, _ target: Target) {
      self.offset = offset
      self.target = target
    }
  }

  /// A range that the source links to another article, whose title is given as written.
  package struct SourceLink: Hashable, Sendable {
    /// The words that are linked.
    package var range: Range<Int>
    /// The article's title, as written.
    package var target: String

    package init(_ range: Range<Int>, target: String) {
      self.range = range
      self.target = target
    }
  }

  /// Without markup and marks.
  package var text: String
  /// What the source sets apart, in order.
  package var emphasised: [Emphasised]
  /// The names of entities, in order, none overlapping another.
  package var mentions: [Mention]
  /// In the order in which they hang.
  package var marks: [Mark]
  /// In order.
  package var sourceLinks: [SourceLink]

  package init(
    _ text: String, emphasised: [Emphasised] = [], mentions: [Mention] = [], marks: [Mark] = [],
    sourceLinks: [SourceLink] = []
  ) {
    self.text = text
    self.emphasised = emphasised
    self.mentions = mentions
    self.marks = marks
    self.sourceLinks = sourceLinks
  }
}
