import DossierModel

/// One item of a list in a file of the editor's: comment lines, then keys with their values as
/// YAML writes them.
struct WrittenEntry {
  private var comments: [String]
  private var keys: [(key: String, value: String, items: [String])] = []

  init(comments: [String] = []) {
    self.comments = comments
  }

  /// Adds a text; nothing where there is none.
  mutating func add(_ key: String, _ text: String?) {
    if let text { keys.append((key, YAMLText.scalar(text), [])) }
  }

  /// Adds a flag that holds.
  mutating func add(flag key: String) {
    keys.append((key, "true", []))
  }

  /// Adds a list; nothing where it is empty.
  mutating func add(_ key: String, list: [String]) {
    if !list.isEmpty { keys.append((key, YAMLText.list(list), [])) }
  }

  /// Adds a list with a line for each item, as YAML writes it; nothing where it is empty.
  mutating func add(_ key: String, items: [String]) {
    if !items.isEmpty { keys.append((key, "", items)) }
  }

  /// Adds a position, on one line.
  mutating func add(_ key: String, _ position: Place.Position) {
    var parts = [
      "latitude: \(YAMLText.degrees(position.latitude))",
      "longitude: \(YAMLText.degrees(position.longitude))",
    ]
    let words = [
      ("precision", position.precision), ("source", position.source), ("reason", position.reason),
    ]
    for case (let name, let text?) in words { parts.append("\(name): \(YAMLText.scalar(text))") }
    keys.append((key, "{\(parts.joined(separator: ", "))}", []))
  }

  /// The lines of the item, each ended, its dash behind so many spaces.
  func text(indentedBy spaces: Int = 0) -> String {
    let indent = String(repeating: " ", count: spaces)
    var text = comments.map { indent + YAMLText.comment($0) + "\n" }.joined()
    for (index, key) in keys.enumerated() {
      text += indent + (index == 0 ? "- " : "  ") + key.key + ":"
      text += key.items.isEmpty ? " \(key.value)\n" : "\n"
      for item in key.items { text += indent + "    - \(item)\n" }
    }
    return text
  }
}
