import DossierModel
import DossierSite

extension CheckListing {
  /// One object with sorted keys: the findings in the order of files and lines, and their counts.
  func json(of report: BuildReport, strict: Bool) -> String {
    let counts = RuleCounts(report.diagnostics)
    let object = JSONValue.object([
      "accepted": .number(counts.acceptedTotal),
      "counts": .object(
        Dictionary(
          counts.rules.map { rule in
            let (open, accepted) = counts.counts(of: rule)
            return (rule.code, .object(["accepted": .number(accepted), "found": .number(open)]))
          }, uniquingKeysWith: { first, _ in first })),
      "diagnostics": .array(report.diagnostics.inPrintingOrder().map(Self.json)),
      "errors": .number(report.diagnostics.count { $0.severity == .error }),
      "failed": .bool(report.diagnostics.haveFailures(strict: strict)),
      "pages": .number(report.pages),
      "references": .number(report.references),
      "statements": .number(report.statements),
      "strict": .bool(strict),
      "warnings": .number(counts.warnings),
    ])
    return String(decoding: object.bytes, as: UTF8.self)
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    var members: [String: JSONValue] = [
      "acceptance": .text(diagnostic.acceptance),
      "advice": .text(diagnostic.advice),
      "column": diagnostic.place.column.map(JSONValue.number) ?? .null,
      "file": .string(diagnostic.place.file),
      "line": diagnostic.place.line.map(JSONValue.number) ?? .null,
      "message": .string(diagnostic.message),
      "rule": .string(diagnostic.rule.code),
      "severity": .string(diagnostic.severity.rawValue),
      "subject": .text(diagnostic.subject),
      "url": .text(diagnostic.url),
    ]
    if !diagnostic.notes.isEmpty {
      members["notes"] = .array(
        diagnostic.notes.map { note in
          .object([
            "column": note.place.column.map(JSONValue.number) ?? .null,
            "file": .string(note.place.file),
            "line": note.place.line.map(JSONValue.number) ?? .null,
            "message": .string(note.text),
          ])
        })
    }
    return .object(members)
  }
}
