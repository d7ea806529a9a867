import DossierModel
import Testing

@testable import DossierSite

@Suite("The days in whose course a statement belongs")
struct CourseOfDaysTests {
  private static func days(
    of words: String, _ edtf: String, as role: Statement.Role
  ) throws -> [String] {
    var statement = Sample.statement(words)
    statement.role = role
    statement.when = [When(try #require(EDTF(edtf)), basis: .stated)]
    let plan = SitePlan(
      Dossier(
        settings: Settings(title: "Marr"), sources: [Sample.source], gazetteer: Gazetteer(),
        statements: [statement]))
    #expect(plan.days.all == plan.days(of: statement))
    return plan.days.all.map(\.description)
  }

  @Test(
    "a cell that is only a date, or a date with one word, makes no day",
    arguments: [
      "18 August", "Buried 1 September", "18 or 19 August", "18/8/1851", "August 18, 1851",
    ])
  func mereDate(words: String) throws {
    #expect(try Self.days(of: words, "1851-08-18", as: .table) == [])
    #expect(try Self.days(of: words, "1851-08-18", as: .battle) == ["1851-08-18"])
  }

  @Test(
    "a cell that tells something stands on its day",
    arguments: ["The mill burned on 18 August", "Mill lost 18 August", "Shot at the mill that day"])
  func tellingCell(words: String) throws {
    #expect(try Self.days(of: words, "1851-08-18", as: .table) == ["1851-08-18"])
  }

  @Test("an entry of a box, or a note, that holds since a day is no part of that day's course")
  func since() throws {
    #expect(try Self.days(of: "Since 3 May 1851", "1851-05-03/..", as: .infobox) == [])
    #expect(try Self.days(of: "Since 3 May 1851", "1851-05-03/..", as: .note) == [])
    #expect(try Self.days(of: "Held since 3 May", "1851-05-03/..", as: .battle) == ["1851-05-03"])
    #expect(try Self.days(of: "3 May 1851", "1851-05-03", as: .infobox) == ["1851-05-03"])
  }
}
