import DossierLanguages
import DossierModel
import DossierTemplates

extension Diagnostic {
  /// A fault of a template in words.
  init(of fault: TemplateFault) {
    let (rule, message, advice) = Self.words(for: fault.kind)
    self.init(rule, at: fault.position, message, advice: advice)
  }

  private static func words(
    for kind: TemplateFault.Kind
  ) -> (rule: Rule, message: String, advice: String) {
    switch kind {
    case .openTag: (.templateTag, "the tag is never closed", "close it with }}")
    case .namelessTag:
      (.templateTag, "the tag has no name", "write the name of what is to stand here")
    case .delimiters:
      (
        .templateSyntax, "tags have no other delimiters than braces",
        "write tags as {{name}}, and leave out this one"
      )
    case .unknownName(let name, let near):
      (
        .templateVariable, "no variable is called “\(name)” here",
        near.map { "did you mean `\($0)`?" }
          ?? "docs/templates.md lists the variables of each kind of page"
      )
    case .unknownWord(let key, let near): (.templateVariable, noWord(key), wordLike(near))
    case .unknownPartial(let name, let near):
      (
        .templatePartial, "there is no template “\(name)”",
        near.map { "did you mean `\($0)`?" } ?? "docs/templates.md lists the templates"
      )
    case .circle(let name):
      (
        .templateCycle, "the partial “\(name)” takes in itself",
        "take it out of this template"
      )
    case .openSection(let name):
      (.templateSection, "the section “\(name)” is never closed", "add {{/\(name)}}")
    case .wrongEnd(let name, let open):
      (
        .templateSection,
        "no open section is called “\(name)”" + (open.map { "; the open one is “\($0)”" } ?? ""),
        "close sections in the reverse order of their opening"
      )
    case .misuse(let misuse, let name): words(for: misuse, of: name)
    }
  }

  /// The words for a name that is used as what it is not.
  private static func words(
    for misuse: TemplateFault.Misuse, of name: String
  ) -> (rule: Rule, message: String, advice: String) {
    switch misuse {
    case .openWord:
      (
        .templateShape, "the word “\(name)” has a place for what stands in it",
        "use it as a section: {{#words.\(name)}}…{{/words.\(name)}}"
      )
    case .closedWord:
      (
        .templateShape, "the word “\(name)” has no place for what stands in the section",
        "write {{words.\(name)}}"
      )
    case .rawText:
      (
        .templateEscape, "“\(name)” is text and would stand unescaped", "write {{\(name)}}"
      )
    case .escapedHTML:
      (.templateEscape, "“\(name)” is HTML and would be escaped", "write {{{\(name)}}}")
    case .notText:
      (
        .templateShape, "“\(name)” is no text",
        "use it as a section: {{#\(name)}}…{{/\(name)}}"
      )
    }
  }

  private static func noWord(_ key: String) -> String { "the interface has no word “\(key)”" }

  private static func wordLike(_ near: String?) -> String {
    near.map { "did you mean `words.\($0)`?" }
      ?? "docs/templates.md tells where the words of the interface stand"
  }

  /// A word that a script names and the interface doesn't have.
  static func unknownWord(
    _ key: String, at position: FilePosition, among words: InterfaceWords
  ) -> Diagnostic {
    let near = Nearest.word(to: key, among: words.phrases.keys.sorted())
    return Diagnostic(.templateVariable, at: position, noWord(key), advice: wordLike(near))
  }

  static func notUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      .invalidUTF8, at: FilePosition(path), "the template is not UTF-8",
      advice: "save it as UTF-8")
  }

  /// A template of the folder that no other takes in.
  static func unused(_ name: String, at path: String, beside used: Set<String>) -> Diagnostic {
    let near = Nearest.word(to: name, among: used.sorted())
    return Diagnostic(
      .templateUnused, at: FilePosition(path), "nothing takes in this template",
      advice: near.map { "did you mean `\($0).mustache`?" } ?? "remove it, or take it in somewhere")
  }
}

extension Rule {
  package static let templateSyntax = contract(
    "template-syntax", "A template cannot be read", "mend the line")
  package static let templateUnused = fault(
    "template-unused", "A template is taken in by none", "rename or remove it")
  package static let templateTag = contract(
    "template-tag", "A tag of a template is never closed", "close it with `}}`")
  package static let templateSection = contract(
    "template-section", "A section of a template is not closed, or not in order", "close it")
  package static let templateVariable = contract(
    "template-variable", "A template uses a name that its page does not have",
    "write a name of `docs/templates.md`")
  package static let templateEscape = contract(
    "template-escape", "A template escapes HTML, or leaves text unescaped",
    "use two braces for text and three for HTML")
  package static let templateShape = contract(
    "template-shape", "A template uses as text what is none", "use it as a section")
  package static let templatePartial = contract(
    "template-partial", "A template takes in one that is not there", "write its name")
  package static let templateCycle = contract(
    "template-cycle", "A template takes in itself", "take it out")
}
