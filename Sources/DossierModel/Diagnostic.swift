/// A fault in the content, as data: where it is, what it is and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  /// How grave a fault is.
  package enum Severity: String, Hashable, Sendable, Comparable {
    case error, warning

    package static func < (left: Self, right: Self) -> Bool {
      left == .error && right == .warning
    }
  }

  /// Whether it keeps a site from being published.
  package var severity: Severity
  /// The rule's code: lower-case words with hyphens, as in `--strict` listings and the docs.
  package var rule: String
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
  /// Why the editor leaves it as it is; then it is never counted as an error.
  package var acceptance: String?

  package init(
    _ severity: Severity, _ rule: String, at place: FilePosition, _ message: String,
    advice: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
    self.advice = advice
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
