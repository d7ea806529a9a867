import DossierModel

/// The footnote labels of one page, in order of first use.
package struct FootnoteLabels: Sendable {
  /// What a label stands for.
  package enum Target: Hashable, Sendable {
    case reference(Reference.ID)
    /// A note of a source, by the id of its statement.
    case note(Statement.ID)
  }

  /// In order of first use.
  package private(set) var targets: [Target] = []
  private var known: Set<Target> = []

  package init() {}

  /// The mark in Markdown of what hangs on some words; nothing for what is no footnote.
  package mutating func mark(_ target: Words.Mark.Target) -> String {
    switch target {
    case .reference(let id, _):
      add(.reference(id))
      return "[^\(id)]"
    case .note(let id):
      let statement = Statement.ID(id)
      add(.note(statement))
      return "[^\(Self.label(of: .note(statement)))]"
    case .flag, .unresolved:
      return ""
    }
  }

  /// Takes in one more; one that is there already stays where it is.
  package mutating func add(_ target: Target) {
    if known.insert(target).inserted { targets.append(target) }
  }

  /// The label in Markdown: a reference's id, or `note-` with the id of a note's statement.
  package static func label(of target: Target) -> String {
    switch target {
    case .reference(let id): id.text
    case .note(let id): "note-\(id)"
    }
  }

  /// What a label stands for, going by its form.
  package static func target(of label: String) -> Target {
    label.hasPrefix("note-")
      ? .note(Statement.ID(String(label.dropFirst(5)))) : .reference(Reference.ID(label))
  }
}
