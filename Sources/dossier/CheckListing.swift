import DossierModel
import DossierSite

/// What `check` prints of its findings.
struct CheckListing {
  var format: CheckFormat
  /// Whether every finding is listed, those that are accepted too.
  var isWhole = false
  /// Whether the table of counts is left out.
  var isQuiet = false

  /// So many findings of one rule are listed where not all are.
  static let few = 3

  /// Errors first, then warnings by rule, a table of counts and one line that adds them up; empty
  /// where nothing was found.
  func text(of diagnostics: [Diagnostic], strict: Bool, printed: DiagnosticText) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let errors = diagnostics.filter { $0.severity == .error }.inPrintingOrder()
    let counts = RuleCounts(diagnostics)
    var text = errors.map(printed.text(of:)).joined()
    for rule in counts.rules {
      text += group(
        diagnostics.filter { $0.rule == rule && $0.severity == .warning }, rule, printed)
    }
    return text + (isQuiet ? "" : counts.table) + counts.line(strict: strict) + "\n"
  }

  /// The warnings of one rule. Advice that is the rule's own is given once.
  private func group(
    _ warnings: [Diagnostic], _ rule: Rule, _ printed: DiagnosticText
  ) -> String {
    let candidates = warnings.filter { isWhole || $0.acceptance == nil }.inPrintingOrder()
    var shown = isWhole ? candidates : Array(candidates.prefix(Self.few))
    for index in shown.indices.dropLast() where shown[index].advice == rule.remedy {
      shown[index].advice = nil
    }
    let left = candidates.count - shown.count
    return shown.map(printed.text(of:)).joined()
      + (left > 0 ? "  … and \(left) more [\(rule.code)]; --all lists them\n" : "")
  }
}

/// How many findings each rule has.
struct RuleCounts {
  /// Those that found something, in the order of `Rule.all`.
  let rules: [Rule]
  private let open: [Rule: Int]
  private let accepted: [Rule: Int]
  private let errors: Int

  init(_ diagnostics: [Diagnostic]) {
    var (open, accepted): ([Rule: Int], [Rule: Int]) = ([:], [:])
    for diagnostic in diagnostics {
      if diagnostic.acceptance == nil {
        open[diagnostic.rule, default: 0] += 1
      } else {
        accepted[diagnostic.rule, default: 0] += 1
      }
    }
    self.open = open
    self.accepted = accepted
    errors = diagnostics.count { $0.severity == .error }
    rules = Rule.all.filter(Set(diagnostics.map(\.rule)).contains)
  }

  var acceptedTotal: Int { accepted.values.reduce(0, +) }
  /// Those that nobody has accepted.
  var warnings: Int { open.values.reduce(0, +) - errors }

  /// How many findings of a rule are open, and how many accepted.
  func counts(of rule: Rule) -> (open: Int, accepted: Int) {
    (open[rule] ?? 0, accepted[rule] ?? 0)
  }

  /// A line a rule, the numbers under one another; nothing stands where there are none.
  var table: String {
    let rows =
      [("found", "accepted", "rule")]
      + rules.map { rule in
        (Self.number(open[rule]), Self.number(accepted[rule]), rule.code)
      }
    let isShort = acceptedTotal == 0
    return rows.map { row in
      Self.padded(row.0, to: 5) + (isShort ? "" : "  " + Self.padded(row.1, to: 8)) + "  \(row.2)\n"
    }.joined()
  }

  /// `0 errors, 12 warnings, 3 accepted`.
  func line(strict: Bool) -> String {
    var line = Self.counted(errors, "error") + ", " + Self.counted(warnings, "warning")
    if acceptedTotal > 0 { line += ", \(acceptedTotal) accepted" }
    return strict && warnings > 0 ? line + "; --strict counts warnings as errors" : line
  }

  private static func number(_ count: Int?) -> String { count.map(String.init) ?? "" }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
