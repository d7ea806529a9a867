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
    package var range: Range<Int>
    package var emphasis: Emphasis

    package init(_ range: Range<Int>, _ emphasis: Emphasis) {
      self.range = range
      self.emphasis = emphasis
    }
  }

  /// A range that names an entity.
  package struct Mention: Hashable, Sendable {
    package var range: Range<Int>
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

    package var offset: Int
    package var target: Target

    package init(at offset: Int, _ target: Target) {
      self.offset = offset
      self.target = target
    }
  }

  /// A range that the source links to another article, whose title is given as written.
  package struct SourceLink: Hashable, Sendable {
    package var range: Range<Int>
    package var target: String

    package init(_ range: Range<Int>, target: String) {
      self.range = range
      self.target = target
    }
  }

  package var text: String
  package var emphasised: [Emphasised]
  package var mentions: [Mention]
  package var marks: [Mark]
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
