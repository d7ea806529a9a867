import DossierModel

/// How faults in the content are printed: GNU's `file:line:column: error: message`, the line,
/// a caret and what to do.
struct DiagnosticText {
  /// The folder that the files are relative to, as the user named it.
  var folder: String
  /// The text of a line of a file (from 1); nil where it can't be read.
  var line: (_ file: String, _ number: Int) -> String?
  /// What stands out.
  var style = TerminalStyle.plain

  /// All faults in the order of their files and lines, then their count. Empty without any.
  func text(of diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let faults = diagnostics.inPrintingOrder().map(text(of:)).joined()
    return faults + Self.count(of: diagnostics) + "\n"
  }

  /// One fault, each of its lines ended.
  func text(of diagnostic: Diagnostic) -> String {
    var text = heading(diagnostic)
    let place = diagnostic.place
    if let number = place.line, let line = line(place.file, number) {
      let excerpt = Excerpt(of: line, column: place.column)
      text += "    \(excerpt.line)\n"
      if let caret = excerpt.caret { text += "    \(style.pointer(caret))\n" }
    }
    if let advice = diagnostic.advice {
      text += "  \(style.help("help:")) \(PlainText.line(advice))\n"
    }
    for note in diagnostic.notes {
      text += "  \(style.help("note:")) \(PlainText.line(line(of: note)))\n"
    }
    if let reason = diagnostic.acceptance {
      text += "  \(style.help("accepted:")) \(PlainText.line(reason))\n"
    }
    return text
  }

  /// `2 errors, 1 warning`; a kind that there is none of is left out.
  static func count(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return [counted(errors, "error"), counted(warnings, "warning")].compactMap(\.self)
      .joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var text = place.file.isEmpty ? "" : style.strong(PlainText.line(position(place))) + " "
    let severity = diagnostic.severity.rawValue + ":"
    text += diagnostic.severity == .error ? style.error(severity) : style.warning(severity)
    text += " \(PlainText.line(diagnostic.message)) [\(diagnostic.rule.code)]"
    return text + (diagnostic.subject.map { " (\(PlainText.line($0)))" } ?? "") + "\n"
  }

  /// `units.yml:3:7: the other entry stands here`.
  func line(of note: Diagnostic.Note) -> String {
    position(note.place) + " " + note.text
  }

  /// File, line and column as far as they are known, each with a colon behind it.
  private func position(_ place: FilePosition) -> String {
    ([named(place.file)] + [place.line, place.column].compactMap { $0.map(String.init) })
      .map { $0 + ":" }.joined()
  }

  /// The file as it can be opened from the current folder.
  func named(_ file: String) -> String {
    if folder == "." || file.hasPrefix("/") { return file }
    return folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }
}
