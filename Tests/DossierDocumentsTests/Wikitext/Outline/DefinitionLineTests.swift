import Testing

@testable import DossierDocuments

@Suite("Lines of a term and what it means")
struct DefinitionLineTests {
  @Test(
    "are divided at the first colon that stands in no link, template, tag or address",
    arguments: [
      ("Losses: 40", "Losses", " 40"), ("[[a:b]] one: two", "[[a:b]] one", " two"),
      ("{{a|b:c}}: d", "{{a|b:c}}", " d"), ("<b>a:b</b>: c", "<b>a:b</b>", " c"),
      ("see https://example.org: it", "see https://example.org", " it"),
    ])
  func dividing(_ line: String, _ term: String, _ definition: String) throws {
    let parts = try #require(Self.parts(of: line))
    #expect(parts.term == term && parts.definition == definition)
  }

  @Test("without such a colon are not divided", arguments: ["Losses", "[[a:b]]", "https://a.b"])
  func whole(_ line: String) {
    #expect(Self.parts(of: line) == nil)
  }

  private static func parts(of line: String) -> (term: String, definition: String)? {
    let tree = MarkupParser.parse(Array(line.utf8))
    let pieces = tree.pieces(tree.root.children)
    return DefinitionLine.divide(pieces, in: tree).map { parts in
      (text(parts.term, tree), text(parts.definition, tree))
    }
  }

  private static func text(_ pieces: [Piece], _ tree: MarkupTree) -> String {
    pieces.map { tree.bytes.text($0.range) }.joined()
  }
}
