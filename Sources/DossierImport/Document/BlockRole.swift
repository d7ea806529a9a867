import DossierModel

extension Block {
  /// Chapters of an encyclopedia article that tell what went before.
  private static let backgroundChapters: Set<String> = [
    "background", "causes", "context", "historical background", "origins", "prelude",
    "strategic situation",
  ]

  /// Chapters that list works.
  private static let listsOfWorks: Set<String> = [
    "bibliography", "citations", "cited works", "external links", "further reading", "literature",
    "references", "sources", "works cited",
  ]

  /// Whether it names a work in a list of works: its dates are those of publication, not of events.
  package var namesWork: Bool {
    guard case .listItem = kind else { return false }
    return section.contains { Self.listsOfWorks.contains($0.lowercased()) }
  }

  /// What the words of the block are.
  package var role: Statement.Role {
    switch kind {
    case .heading: .heading
    case .caption: .caption
    case .infobox: .infobox
    case .cell: .table
    case .note: .note
    case .listItem: isOfBackground ? .background : .list
    case .paragraph: isOfBackground ? .background : .battle
    }
  }

  /// The headings above it, or the box and the label of an infobox entry.
  package var sectionTitle: String {
    if case .infobox(let infobox) = kind { return "Infobox › \(infobox.label)" }
    return section.joined(separator: " › ")
  }

  private var isOfBackground: Bool {
    isBackground || Self.backgroundChapters.contains(section.first?.lowercased() ?? "")
  }
}

extension SourceDocument {
  /// The excluded ranges with their quotes.
  package var excludedPassages: [Excluded] {
    excluded.map { item in
      Excluded(
        Passage(source: source.id, range: item.range, quote: quote(item.range)),
        reason: item.reason)
    }
  }
}
