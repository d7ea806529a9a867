import DossierModel
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Sides of an infobox's columns, as the case files tell it")
struct ColumnSidesTests {
  static let cases = TextCases.all(in: "Sides")

  @Test("A value is of the side whose belligerents stand in its column", arguments: cases)
  func sides(_ example: TextCase) {
    let statements = ArticleCase(example).dossier.statements
    let found = statements.filter { $0.column != nil }.map {
      "\($0.side.map { "\($0)" } ?? "-"): \($0.text)"
    }
    #expect(found == example.expected)
  }

  @Test("Nothing outside a column has a side")
  func elsewhere() {
    let article = """
      {{Infobox military conflict|conflict=Battle of Senn|place=[[Senn]]|combatant1=[[Avaria]]
      |combatant2=[[Belmark]]}}
      Avaria attacked Belmark at Senn.
      """
    let example = TextCase(
      name: "", input: article.split(separator: "\n").map(String.init), expected: [])
    let statements = ArticleCase(example).dossier.statements
    #expect(statements.filter { $0.side != nil }.map(\.text) == ["Avaria", "Belmark"])
    #expect(statements.filter { $0.column == nil }.count == 3)
  }

  @Test("There are at least ten cases")
  func casesAreThere() {
    #expect(Self.cases.count >= 10)
  }
}
