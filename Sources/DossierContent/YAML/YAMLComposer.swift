import DossierModel
import Yams

/// Turns the text of a YAML file into nodes; the only place that knows Yams' nodes.
struct YAMLComposer {
  private let file: String
  /// How many lines of the file stand before the text.
  private let linesBefore: Int
  private var masked: MaskedYAML
  private var faults: [Diagnostic] = []
  /// The anchors and aliases that were reported, so that each is once.
  private var refused: Set<String> = []

  /// The root of a text; nil where it is empty, has anchors, or is no YAML.
  ///
  /// `firstLine` is the line of the file, from 1, in which the text starts.
  static func compose(
    _ text: String, file: String, firstLine: Int = 1, reporting faults: inout [Diagnostic]
  ) -> YAMLNode? {
    guard let masked = MaskedYAML(text) else {
      faults.append(
        Diagnostic(
          .yamlSyntax, at: FilePosition(file), "the file is full of private-use characters",
          advice: "replace them by characters that have a meaning"))
      return nil
    }
    var composer = YAMLComposer(file: file, linesBefore: firstLine - 1, masked: masked)
    let root = composer.root()
    faults += composer.faults
    return root
  }

  private init(file: String, linesBefore: Int, masked: MaskedYAML) {
    self.file = file
    self.linesBefore = linesBefore
    self.masked = masked
  }

  private mutating func root() -> YAMLNode? {
    while true {
      let text = masked.text
      do {
        // The parser owns the anchors, which its nodes hold only weakly.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        let root = try withExtendedLifetime(parser) { try parser.singleRoot().map { node($0) } }
        return refused.isEmpty ? root : nil
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let key = keys.first ?? ""
        if masked.rename(key: key, at: context.mark) { continue }
        report(
          .duplicateKey, at: place(context.mark), "the key `\(masked.unmasked(key))` stands twice",
          advice: "keep one of the two")
        return nil
      } catch {
        faults.append(YAMLProblem.diagnostic(for: error, file: file, linesBefore: linesBefore))
        return nil
      }
    }
  }

  private func place(_ mark: Mark?) -> FilePosition {
    FilePosition(file, line: mark.map { $0.line + linesBefore }, column: mark?.column)
  }

  private mutating func report(
    _ rule: Rule, at place: FilePosition, _ message: String, advice: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    faults.append(Diagnostic(rule, at: place, message, advice: advice, notes: notes))
  }

  private mutating func node(_ node: Node) -> YAMLNode {
    let place = place(node.mark)
    checkTag(of: node, at: place)
    if let anchor = node.anchor {
      refuse("&\(anchor.rawValue)", "an anchor", at: place)
    }
    switch node {
    case .scalar(let scalar): return YAMLNode(content: content(of: scalar, at: place), place: place)
    case .sequence(let sequence):
      return YAMLNode(content: .list(sequence.map { self.node($0) }), place: place)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(entries(of: mapping)), place: place)
    case .alias: return YAMLNode(content: .refused, place: place)
    }
  }

  private mutating func content(of scalar: Node.Scalar, at place: FilePosition)
    -> YAMLNode.Content
  {
    guard scalar.style == .plain else { return .text(masked.unmasked(scalar.string)) }
    if masked.isAlias(scalar.string) {
      refuse(masked.unmasked(scalar.string), "an alias", at: place)
      return .refused
    }
    return ["", "~", "null"].contains(scalar.string)
      ? .nothing : .text(masked.unmasked(scalar.string))
  }

  private mutating func entries(of mapping: Node.Mapping) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var places: [String: FilePosition] = [:]
    for (keyNode, valueNode) in mapping {
      let place = place(keyNode.mark)
      let key = key(keyNode, at: place)
      let value = node(valueNode)
      guard let key else { continue }
      if let first = places[key] {
        report(
          .duplicateKey, at: place, "the key `\(key)` stands here and in line \(first.line ?? 1)",
          advice: "keep one of the two",
          notes: [Diagnostic.Note(at: first, "the key stands here, too")])
        continue
      }
      places[key] = place
      entries.append(YAMLNode.Entry(key: key, place: place, value: value))
    }
    return entries
  }

  private mutating func key(_ node: Node, at place: FilePosition) -> String? {
    if let mark = node.mark,
      let name = masked.renamed[MaskedYAML.Renamed(line: mark.line, column: mark.column)]
    {
      return name
    }
    switch self.node(node).content {
    case .text(let text): return text
    case .refused: return nil
    case .nothing: report(.wrongType, at: place, "a key is empty", advice: "name the key")
    default: report(.wrongType, at: place, "a key is no text", advice: "write the key as a word")
    }
    return nil
  }

  private mutating func refuse(_ text: String, _ noun: String, at place: FilePosition) {
    guard refused.insert(text).inserted else { return }
    report(
      .yamlAnchor, at: place, "`\(text)` is \(noun), which the files of a dossier do without",
      advice: "write the value out, or put it in quotes if it is a text")
  }

  private static let usualTags = Set(
    ["", "!"] + ["str", "seq", "map"].map { "tag:yaml.org,2002:\($0)" })

  private mutating func checkTag(of node: Node, at place: FilePosition) {
    let tag =
      switch node {
      case .scalar(let scalar): scalar.tag.description
      case .sequence(let sequence): sequence.tag.description
      case .mapping(let mapping): mapping.tag.description
      case .alias: ""
      }
    guard !Self.usualTags.contains(tag) else { return }
    report(
      .yamlTag, at: place, "`\(tag)` is a tag, which the files of a dossier do without",
      advice: "remove it, or put the value in quotes if it is a text")
  }
}

extension Rule {
  package static let duplicateKey = contract(
    "duplicate-key", "A key stands twice", "remove one of the two")
  package static let wrongType = contract(
    "wrong-type", "A value is of another shape than its key takes", "write that shape")
  package static let yamlAnchor = contract(
    "yaml-anchor", "A file uses an anchor or alias", "write the value out")
  package static let yamlTag = contract(
    "yaml-tag", "A file uses a tag", "write the value without it")
}
