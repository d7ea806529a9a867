import DossierMarkdown
import DossierModel

/// Puts faults of footnotes into words.
enum FootnoteDiagnostics {
  /// The fault as an error in a file of the dossier folder.
  static func diagnostic(_ fault: FootnoteFault, file: String) -> Diagnostic {
    let wording = wording(fault)
    return Diagnostic(
      wording.rule, at: FilePosition(file, line: fault.line, column: fault.column),
      wording.message, advice: wording.advice, notes: notes(fault, file))
  }

  private static func notes(_ fault: FootnoteFault, _ file: String) -> [Diagnostic.Note] {
    guard case .secondDefinition(let line) = fault.kind else { return [] }
    return [Diagnostic.Note(at: FilePosition(file, line: line), "the first definition stands here")]
  }

  private static func wording(
    _ fault: FootnoteFault
  ) -> (rule: Rule, message: String, advice: String) {
    let label = fault.label
    return switch fault.kind {
    case .markWithoutDefinition:
      (
        .footnoteWithoutDefinition, "the footnote mark `[^\(label)]` has no definition",
        "add a line `[^\(label)]: …` at the end of the page"
      )
    case .definitionWithoutMark:
      (
        .footnoteWithoutMark, "no mark leads to the footnote `[^\(label)]`",
        "put the mark `[^\(label)]` where the note belongs, or remove the definition"
      )
    case .secondDefinition(let firstLine):
      (
        .footnoteDefinedTwice,
        "the footnote `[^\(label)]` is defined on line \(firstLine) already",
        "give one of the two another label"
      )
    case .malformedLabel:
      (
        .footnoteLabel, "the footnote label `\(label)` holds a space or an upper-case letter",
        "write it with lower-case letters, digits and hyphens"
      )
    }
  }
}

extension Rule {
  package static let footnoteWithoutDefinition = contract(
    "footnote-without-definition", "A footnote mark has no definition", "add the definition")
  package static let footnoteWithoutMark = contract(
    "footnote-without-mark", "No mark leads to a footnote", "put the mark, or remove the note")
  package static let footnoteDefinedTwice = contract(
    "footnote-defined-twice", "A footnote is defined twice", "rename one of the two")
  package static let footnoteLabel = contract(
    "footnote-label", "A footnote's label holds a space or an upper-case letter",
    "write lower-case letters, digits and hyphens")
}
