import DossierModel

/// Says of each note what it is a note on: alone its words would be a riddle.
enum NoteSections {
  /// The statements, each note's section naming the first statement that its mark hangs on.
  static func named(_ statements: [Statement]) -> [Statement] {
    var hosts: [Statement.ID: String] = [:]
    for statement in statements {
      for mark in statement.passages.flatMap(\.words.marks) {
        guard case .note(let id) = mark.target else { continue }
        if hosts[Statement.ID(id)] == nil { hosts[Statement.ID(id)] = statement.text }
      }
    }
    return statements.map { statement in
      guard statement.role == .note, let host = hosts[statement.id] else { return statement }
      var named = statement
      named.section = "Note on “\(shortened(host))”"
      named.passages[0].section = named.section
      return named
    }
  }

  private static let longest = 80

  /// Cut at a word, with an ellipsis, where it is long.
  private static func shortened(_ text: String) -> String {
    guard text.count > longest else { return text }
    let start = text.prefix(longest)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}
