import DossierMarkdown
import DossierModel

/// Puts faults of footnotes into words.
enum FootnoteDiagnostics {
  /// The fault as an error in a file of the dossier folder.
  static func diagnostic(_ fault: FootnoteFault, file: String) -> Diagnostic {
    let wording = wording(fault)
    return Diagnostic(
      .error, wording.rule, at: FilePosition(file, line: fault.line, column: fault.column),
      wording.message, advice: wording.advice)
  }

  private static func wording(
    _ fault: FootnoteFault
  ) -> (rule: String, message: String, advice: String) {
    let label = fault.label
    return switch fault.kind {
    case .markWithoutDefinition:
      (
        "footnote-without-definition", "the footnote mark `[^\(label)]` has no definition",
        "add a line `[^\(label)]: …` at the end of the page"
      )
    case .definitionWithoutMark:
      (
        "footnote-without-mark", "no mark leads to the footnote `[^\(label)]`",
        "put the mark `[^\(label)]` where the note belongs, or remove the definition"
      )
    case .secondDefinition(let firstLine):
      (
        "footnote-defined-twice",
        "the footnote `[^\(label)]` is defined on line \(firstLine) already",
        "give one of the two another label"
      )
    case .malformedLabel:
      (
        "footnote-label", "the footnote label `\(label)` holds a space or an upper-case letter",
        "write it with lower-case letters, digits and hyphens"
      )
    }
  }
}
