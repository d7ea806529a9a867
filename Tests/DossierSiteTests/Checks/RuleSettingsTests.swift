import DossierModel
import Foundation
import Testing

@testable import DossierSite

@Suite("What dossier.yml says of rules")
struct RuleSettingsTests {
  /// The good dossier with a sentence without citation, under some settings.
  private func dossier(_ checks: String, strict: Bool = false) throws -> BuiltDossier {
    let dossier = try FixtureDossier.named("weir")
    let rule = FixtureDossier.fixtures.deletingLastPathComponent()
      .appending(path: "checks/uncited-statement")
    try dossier.lay(rule, at: "")
    try dossier.put("Content/dossier.yml", dossier.text("Content/dossier.yml") + checks)
    let request = dossier.request(strict: strict)
    return BuiltDossier(dossier: dossier, report: try Pipeline.check(request))
  }

  private func found(_ checks: String) throws -> [String] {
    try dossier(checks).report.diagnostics.map {
      "\($0.severity) \($0.rule.code)" + ($0.acceptance.map { ": \($0)" } ?? "")
    }
  }

  @Test(
    "a severity holds everywhere, or on the pages that it is given for",
    arguments: [
      ("", ["warning uncited-statement"]),
      ("checks: {uncited-statement: error}\n", ["error uncited-statement"]),
      ("checks: {uncited-statement: off}\n", []),
      ("checks: {pages: {days/1851-06-05: {uncited-statement: off}}}\n", []),
      (
        "checks: {pages: {sources/article: {uncited-statement: error}}}\n",
        ["error uncited-statement"]
      ),
      (
        "checks: {pages: {days/1851-06-04: {uncited-statement: off}}}\n",
        ["warning uncited-statement"]
      ),
      (
        "checks: {uncited-statement: off, pages: {districts/weir-street: {uncited-statement: warning}}}\n",
        ["warning uncited-statement"]
      ),
      (
        "checks: {pages: {sources/article: {uncited-statement: error}, "
          + "days/1851-06-05: {uncited-statement: off}}}\n", []
      ),
    ])
  func severities(checks: String, expected: [String]) throws {
    #expect(try found(checks) == expected)
  }

  @Test(
    "a finding is accepted by its statement, its page or its rule, and stays a warning",
    arguments: ["", "on: s-869ba420, ", "on: [days/1851-06-05], ", "on: sources/article, "])
  func acceptance(on: String) throws {
    let checks = "checks: {accepted: [{rule: uncited-statement, \(on)reason: Nobody knows}]}\n"
    #expect(try found(checks) == ["warning uncited-statement: Nobody knows"])
    let strict = try dossier(checks, strict: true)
    #expect(!strict.report.diagnostics.haveFailures(strict: true))
    #expect(try dossier("", strict: true).report.diagnostics.haveFailures(strict: true))
  }

  @Test("an acceptance comes before a severity: what is accepted is never an error")
  func acceptedError() throws {
    let checks = """
      checks:
        uncited-statement: error
        accepted: [{rule: uncited-statement, on: s-869ba420, reason: Nobody knows}]

      """
    #expect(try found(checks) == ["warning uncited-statement: Nobody knows"])
  }

  @Test("an acceptance of a page that the site lacks is an error that names the nearest")
  func unknownPage() throws {
    let built = try dossier(
      "checks: {accepted: [{rule: dead-link, on: units/marl-guard, reason: x}]}\n")
    let fault = built.report.diagnostics.first { $0.rule.code == "unknown-page" }
    #expect(fault?.advice == "did you mean `units/marl-guards`?")
    #expect(fault?.severity == .error)
  }

  @Test("a build counts debts and does not list them, unless they are set to be errors")
  func builds() throws {
    let plain = try dossier("").dossier.build()
    #expect(plain.report.diagnostics == [] && plain.report.debts.count == 1)
    #expect(plain.report.written)
    let strict = try dossier("").dossier.build(strict: true)
    #expect(strict.report.written)
    let error = try dossier("checks: {uncited-statement: error}\n").dossier.build()
    #expect(error.report.diagnostics.map(\.rule.code) == ["uncited-statement"])
    #expect(!error.report.written)
  }

  @Test("a build's warning that only counts entries goes where all of them are accepted")
  func summaries() throws {
    let dossier = try FixtureDossier.named("weir")
    let rule = FixtureDossier.fixtures.deletingLastPathComponent()
      .appending(path: "checks/proposed-entity")
    try dossier.lay(rule, at: "")
    #expect(try dossier.build().report.diagnostics.map(\.rule.code) == ["proposed-entity"])
    let settings = try dossier.text("Content/dossier.yml")
    for checks in [
      "{proposed-entity: off}", "{accepted: [{rule: proposed-entity, reason: Later}]}",
      "{pages: {units/marl-guards: {proposed-entity: off}}}",
    ] {
      try dossier.put("Content/dossier.yml", settings + "checks: \(checks)\n")
      #expect(try dossier.build().report.diagnostics == [], "\(checks)")
    }
  }

  @Test("the page on coverage lists each debt with a link, and the reason of an accepted one")
  func coveragePage() throws {
    let open = try dossier("").dossier.build().page("coverage.html")
    #expect(open.element(id: "debt-uncited-statement") != nil)
    let links = open.elements(inside: "main").compactMap { $0.attributes["href"] }
    #expect(links.contains("days/1851-06-05.html#s-869ba420"))
    #expect(open.text.contains("1 open, 0 accepted"))
    let accepted = try dossier(
      "checks: {accepted: [{rule: uncited-statement, reason: Nobody knows}]}\n"
    ).dossier.build().page("coverage.html")
    #expect(accepted.text.contains("0 open, 1 accepted"))
    #expect(accepted.text.contains("accepted: Nobody knows"))
  }
}
