import DossierModel

extension CheckListing {
  /// A workflow command of GitHub Actions for each finding that is not accepted, then their count.
  func commands(for diagnostics: [Diagnostic], strict: Bool, printed: DiagnosticText) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let open = diagnostics.filter { $0.acceptance == nil }.inPrintingOrder()
    return open.map { Self.command(for: $0, printed) }.joined()
      + RuleCounts(diagnostics).line(strict: strict) + "\n"
  }

  /// `::warning file=…,line=…,col=…,title=…::message`, the advice in a line of its own.
  private static func command(for diagnostic: Diagnostic, _ printed: DiagnosticText) -> String {
    let place = diagnostic.place
    var properties: [String] = []
    if !place.file.isEmpty { properties.append("file=" + property(printed.named(place.file))) }
    if let line = place.line { properties.append("line=\(line)") }
    if let column = place.column { properties.append("col=\(column)") }
    properties.append("title=" + property(diagnostic.rule.code))
    let advice = diagnostic.advice.map { "%0Ahelp: " + escaped($0) } ?? ""
    let notes = diagnostic.notes.map { "%0Anote: " + escaped(printed.line(of: $0)) }.joined()
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::"
      + escaped(diagnostic.message) + advice + notes + "\n"
  }

  /// What would end a command is written in hexadecimal; what would steer a terminal is spelt out.
  private static func escaped(_ text: String) -> String {
    PlainText.line(text).replacing("%", with: "%25")
  }

  private static func property(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
