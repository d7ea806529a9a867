import DossierLanguages
import DossierModel

/// What the headings above a block tell of it.
struct SectionHeadings: Sendable, Equatable {
  /// What its section does; nil where no heading tells.
  let role: Statement.SectionRole?
  /// Whether one of them heads a list of works.
  let listWorks: Bool

  init(_ section: [String]) {
    role = SectionRoles.standard.told(of: section)
    listWorks = section.contains { Self.listsOfWorks.contains($0.lowercased()) }
  }

  /// Chapters that list works.
  private static let listsOfWorks: Set<String> = [
    "bibliography", "citations", "cited works", "external links", "further reading", "literature",
    "references", "sources", "works cited",
  ]
}

extension Block {
  /// Whether it names a work in a list of works: its dates are those of publication, not of events.
  package var namesWork: Bool {
    guard case .listItem = kind else { return false }
    return headings.listWorks
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

  /// What its section does in its document; nil for an entry of an infobox.
  ///
  /// A heading is told by its own words too; what lists works is notes, whatever stands above it.
  package var sectionRole: Statement.SectionRole? {
    switch kind {
    case .infobox: nil
    case .note: .notes
    case .heading where !isBackground:
      SectionRoles.standard.role(of: flow.text) ?? toldOrNarrative
    default:
      namesWork ? .notes : isBackground ? .background : toldOrNarrative
    }
  }

  private var toldOrNarrative: Statement.SectionRole {
    headings.role ?? toldRole ?? .narrative
  }

  /// The headings above it, or the box and the label of an infobox entry.
  package var sectionTitle: String {
    if case .infobox(let infobox) = kind { return "Infobox › \(infobox.label)" }
    return section.joined(separator: " › ")
  }

  private var isOfBackground: Bool {
    isBackground || headings.role == .background
  }
}

extension SourceDocument {
  /// The excluded ranges with their quotes.
  package var excludedPassages: [Excluded] {
    excluded.map { item in
      Excluded(
        Passage(source: source.id, range: item.range, quote: quote(item.range)),
        reason: item.reason.wording)
    }
  }
}
