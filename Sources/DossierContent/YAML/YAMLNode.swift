import DossierModel

/// A value of a YAML file with its place, free of anchors, aliases and tags.
struct YAMLNode: Sendable, Equatable {
  /// What the value is.
  enum Content: Sendable, Equatable {
    case text(String)
    /// An empty value, `~` or `null`.
    case nothing
    case list([YAMLNode])
    case mapping([Entry])
    /// Something a fault has already been reported of.
    case refused
  }

  /// A key with its value.
  struct Entry: Sendable, Equatable {
    var key: String
    var place: FilePosition
    var value: YAMLNode
  }

  var content: Content
  var place: FilePosition

  /// The value of a key, where the node is a mapping that has it.
  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text, where the node is one.
  var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// The items of a list; a single text or mapping stands for a list of one.
  var items: [YAMLNode] {
    switch content {
    case .list(let items): items
    case .text, .mapping: [self]
    case .nothing, .refused: []
    }
  }

  /// What the node is, for messages.
  var noun: String {
    switch content {
    case .text: "a text"
    case .nothing: "empty"
    case .list: "a list"
    case .mapping: "a mapping of keys"
    case .refused: "refused"
    }
  }
}
