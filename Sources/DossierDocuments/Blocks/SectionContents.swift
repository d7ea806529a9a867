import DossierLanguages
import DossierModel
import DossierReading

/// What a section does by what stands in it, where no heading above it tells: a list of units is an
/// order of battle, a list of what people said are reactions.
struct SectionContents {
  private let words = NameWords.english
  private let roles = SectionRoles.standard

  /// The blocks of a document, each with what its section is by its contents.
  static func telling(_ blocks: [Block]) -> [Block] {
    let contents = SectionContents()
    var sections: [[String]: [Int]] = [:]
    for (index, block) in blocks.enumerated() where contents.isOpen(block) {
      sections[block.section, default: []].append(index)
    }
    let told = sections.compactMapValues { contents.role(of: $0.map { blocks[$0] }) }
    guard !told.isEmpty else { return blocks }
    return blocks.map { block in
      var block = block
      if case .heading = block.kind {
        block.toldRole = told[block.section + [block.flow.text]]
      } else {
        block.toldRole = told[block.section]
      }
      return block
    }
  }

  /// Whether it is text of a section of which no heading tells what it does.
  private func isOpen(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .listItem, .cell:
      !block.section.isEmpty && !block.isBackground && block.headings.role == nil
    case .heading, .caption, .infobox, .note: false
    }
  }

  /// Nil for anything but a list of three items and more, with one paragraph at most before it.
  private func role(of blocks: [Block]) -> Statement.SectionRole? {
    let items = blocks.filter { if case .listItem = $0.kind { true } else { false } }
    guard items.count > 2, blocks.count - items.count < 2 else { return nil }
    if items.count(where: namesUnit) * 4 >= items.count * 3 { return .orderOfBattle }
    return items.count(where: quotes) * 3 >= items.count * 2 ? .reactions : nil
  }

  /// Whether an item is a unit's name, or begins with one that a mark sets off.
  private func namesUnit(_ block: Block) -> Bool {
    let marks = Set("(:,;–".unicodeScalars)
    let head = block.flow.text.unicodeScalars.prefix { !marks.contains($0) }
    let names = NameTokenizer.tokens(of: String(head)).map(\.text).filter { $0 != "The" }
    guard names.count > 1, names.count < 10 else { return false }
    return words.sense(of: names)?.sort == .unit
  }

  /// Whether somebody says something in an item, in quotation marks.
  private func quotes(_ block: Block) -> Bool {
    let text = block.flow.text
    guard text.contains("\"") || text.contains("“") else { return false }
    return NameTokenizer.tokens(of: text).contains { roles.says($0.lowered, in: .reactions) }
  }
}
