import DossierModel

/// The words of a block as a reader sees them, and where each byte of them stands in the source.
///
/// White space is folded to single spaces, none at either end, save a line feed where the source
/// breaks a line on purpose (`<br>`).
package struct Flow: Sendable, Equatable {
  /// A run of text bytes and the bytes of the source that they stand for.
  ///
  /// They are the same bytes, one by one, unless the run (an entity, a template's output) stands
  /// for the whole of its source range.
  package struct Segment: Sendable, Equatable {
    /// Bytes of the words.
    package var text: Range<Int>
    /// The bytes of the file that they come from.
    package var source: Range<Int>
    /// Whether the run stands for its source range as a whole, even where both are equally long.
    package var isWhole: Bool

    /// Ranges that differ in length always stand for one another as a whole.
    package init(text: Range<Int>, source: Range<Int>, isWhole: Bool = false) {
      self.text = text
      self.source = source
      self.isWhole = isWhole || text.count != source.count
    }
  }

  /// A mark, the offset of the text on which it hangs and the bytes that it takes up.
  package struct Mark: Sendable, Equatable {
    /// The byte of the words that it hangs on.
    package var offset: Int
    /// The bytes of the mark in the file.
    package var source: Range<Int>
    /// Where it leads.
    package var target: Words.Mark.Target

    package init(at offset: Int, source: Range<Int>, _ target: Words.Mark.Target) {
      self.offset = offset
      self.source = source
      self.target = target
    }
  }

  /// The words, without markup and marks.
  package var text: String
  /// In the order of the text; together they take in all of it.
  package var segments: [Segment]
  /// In the order of the source, which is that of their offsets too.
  package var marks: [Mark]
  /// What the document sets apart; ranges of the words.
  package var emphasised: [Words.Emphasised]
  /// What the document links to other articles; ranges of the words.
  package var links: [Words.SourceLink]

  package init(
    text: String = "", segments: [Segment] = [], marks: [Mark] = [],
    emphasised: [Words.Emphasised] = [], links: [Words.SourceLink] = []
  ) {
    self.text = text
    self.segments = segments
    self.marks = marks
    self.emphasised = emphasised
    self.links = links
  }
}
