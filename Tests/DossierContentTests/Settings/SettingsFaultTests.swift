import DossierModel
import Testing

@testable import DossierContent

@Suite("Faults of dossier.yml")
struct SettingsFaultTests {
  @Test("a battle outside its period is an error")
  func battleOutsidePeriod() {
    #expect(
      Fixtures.faults([
        "Content/dossier.yml": """
        title: Verdun
        period: {from: 1916-02-21, to: 1916-12-18}
        battle: {from: 1916-02-20, to: 1916-12-18}
        """
      ]) == [
        """
        Content/dossier.yml:3:9: error: the battle lies outside the period, 1916-02-21 to \
        1916-12-18 [bad-value]
          widen the period

        """
      ])
  }

  @Test(
    "a period is one time of EDTF, or its two ends",
    arguments: [
      ("1194", "1194"), ("-0478", "-0478"), ("1916-07-01", "1916-07-01"),
      ("1916-07-01/1916-11-18", "1916-07-01/1916-11-18"), ("2003-02-26/..", "2003-02-26/.."),
      ("../1916-07-01", "../1916-07-01"), ("1916?", "1916?"), ("1185~", "1185~"), ("191X", "191X"),
      ("1916-21", "1916-21"), ("\"1916-07-01/\"", "1916-07-01/"),
      ("{from: 0674, to: 0678}", "0674/0678"), ("{from: -0478, to: -0478}", "-0478"),
      ("{from: 2003-02-26, to: ..}", "2003-02-26/.."), ("{from: 1185~, to: 1190}", "1185~/1190"),
    ])
  func periods(written: String, period: String) {
    let text = "title: Verdun\nperiod: \(written)\nbattle: \(written)\ncalendar: gregorian\n"
    let content = ContentLoader.load(.memory(["Content/dossier.yml": text]))
    #expect(content.diagnostics.map(\.printed) == [])
    #expect(content.settings?.period?.edtf.description == period)
    #expect(content.settings?.battle?.edtf.description == period)
    #expect(content.settings?.isGregorian == true)
  }

  @Test("a period without any date, and another calendar, are errors")
  func badPeriods() {
    #expect(
      Fixtures.faults([
        "Content/dossier.yml": """
        title: Verdun
        period: {from: .., to: ..}
        battle: 1916-07-01T07:30
        calendar: julian
        """
      ]) == [
        """
        Content/dossier.yml:2:24: error: the period has no end that is told [bad-value]
          write a date for one of them

        """,
        """
        Content/dossier.yml:3:9: error: `1916-07-01T07:30` gives a time of day [bad-edtf]
          write the day alone, `1916-07-01`, and the part of it beside it: `part: morning`

        """,
        """
        Content/dossier.yml:4:11: error: `julian` is no value of `calendar` [bad-value]
          write `gregorian`

        """,
      ])
  }

  @Test(
    "an address is in full, over HTTP, and holds nothing that would break out of a link",
    arguments: [
      ("https://example.org/a?b=c#d", true), ("http://example.org", true),
      ("https://شام.example/٢", true), ("javascript:alert(1)", false), ("data:text/html,x", false),
      ("https://", false), ("https:///x", false), ("https://a b", false),
      ("https://a\"onclick", false), ("ftp://example.org", false), ("//example.org", false),
    ])
  func addresses(text: String, isAddress: Bool) {
    #expect(Mapping.isAddress(text) == isAddress)
  }

  @Test("the base URL has neither query nor fragment, and gets its slash")
  func baseURL() {
    func load(_ url: String) -> ContentFolder {
      ContentLoader.load(.memory(["Content/dossier.yml": "title: x\nbase-url: \(url)"]))
    }
    #expect(load("http://a.example/b").settings?.baseURL == "http://a.example/b/")
    #expect(
      load("http://a.example/?b").printed
        == "Content/dossier.yml:2:11: error: the base URL has a query or a fragment [bad-value]\n"
        + "  end it before `?` or `#`\n")
  }

  @Test("where dossier.yml cannot be read, no side counts as unknown")
  func noFaultsThatFollow() {
    let found = Fixtures.faults([
      "Content/dossier.yml": "title: [",
      "Content/Gazetteer/units.yml": "- {id: x, name: X, kind: army, side: entente}",
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains("[yaml-syntax]") == true)
  }
}
