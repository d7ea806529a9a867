import DossierModel
import Testing

@testable import DossierSite

@Suite("A statement as Markdown")
struct StatementMarkdownTests {
  private func markdown(_ statement: Statement, _ plan: SitePlan) -> String {
    var linked: Set<EntityID> = []
    var used = FootnoteLabels()
    return StatementMarkdown(plan: plan, contentPath: "Days/x.md", own: nil)
      .written(statement, linked: &linked, used: &used).markdown
  }

  private var plan: SitePlan {
    SitePlan(
      Dossier(
        settings: Settings(title: "Marr"), sources: [Sample.source],
        gazetteer: Gazetteer(units: [
          unit("guard"), unit("rifles"),
        ])))
  }

  private func unit(_ id: Unit.ID) -> Unit {
    Unit(
      id: id, name: id.text, names: [], side: nil, kind: "", parent: nil,
      place: FilePosition("units.yml", line: 1))
  }

  @Test("words that a correction links to two units lead to the first")
  func sharedWords() {
    var statement = Sample.statement("They held the mill.")
    statement.words.mentions = [
      Words.Mention(0..<4, .unit("guard")), Words.Mention(0..<4, .unit("rifles")),
    ]
    #expect(markdown(statement, plan).hasPrefix("[They](../Units/guard.md) held the mill."))
  }

  @Test(
    "a time of several days is told, one of a single day only where it is not stated",
    arguments: [
      ("1851-06-04", TimeBasis.stated, ""),
      ("1851-06-04", .inherited, " [date inherited](#s-0000abcd)"),
      ("1851-06-04/1851-06-06", .stated, " [4 to 6 June 1851](#s-0000abcd)"),
      (
        "1851-06-04/1851-06-06", .resolved,
        " [4 to 6 June 1851, date resolved](#s-0000abcd)"
      ),
    ])
  func span(edtf: String, basis: TimeBasis, tag: String) throws {
    var statement = Sample.statement("No post left.")
    statement.when = [When(try #require(EDTF(edtf)), basis: basis)]
    #expect(markdown(statement, plan) == "No post left.\(tag) [¶](#s-0000abcd)")
  }
}
