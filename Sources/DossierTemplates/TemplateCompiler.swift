import DossierModel

/// Makes templates out of their texts: each name is looked up once, before anything is filled.
package struct TemplateCompiler {
  private let parsed: [String: ParsedTemplate]
  /// What was found in the templates that were compiled, each fault once.
  package private(set) var faults: [TemplateFault] = []

  /// Texts by name, those that others take in among them.
  package init(_ texts: [String: TemplateText]) {
    parsed = texts.mapValues(ParsedTemplate.init)
  }

  /// The template of a name, for values that have the declared names; nil where it has faults, which
  /// stand in `faults` then.
  package mutating func compile(_ name: String, for names: [DeclaredName]) -> Template? {
    var resolution = Resolution(parsed: parsed, scopes: [names])
    let steps = resolution.steps(ofTemplate: name)
    faults += resolution.faults.filter { !faults.contains($0) }
    return resolution.faults.isEmpty ? Template(steps: steps) : nil
  }

  /// The templates that some of these take in, themselves among them.
  package func taken(by names: some Sequence<String>) -> Set<String> {
    var taken: Set<String> = []
    var left = Array(names)
    while let name = left.popLast() {
      guard taken.insert(name).inserted else { continue }
      left += parsed[name]?.partials ?? []
    }
    return taken
  }
}

/// One template and all that it takes in, on the way from names to positions.
private struct Resolution {
  let parsed: [String: ParsedTemplate]
  /// The names of the values that are entered, the innermost last.
  var scopes: [[DeclaredName]]
  var faults: [TemplateFault] = []
  private var open: [String] = []
  private var indentation: [UInt8] = []

  init(parsed: [String: ParsedTemplate], scopes: [[DeclaredName]]) {
    self.parsed = parsed
    self.scopes = scopes
  }

  mutating func steps(ofTemplate name: String) -> [Template.Step] {
    guard let template = parsed[name] else { return [] }
    faults += template.faults.filter { !faults.contains($0) }
    open.append(name)
    defer { open.removeLast() }
    return steps(of: template.nodes, in: template)
  }

  private mutating func steps(
    of nodes: [ParsedTemplate.Node], in template: ParsedTemplate
  ) -> [Template.Step] {
    var steps: [Template.Step] = []
    for node in nodes {
      switch node {
      case .lineStart: Self.append(indentation[...], to: &steps)
      case .text(let range): Self.append(template.text.bytes[range], to: &steps)
      case .value(let tag): if let step = value(tag, in: template) { steps.append(step) }
      case .section(let tag, let inner):
        if let step = section(tag, inner, in: template) { steps.append(step) }
      case .partial(let tag, let range):
        for step in partial(tag, indentedBy: template.text.bytes[range], in: template) {
          if case .text(let bytes) = step {
            Self.append(bytes[...], to: &steps)
          } else {
            steps.append(step)
          }
        }
      }
    }
    return steps
  }

  /// Texts that follow one another become one.
  private static func append(_ bytes: ArraySlice<UInt8>, to steps: inout [Template.Step]) {
    guard !bytes.isEmpty else { return }
    if case .text(let before)? = steps.last {
      steps[steps.count - 1] = .text(before + bytes)
    } else {
      steps.append(.text(Array(bytes)))
    }
  }

  private mutating func partial(
    _ tag: Tag, indentedBy indent: ArraySlice<UInt8>, in template: ParsedTemplate
  ) -> [Template.Step] {
    guard parsed[tag.name] != nil else {
      let near = Nearest.word(to: tag.name, among: parsed.keys.sorted())
      add(.unknownPartial(tag.name, nearest: near), tag, in: template)
      return []
    }
    guard !open.contains(tag.name) else {
      add(.circle(tag.name), tag, in: template)
      return []
    }
    let outer = indentation
    indentation += indent
    defer { indentation = outer }
    return steps(ofTemplate: tag.name)
  }

  private mutating func value(_ tag: Tag, in template: ParsedTemplate) -> Template.Step? {
    guard let (slot, name) = find(tag, in: template) else { return nil }
    switch (name.shape, tag.kind) {
    case (.text, .escaped), (.html, .raw): return .value(slot)
    case (.text, _): add(.rawText(tag.name), tag, in: template)
    case (.html, _): add(.escapedHTML(tag.name), tag, in: template)
    case (.flag, _), (.one, _), (.list, _): add(.notText(tag.name), tag, in: template)
    }
    return nil
  }

  private mutating func section(
    _ tag: Tag, _ nodes: [ParsedTemplate.Node], in template: ParsedTemplate
  ) -> Template.Step? {
    let found = find(tag, in: template)
    let inner = tag.kind == .section ? found?.name.inner : nil
    if let inner { scopes.append(inner) }
    let steps = steps(of: nodes, in: template)
    if inner != nil { scopes.removeLast() }
    guard let found else { return nil }
    return tag.kind == .section ? .section(found.slot, steps) : .inverted(found.slot, steps)
  }

  /// What a name means here: the innermost value that has it tells.
  private mutating func find(
    _ tag: Tag, in template: ParsedTemplate
  ) -> (slot: Template.Slot, name: DeclaredName)? {
    for (level, names) in scopes.enumerated().reversed() {
      if let index = names.firstIndex(where: { $0.name == tag.name }) {
        return (Template.Slot(level: level, index: index), names[index])
      }
    }
    if !tag.name.isEmpty {
      let near = Nearest.word(to: tag.name, among: scopes.joined().map(\.name))
      add(.unknownName(tag.name, nearest: near), tag, in: template)
    }
    return nil
  }

  private mutating func add(_ kind: TemplateFault.Kind, _ tag: Tag, in template: ParsedTemplate) {
    let fault = TemplateFault(kind: kind, position: template.position(of: tag.range))
    if !faults.contains(fault) { faults.append(fault) }
  }
}
