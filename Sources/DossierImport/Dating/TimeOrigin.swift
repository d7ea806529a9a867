import DossierModel

/// Words of a text that tell a time.
package struct TimeWords: Hashable, Sendable {
  /// The time that was read from them.
  package var edtf: EDTF
  /// As they stand in the text: "Early on 4 June".
  package var words: String

  package init(_ edtf: EDTF, words: String) {
    self.edtf = edtf
    self.words = words
  }
}

/// Why a statement has the times it has, as far as dating decides it.
package struct TimeOrigin: Hashable, Sendable {
  /// The words of its passages that tell times.
  package var words: [TimeWords]
  /// The statement whose day it goes on in; nil where it takes none from another.
  package var inheritedFrom: Statement.ID?

  package init(words: [TimeWords] = [], inheritedFrom: Statement.ID? = nil) {
    self.words = words
    self.inheritedFrom = inheritedFrom
  }
}

/// The final times of one text.
package struct DatedTimes: Sendable, Equatable {
  /// The strongest basis first.
  package var times: [When]
  /// The place, in its document, of the text that it takes its day from.
  package var from: Int?
}
