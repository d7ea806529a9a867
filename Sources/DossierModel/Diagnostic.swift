/// A fault in the content, as data: where it is, what it is and what to do about it.
package struct Diagnostic: Hashable, Codable, Sendable {
  /// How grave a fault is.
  package enum Severity: String, Hashable, Codable, Sendable, Comparable {
    case error, warning

    package static func < (left: Self, right: Self) -> Bool {
      left == .error && right == .warning
    }
  }

  /// Whether it keeps a site from being published: what its rule says, unless `dossier.yml` says
  /// something else.
  package var severity: Severity
  /// What it is a finding of.
  package let rule: Rule
  /// Where it is; a position with an empty file where it is nowhere.
  package var place: FilePosition
  /// What is wrong, as one sentence without a full stop.
  package var message: String
  /// What to do, as one sentence without a full stop.
  package var advice: String?
  /// What it is about, as `dossier.yml` names it to accept it: `s-1a2b3c4d`, the id of a reference
  /// or a page's name.
  package var subject: String?
  /// Where the site shows it, relative to the site's root.
  package var url: String?
  /// What stands elsewhere and belongs to it.
  package var notes: [Note]
  /// What settles it for certain.
  package var replacement: Replacement?
  /// Why the editor leaves it as it is; then it is never counted as an error.
  package var acceptance: String?

  package init(
    _ rule: Rule, at place: FilePosition, _ message: String, advice: String? = nil,
    notes: [Note] = [], replacement: Replacement? = nil
  ) {
    severity = rule.level == .error ? .error : .warning
    self.rule = rule
    self.place = place
    self.message = message
    self.advice = advice
    self.notes = notes
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// What a second place has to do with a fault.
  package struct Note: Hashable, Codable, Sendable {
    /// Where it stands.
    package var place: FilePosition
    /// As a part of a sentence: "the other entry stands here".
    package var text: String

    package init(at place: FilePosition, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// A text that takes the place of what stands in a stretch of a file.
  package struct Replacement: Hashable, Codable, Sendable {
    /// From its first character to behind its last one.
    package var range: Range<FilePosition>
    /// What is to stand there instead.
    package var text: String

    /// In place of words that stand on one line, from a position with a column on.
    package init(of words: String, at place: FilePosition, by text: String) {
      var end = place
      end.column = place.column.map { $0 + words.unicodeScalars.count }
      range = place..<end
      self.text = text
    }
  }
}

extension Sequence<Diagnostic> {
  /// In the order in which they are printed: by file, line and column, then as they were found.
  package func inPrintingOrder() -> [Diagnostic] {
    enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  /// Whether one of them is an error.
  package var hasErrors: Bool {
    contains { $0.severity == .error }
  }

  /// Whether one of them is an error, or a warning that is not accepted where these count as such.
  package func haveFailures(strict: Bool) -> Bool {
    contains { $0.severity == .error || (strict && $0.acceptance == nil) }
  }
}
