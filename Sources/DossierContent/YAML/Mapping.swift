import DossierModel

/// A value and where it stands.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var place: FilePosition
}

extension Located: Equatable where Value: Equatable {}

/// A mapping of an editor's file, read key by key.
///
/// Every key that is asked for is a known one; `close` reports the others.
struct Mapping {
  /// What the mapping describes: "source".
  let noun: String
  /// Where it starts.
  let place: FilePosition
  private let entries: [YAMLNode.Entry]
  private var known: [String] = []
  private var faults: [Diagnostic] = []

  /// Nil, with a fault, where the node is no mapping.
  init?(_ node: YAMLNode, noun: String, reporting faults: inout [Diagnostic]) {
    guard case .mapping(let entries) = node.content else {
      if node.content != .refused {
        faults.append(
          Diagnostic(
            .wrongType, at: node.place,
            "\(noun.withArticle) is a mapping of keys, but here is \(node.noun)",
            advice: "write `key: value` lines, or `{key: value, …}`"))
      }
      return nil
    }
    self.noun = noun
    self.place = node.place
    self.entries = entries
  }

  /// Reports the keys that nobody asked for, and hands on all faults.
  mutating func close(reporting faults: inout [Diagnostic]) {
    for entry in entries where !known.contains(entry.key) {
      report(
        .unknownKey, at: entry.place, "`\(entry.key)` is no key of \(noun.withArticle)",
        advice: Nearest.advice(for: entry.key, among: known, noun: "key"))
    }
    faults += self.faults
    self.faults = []
  }

  mutating func report(
    _ rule: Rule, at place: FilePosition, _ message: String, advice: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    faults.append(Diagnostic(rule, at: place, message, advice: advice, notes: notes))
  }

  /// How many faults were found so far.
  var faultCount: Int { faults.count }

  /// How messages call what is described: "the source `x`".
  var name: String {
    guard let id = entries.first(where: { $0.key == "id" })?.value.text else {
      return "this \(noun)"
    }
    return "the \(noun) `\(id)`"
  }

  /// Reports those of these keys that are missing or empty.
  mutating func require(_ keys: String...) {
    let missing = keys.filter { node($0) == nil }
    if !missing.isEmpty {
      report(
        .missingKey, at: place,
        "\(name) lacks " + missing.map { "`\($0)`" }.joined(separator: ", ", last: " and "),
        advice: "add " + missing.map { "`\($0): …`" }.joined(separator: ", ", last: " and "))
    }
  }

  /// Where a key stands; where it doesn't, where the mapping starts.
  func place(of key: String) -> FilePosition {
    entries.first { $0.key == key }?.value.place ?? place
  }

  /// The value of a key; nil where it is missing or empty.
  mutating func node(_ key: String) -> YAMLNode? {
    if !known.contains(key) { known.append(key) }
    guard let node = entries.first(where: { $0.key == key })?.value else { return nil }
    switch node.content {
    case .nothing: return nil
    case .text(let text) where text.withoutOuterSpace.isEmpty: return nil
    default: return node
    }
  }
}

extension Mapping {
  /// A text with its place.
  mutating func located(_ key: String) -> Located<String>? {
    node(key).flatMap { text(of: $0, called: "`\(key)`") }
  }

  /// A text without the white space around it, which a block of YAML ends in.
  mutating func text(_ key: String) -> String? {
    located(key)?.value.withoutOuterSpace
  }

  /// A list of texts, or a single one.
  mutating func texts(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.content else {
      return text(of: node, called: "`\(key)`").map { [$0] } ?? []
    }
    return items.compactMap { text(of: $0, called: "an item of `\(key)`") }
  }

  /// A mapping under a key, read by a closure.
  mutating func mapping<Value>(
    _ key: String, noun: String, read: (inout Mapping) -> Value?
  ) -> Value? {
    node(key).flatMap { inner($0, noun: noun, read: read) }
  }

  /// A mapping within this one, read by a closure.
  mutating func inner<Value>(
    _ node: YAMLNode, noun: String, read: (inout Mapping) -> Value?
  ) -> Value? {
    guard var inner = Mapping(node, noun: noun, reporting: &faults) else { return nil }
    defer { inner.close(reporting: &faults) }
    return read(&inner)
  }

  /// A list of mappings under a key, each read by a closure.
  mutating func mappings<Value>(
    _ key: String, noun: String, read: (inout Mapping) -> Value?
  ) -> [Value] {
    guard let node = node(key) else { return [] }
    return Mapping.each(of: node, noun: noun, reporting: &faults, read: read)
  }

  /// Each mapping of a list, read by a closure; a single mapping stands for a list of one.
  static func each<Value>(
    of node: YAMLNode, noun: String, reporting faults: inout [Diagnostic],
    read: (inout Mapping) -> Value?
  ) -> [Value] {
    node.items.compactMap { item in
      guard var mapping = Mapping(item, noun: noun, reporting: &faults) else { return nil }
      defer { mapping.close(reporting: &faults) }
      return read(&mapping)
    }
  }

  /// The text of a node; nil, with a fault, where it is none.
  mutating func text(of node: YAMLNode, called name: String) -> Located<String>? {
    switch node.content {
    case .text(let text): return Located(value: text, place: node.place)
    case .refused: return nil
    default:
      report(
        .wrongType, at: node.place, "\(name) is a text, but here is \(node.noun)",
        advice: node.content == .nothing ? "write it, or remove the line" : "write one text")
      return nil
    }
  }
}

extension Rule {
  package static let missingKey = contract(
    "missing-key", "Something lacks a key that it needs", "add the key")
  package static let unknownKey = contract(
    "unknown-key", "A key is written that nothing reads", "write a key of the list")
}
