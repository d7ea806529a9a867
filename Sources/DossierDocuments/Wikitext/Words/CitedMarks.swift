import DossierModel

/// What the marks of an article lead to, by the nodes of its tree.
struct CitedMarks {
  /// What to mark where a node stands.
  var targets: [Int: [Words.Mark.Target]] = [:]
  /// What a reader sees where a citation stands by itself.
  var texts: [Int: String] = [:]
}
