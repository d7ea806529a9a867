import DossierModel

/// Makes templates out of their texts: each name is looked up once, before anything is filled.
package struct TemplateCompiler {
  private let parsed: [String: ParsedTemplate]
  private let words: [String: Phrase]
  /// What was found in the templates that were compiled, each fault once.
  package private(set) var faults: [TemplateFault] = []

  /// Texts by name, those that others take in among them. `words` are those that `{{words.key}}` is
  /// written with.
  package init(_ texts: [String: TemplateText], words: [String: Phrase] = [:]) {
    parsed = texts.mapValues(ParsedTemplate.init)
    self.words = words
  }

  /// The template of a name, for values that have the declared names; nil where it has faults, which
  /// stand in `faults` then.
  package mutating func compile(_ name: String, for names: [DeclaredName]) -> Template? {
    var resolution = Resolution(parsed: parsed, words: words, scopes: [names])
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
  let words: [String: Phrase]
  /// The names of the values that are entered, the innermost last.
  var scopes: [[DeclaredName]]
  var faults: [TemplateFault] = []
  private var open: [String] = []
  private var indentation: [UInt8] = []

  init(
    parsed: [String: ParsedTemplate], words: [String: Phrase], scopes: [[DeclaredName]]
  ) {
    self.parsed = parsed
    self.words = words
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
      case .value(let tag): Self.append(value(tag, in: template), to: &steps)
      case .section(let tag, let inner):
        Self.append(section(tag, inner, in: template), to: &steps)
      case .partial(let tag, let range):
        Self.append(
          partial(tag, indentedBy: template.text.bytes[range], in: template), to: &steps)
      }
    }
    return steps
  }

  private static func append(_ further: [Template.Step], to steps: inout [Template.Step]) {
    for step in further {
      if case .text(let bytes) = step {
        append(bytes[...], to: &steps)
      } else {
        steps.append(step)
      }
    }
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

  private mutating func value(_ tag: Tag, in template: ParsedTemplate) -> [Template.Step] {
    if let key = tag.word {
      if tag.kind == .raw { add(.misuse(.rawText, of: tag.name), tag, in: template) }
      return word(key, around: nil, tag, in: template)
    }
    guard let (slot, name) = find(tag.name, tag, in: template) else { return [] }
    switch (name.shape, tag.kind) {
    case (.text, .escaped), (.html, .raw): return [.value(slot)]
    case (.text, _): add(.misuse(.rawText, of: tag.name), tag, in: template)
    case (.html, _): add(.misuse(.escapedHTML, of: tag.name), tag, in: template)
    case (.flag, _), (.one, _), (.list, _): add(.misuse(.notText, of: tag.name), tag, in: template)
    }
    return []
  }

  /// A word of the interface: text from the start on, save for the values that have a place in it.
  /// `inner` is what a section writes in the place that has no name.
  private mutating func word(
    _ key: String, around inner: [Template.Step]?, _ tag: Tag, in template: ParsedTemplate
  ) -> [Template.Step] {
    guard let phrase = words[key] else {
      let near = Nearest.word(to: key, among: words.keys.sorted())
      add(.unknownWord(key, nearest: near), tag, in: template)
      return []
    }
    if phrase.pieces.contains(.place("")) != (inner != nil) {
      add(.misuse(inner == nil ? .openWord : .closedWord, of: key), tag, in: template)
    }
    return phrase.pieces.flatMap { piece -> [Template.Step] in
      switch piece {
      case .text(let text):
        var bytes: [UInt8] = []
        Escaping.write(text, into: &bytes)
        return [.text(bytes)]
      case .place(""): return inner ?? []
      case .place(let name):
        guard let (slot, found) = find(name, tag, in: template) else { return [] }
        if found.inner != nil { add(.misuse(.notText, of: name), tag, in: template) }
        return [.value(slot)]
      }
    }
  }

  private mutating func section(
    _ tag: Tag, _ nodes: [ParsedTemplate.Node], in template: ParsedTemplate
  ) -> [Template.Step] {
    if let key = tag.word {
      if tag.kind == .inverted { add(.misuse(.notText, of: tag.name), tag, in: template) }
      return word(key, around: steps(of: nodes, in: template), tag, in: template)
    }
    let found = find(tag.name, tag, in: template)
    let inner = tag.kind == .section ? found?.name.inner : nil
    if let inner { scopes.append(inner) }
    let steps = steps(of: nodes, in: template)
    if inner != nil { scopes.removeLast() }
    guard let found else { return [] }
    return [tag.kind == .section ? .section(found.slot, steps) : .inverted(found.slot, steps)]
  }

  /// What a name means here: the innermost value that has it tells.
  private mutating func find(
    _ wanted: String, _ tag: Tag, in template: ParsedTemplate
  ) -> (slot: Template.Slot, name: DeclaredName)? {
    for (level, names) in scopes.enumerated().reversed() {
      if let index = names.firstIndex(where: { $0.name == wanted }) {
        return (Template.Slot(level: level, index: index), names[index])
      }
    }
    if !wanted.isEmpty {
      let near = Nearest.word(to: wanted, among: scopes.joined().map(\.name))
      add(.unknownName(wanted, nearest: near), tag, in: template)
    }
    return nil
  }

  private mutating func add(_ kind: TemplateFault.Kind, _ tag: Tag, in template: ParsedTemplate) {
    let fault = TemplateFault(kind: kind, position: template.position(of: tag.range))
    if !faults.contains(fault) { faults.append(fault) }
  }
}
