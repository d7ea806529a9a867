import DossierModel
import DossierTemplates

extension Diagnostic {
  /// A fault of a template in words.
  init(_ fault: TemplateFault) {
    let (rule, message, advice) = Self.words(for: fault.kind)
    self.init(.error, rule, at: fault.position, message, advice: advice)
  }

  private static func words(
    for kind: TemplateFault.Kind
  ) -> (rule: String, message: String, advice: String) {
    switch kind {
    case .openTag: ("template-tag", "the tag is never closed", "close it with }}")
    case .namelessTag:
      ("template-tag", "the tag has no name", "write the name of what is to stand here")
    case .delimiters:
      (
        "template-syntax", "tags have no other delimiters than braces",
        "write tags as {{name}}, and leave out this one"
      )
    case .unknownName(let name, let near):
      (
        "template-variable", "no variable is called “\(name)” here",
        near.map { "did you mean `\($0)`?" }
          ?? "docs/templates.md lists the variables of each kind of page"
      )
    case .unknownPartial(let name, let near):
      (
        "template-partial", "there is no template “\(name)”",
        near.map { "did you mean `\($0)`?" } ?? "docs/templates.md lists the templates"
      )
    case .circle(let name):
      (
        "template-cycle", "the partial “\(name)” takes in itself",
        "take it out of this template"
      )
    case .openSection(let name):
      ("template-section", "the section “\(name)” is never closed", "add {{/\(name)}}")
    case .wrongEnd(let name, let open):
      (
        "template-section",
        "no open section is called “\(name)”" + (open.map { "; the open one is “\($0)”" } ?? ""),
        "close sections in the reverse order of their opening"
      )
    case .rawText(let name):
      (
        "template-escape", "“\(name)” is text and would stand unescaped", "write {{\(name)}}"
      )
    case .escapedHTML(let name):
      ("template-escape", "“\(name)” is HTML and would be escaped", "write {{{\(name)}}}")
    case .notText(let name):
      (
        "template-shape", "“\(name)” is no text",
        "use it as a section: {{#\(name)}}…{{/\(name)}}"
      )
    }
  }

  static func notUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "invalid-utf-8", at: FilePosition(path), "the template is not UTF-8",
      advice: "save it as UTF-8")
  }

  /// A template of the folder that no other takes in.
  static func unused(_ name: String, at path: String, beside used: Set<String>) -> Diagnostic {
    let near = Nearest.word(to: name, among: used.sorted())
    return Diagnostic(
      .warning, "template-unused", at: FilePosition(path), "nothing takes in this template",
      advice: near.map { "did you mean `\($0).mustache`?" } ?? "remove it, or take it in somewhere")
  }
}
