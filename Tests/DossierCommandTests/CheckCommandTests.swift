import DossierModel
import DossierSite
import Foundation
import Testing

@testable import dossier

@Suite("What check prints")
struct CheckCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyFixture("bridge")
    try folder.put(
      "Content/Pages/links.md", "---\ntitle: Links\n---\nOne [to no page](mehtod.md).\n")
    let settings = try String(
      contentsOf: folder.url.appendingPathComponent("Content/dossier.yml"), encoding: .utf8)
    try folder.put(
      "Content/dossier.yml",
      settings
        + """
        checks:
          accepted:
            - {rule: uncited-statement, on: s-dfa41c48, reason: The chronicler saw it.}

        """)
  }

  private func run(_ arguments: String...) throws -> Run {
    try Run(["check"] + arguments, in: folder.url)
  }

  @Test("as text: errors, a few findings of each rule, a table of counts, their sum")
  func text() throws {
    let run = try run()
    #expect(run.status == 1 && run.output.isEmpty)
    try Snapshot.expect(run.faults, is: "Check/text.txt")
    try Snapshot.expect(try self.run("--all").faults, is: "Check/all.txt")
    #expect(try self.run("--quiet").faults.contains("found") == false)
  }

  @Test("as JSON: one object on standard output, the same each time, with sorted keys")
  func json() throws {
    let run = try run("--format", "json")
    #expect(run.status == 1 && run.faults.isEmpty)
    #expect(try self.run("--format", "json", "--verbose").output == run.output)
    try Snapshot.expect(run.output.replacing(",{\"acc", with: ",\n{\"acc"), is: "Check/json.txt")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = object["diagnostics"] as? [[String: Any]]
    #expect(findings?.count == 13)
    #expect(object["errors"] as? Int == 1 && object["accepted"] as? Int == 1)
  }

  @Test("as commands for GitHub: one a finding that is not accepted, nothing unescaped")
  func github() throws {
    let run = try run("--format", "github")
    #expect(run.status == 1 && run.faults.isEmpty)
    try Snapshot.expect(run.output, is: "Check/github.txt")
    let hostile = Diagnostic(
      .fault("odd", "", ""), at: FilePosition("a,b:c%.md", line: 1, column: 2), "50 %\n::error::x",
      advice: "look, here")
    let printed = DiagnosticText(folder: ".") { _, _ in nil }
    #expect(
      CheckListing(format: .github).commands(for: [hostile], strict: false, printed: printed) == """
        ::warning file=a%2Cb%3Ac%25.md,line=1,col=2,title=odd::50 %25 ::error::x%0Ahelp: look, here
        0 errors, 1 warning

        """)
  }

  @Test("places that belong to a finding stand in both")
  func notes() throws {
    let fault = Diagnostic(
      .contract("twice", "", ""), at: FilePosition("b.yml", line: 3), "it is there twice",
      notes: [.init(at: FilePosition("a.yml", line: 1), "the other stands here")])
    let printed = DiagnosticText(folder: ".") { _, _ in nil }
    #expect(
      CheckListing(format: .github).commands(for: [fault], strict: false, printed: printed)
        .hasPrefix(
          "::error file=b.yml,line=3,title=twice::it is there twice"
            + "%0Anote: a.yml:1: the other stands here\n"))
    var report = BuildReport()
    report.diagnostics = [fault]
    let json = CheckListing(format: .json).json(of: report, strict: false)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let finding = (object?["diagnostics"] as? [[String: Any]])?.first
    let note = try #require((finding?["notes"] as? [[String: Any]])?.first)
    #expect(note["file"] as? String == "a.yml" && note["line"] as? Int == 1)
    #expect(note["message"] as? String == "the other stands here" && note["column"] is NSNull)
  }

  @Test("an unknown format is refused with those that there are")
  func unknownFormat() throws {
    let run = try run("--format", "xml")
    #expect(run.status == 64 && run.faults.contains("'text', 'json' or 'github'"))
  }

  @Test("--strict fails on warnings that are not accepted, after all are printed, and on no others")
  func strict() throws {
    try FileManager.default.removeItem(
      at: folder.url.appendingPathComponent("Content/Pages/links.md"))
    let lax = try run()
    #expect(lax.status == 0 && lax.faults.hasSuffix("\n0 errors, 11 warnings, 1 accepted\n"))
    let strict = try run("--strict")
    #expect(strict.status == 1 && strict.output.isEmpty)
    #expect(
      strict.faults
        == lax.faults.dropLast() + "; --strict counts warnings as errors\n")
    let settings = folder.url.appendingPathComponent("Content/dossier.yml")
    var text = try String(contentsOf: settings, encoding: .utf8)
    for rule in [
      "uncited-statement", "better-source-needed", "unresolved-mark", "one-partisan-voice",
      "source-without-date",
    ] {
      text += "    - {rule: \(rule), reason: That is how it is.}\n"
    }
    try folder.put("Content/dossier.yml", text)
    let settled = try run("--strict")
    #expect(
      settled.status == 0 && settled.faults.hasSuffix("\n0 errors, 0 warnings, 12 accepted\n"))
  }

  @Test("a build says in one line how much is open, and nothing where nothing is")
  func build() throws {
    try FileManager.default.removeItem(
      at: folder.url.appendingPathComponent("Content/Pages/links.md"))
    let open = try Run(["build"], in: folder.url)
    #expect(open.status == 0 && open.faults.isEmpty)
    #expect(open.output.hasSuffix("\n11 open debts: see coverage.html, or run dossier check\n"))
    let other = try TemporaryFolder()
    try other.copyFixture("weir")
    let settled = try Run(["build"], in: other.url)
    #expect(settled.output.split(separator: "\n").count == 1)
  }
}
