import DossierContent
import DossierModel

/// Holds the text of templates against the names that each page kind declares.
///
/// Mustache itself is silent about a name that does not exist, so this is done once a build,
/// before anything is rendered.
struct TemplateCheck {
  /// Template files by name, partials among them.
  let templates: [String: TemplateFile]

  /// All faults of one template and the partials that it takes in.
  func faults(of name: String, _ schema: TemplateSchema) -> [Diagnostic] {
    var walk = Walk(templates: templates, scopes: [.schema(schema)])
    walk.check(name, from: nil)
    return walk.faults
  }

  /// The templates that some of these take in, themselves among them.
  func used(by names: some Sequence<String>) -> Set<String> {
    var used: Set<String> = []
    var left = Array(names)
    while let name = left.popLast() {
      guard used.insert(name).inserted, let file = templates[name] else { continue }
      left += TemplateTag.all(in: file.text).filter { $0.kind == .partial }.map(\.name)
    }
    return used
  }

  private enum Scope {
    case schema(TemplateSchema)
    /// Inside a section on a text or flag, which adds no names.
    case none
  }

  private struct Walk {
    let templates: [String: TemplateFile]
    var scopes: [Scope]
    var faults: [Diagnostic] = []
    var open: [String] = []

    mutating func check(_ name: String, from place: FilePosition?) {
      guard let file = templates[name] else {
        faults.append(unknownPartial(name, at: place))
        return
      }
      guard !open.contains(name) else {
        add(
          .templateCycle, place, "the partial “\(name)” takes in itself",
          "take it out of this template")
        return
      }
      open.append(name)
      check(file)
      open.removeLast()
    }

    private mutating func check(_ file: TemplateFile) {
      var sections: [TemplateTag] = []
      for tag in TemplateTag.all(in: file.text) {
        let place = FilePosition(file.path, line: tag.line)
        switch tag.kind {
        case .section, .inverted:
          enter(tag, at: place)
          sections.append(tag)
        case .end:
          guard sections.last?.name == tag.name else {
            let wanted = sections.last.map { "; the open one is “\($0.name)”" } ?? ""
            add(
              .templateSection, place, "no open section is called “\(tag.name)”\(wanted)",
              "close sections in the reverse order of their opening")
            return
          }
          sections.removeLast()
          scopes.removeLast()
        case .partial: check(tag.name, from: place)
        case .escaped, .unescaped: checkValue(tag, at: place)
        }
      }
      for section in sections {
        scopes.removeLast()
        add(
          .templateSection, FilePosition(file.path, line: section.line),
          "the section “\(section.name)” is never closed", "add {{/\(section.name)}}")
      }
    }

    private mutating func enter(_ tag: TemplateTag, at place: FilePosition) {
      switch shape(of: tag.name) {
      case .list(let schema)?, .record(let schema)?:
        scopes.append(tag.kind == .section ? .schema(schema) : .none)
      case .text?, .html?, .flag?: scopes.append(.none)
      case nil:
        unknown(tag, at: place)
        scopes.append(.none)
      }
    }

    private mutating func checkValue(_ tag: TemplateTag, at place: FilePosition) {
      guard !tag.name.isEmpty else {
        add(.templateTag, place, "the tag is never closed", "close it with }}")
        return
      }
      switch (shape(of: tag.name), tag.kind) {
      case (.text?, .escaped), (.html?, .unescaped): break
      case (.text?, _):
        add(
          .templateEscape, place, "“\(tag.name)” is text and would stand unescaped",
          "write {{\(tag.name)}}")
      case (.html?, _):
        add(
          .templateEscape, place, "“\(tag.name)” is HTML and would be escaped",
          "write {{{\(tag.name)}}}")
      case (nil, _): unknown(tag, at: place)
      default:
        add(
          .templateShape, place, "“\(tag.name)” is no text",
          "use it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}")
      }
    }

    private func shape(of name: String) -> TemplateSchema.Shape? {
      for scope in scopes.reversed() {
        if case .schema(let schema) = scope, let shape = schema[name] { return shape }
      }
      return nil
    }

    private mutating func unknown(_ tag: TemplateTag, at place: FilePosition) {
      var seen: Set<String> = []
      let names = scopes.flatMap { scope -> [String] in
        if case .schema(let schema) = scope { return schema.fields.map(\.name) }
        return []
      }.filter { seen.insert($0).inserted }
      add(
        .templateVariable, place, "no variable is called “\(tag.name)” here",
        Nearest.word(to: tag.name, among: names).map { "did you mean `\($0)`?" }
          ?? "docs/templates.md lists the variables of each kind of page")
    }

    private func unknownPartial(_ name: String, at place: FilePosition?) -> Diagnostic {
      Diagnostic(
        .templatePartial, at: place ?? FilePosition("Templates/\(name).mustache"),
        "there is no template “\(name)”",
        advice: Nearest.word(to: name, among: templates.keys.sorted())
          .map { "did you mean `\($0)`?" } ?? "docs/templates.md lists the templates")
    }

    private mutating func add(
      _ rule: Rule, _ place: FilePosition?, _ message: String, _ advice: String
    ) {
      let fault = Diagnostic(
        rule, at: place ?? FilePosition("Templates"), message, advice: advice)
      if !faults.contains(fault) { faults.append(fault) }
    }
  }
}

extension Rule {
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
