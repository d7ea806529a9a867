import DossierModel

/// The works that lists of an article name without a template.
struct WorkLists {
  struct Entry {
    /// All bytes of the item.
    var range: Range<Int>
    var work: PlainWork
  }

  private(set) var entries: [Entry] = []
  private var titles: [(level: Int, isList: Bool)] = []

  /// `elements` in the order of the article.
  init(_ elements: [Element], in tree: MarkupTree) {
    for element in elements {
      switch element.kind {
      case .heading(let level): open(level, element, in: tree)
      case .item where titles.contains(where: \.isList): read(element, in: tree)
      default: break
      }
    }
  }

  private mutating func open(_ level: Int, _ element: Element, in tree: MarkupTree) {
    titles.removeAll { $0.level >= level }
    let title = FlowWriter.flow(of: element.pieces, in: tree).text
    let words = NoteTokens.words(of: title).joined(separator: " ")
    titles.append((level, NoteWords.standard.has("list", words)))
  }

  private mutating func read(_ element: Element, in tree: MarkupTree) {
    let content = ReferenceContent(element.pieces, in: tree)
    guard content.citesNothing, !content.holdsReference,
      let work = PlainWork(element.pieces, content, in: tree)
    else { return }
    entries.append(Entry(range: element.range, work: work))
  }
}
