import DossierMarkdown
import DossierModel

/// Links the entities that the editor's words name, each the first time: only by the name that the
/// gazetteer shows, written just so, and where no longer name stands.
struct EditorLinks {
  private let page: Page
  private let plan: SitePlan
  private let own: EntityID?
  private let names: EditorNames

  init(plan: SitePlan, page: Page, names: EditorNames) {
    self.plan = plan
    self.page = page
    own = page.entity
    self.names = names
  }

  /// The inlines with links; `linked` are those that need no further one.
  func adding(
    to inlines: [MarkdownInline], _ linked: inout Set<EntityID>
  ) -> [MarkdownInline] {
    var result: [MarkdownInline] = []
    for inline in inlines {
      guard case .text(let text) = inline else {
        result.append(inline)
        continue
      }
      result += divided(text, &linked)
    }
    return result
  }

  private func divided(_ text: String, _ linked: inout Set<EntityID>) -> [MarkdownInline] {
    var pieces: [MarkdownInline] = []
    var plain = text.startIndex
    var position = text.startIndex
    while position < text.endIndex {
      guard Self.isWordStart(position, in: text),
        let name = names.starting(with: text[position]).first(where: {
          Self.stands($0.text, at: position, in: text)
        })
      else {
        position = text.index(after: position)
        continue
      }
      let end = text.index(position, offsetBy: name.text.count)
      if let entity = name.entity, entity != own, let path = plan.path(of: entity),
        linked.insert(entity).inserted
      {
        if plain < position { pieces.append(.text(String(text[plain..<position]))) }
        let way = RelativePath.from(page.contentPath, to: path.content)
        let words = MarkdownInline.text(String(text[position..<end]))
        pieces.append(.link(MarkdownLink(destination: way, children: [words], line: 1)))
        plain = end
      }
      position = end
    }
    if plain < text.endIndex { pieces.append(.text(String(text[plain...]))) }
    return pieces
  }

  private static func isWordStart(_ position: String.Index, in text: String) -> Bool {
    guard position > text.startIndex else { return true }
    let before = text[text.index(before: position)]
    return !before.isLetter && !before.isNumber && before != "-"
  }

  /// Whether a name stands here as a whole, and not as the beginning of a longer proper name.
  private static func stands(_ name: String, at position: String.Index, in text: String) -> Bool {
    let rest = text[position...]
    guard rest.hasPrefix(name) else { return false }
    let after = rest.dropFirst(name.count)
    guard let next = after.first else { return true }
    if next.isLetter || next.isNumber || next == "-" { return false }
    return next != " " || after.dropFirst().first?.isUppercase != true
  }
}

/// The names that an editor's words may link by, made once for all pages.
struct EditorNames: Sendable {
  /// A name and whose it is; nil where it belongs to no entity with a page, or to several.
  struct Name: Sendable {
    var text: String
    var entity: EntityID?
  }

  private let byFirst: [Character: [Name]]

  init(_ plan: SitePlan) {
    let gazetteer = plan.dossier.gazetteer
    let entities: [(String, EntityID?)] =
      gazetteer.units.map { ($0.name, .unit($0.id)) }
      + gazetteer.places.map { ($0.name, .place($0.id)) }
      + gazetteer.people.map { ($0.name, .person($0.id)) }
    let others: [(String, EntityID?)] =
      gazetteer.voices.map { ($0.name, nil) } + plan.dossier.sources.map { ($0.shortTitle, nil) }
    let names = Dictionary(grouping: entities + others) { $0.0 }
      .map { Name(text: $0.key, entity: $0.value.count == 1 ? $0.value[0].1 : nil) }
      .sorted { (-$0.text.count, $0.text) < (-$1.text.count, $1.text) }
    byFirst = Dictionary(grouping: names.filter { !$0.text.isEmpty }) { $0.text.first ?? " " }
  }

  /// Those that begin with a character, the longest first.
  func starting(with first: Character) -> [Name] { byFirst[first] ?? [] }
}
