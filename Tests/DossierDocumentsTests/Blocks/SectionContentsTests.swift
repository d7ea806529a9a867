import DossierModel
import Testing

@testable import DossierDocuments

@Suite("What sections are by their contents")
struct SectionContentsTests {
  private static func roles(_ wikitext: String) -> [Statement.SectionRole?] {
    let bytes = Array(wikitext.utf8)
    let source = Source(
      id: "a", file: "a.wikitext", sha256: Digest(of: bytes), kind: .wikitext, role: .compilation,
      title: "A", shortTitle: "A", siglum: "A")
    return DocumentReader.read(source, bytes: bytes).blocks.map(\.sectionRole)
  }

  @Test("a list of units is an order of battle, and so is its heading")
  func unitsAreAnOrder() {
    let list = "* [[4th Halvian Division]]\n* 2nd Corps (Holm)\n** 9th Brigade: two guns\n"
    #expect(
      Self.roles("== Halvia ==\n" + list) == [
        .orderOfBattle, .orderOfBattle, .orderOfBattle, .orderOfBattle,
      ])
  }

  @Test("a list of quotations is of reactions")
  func quotationsAreReactions() {
    let list = """
      * Halvia: The mayor said, "We mourn."
      * Kestria: The queen called it “a dark day”.
      * Orl: no comment.

      """
    #expect(Self.roles("== Elsewhere ==\n" + list).allSatisfy { $0 == .reactions })
  }

  @Test(
    "what tells or quotes in sentences stays narrative, and a heading that tells goes first",
    arguments: [
      (
        "== Halvia ==\n* 1st Army marched.\n* 2nd Corps fled.\n* 3rd Corps burned.\n",
        Statement.SectionRole.narrative
      ),
      ("== Halvia ==\n* [[4th Halvian Division]]\n* 2nd Corps\n", .narrative),
      ("== Night ==\nHolm said, \"Go.\"\n\nReth said, \"Stay.\"\n\nEik called out.\n", .narrative),
      ("== Aftermath ==\n* [[4th Halvian Division]]\n* 2nd Corps\n* 9th Brigade\n", .aftermath),
    ])
  func othersStay(_ wikitext: String, _ role: Statement.SectionRole) {
    #expect(Self.roles(wikitext).allSatisfy { $0 == role })
  }
}
