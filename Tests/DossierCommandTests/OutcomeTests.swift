import DossierModel
import DossierPublishing
import DossierSite
import Testing

@testable import dossier

@Suite("How a verb ends")
struct OutcomeTests {
  private func report(_ severities: Diagnostic.Severity..., written: Bool = true) -> BuildReport {
    var report = BuildReport()
    report.diagnostics = severities.map {
      Diagnostic(
        $0 == .error ? .contract("rule", "", "") : .fault("rule", "", ""), at: FilePosition("a"),
        "message")
    }
    report.pages = 12
    report.statements = 1
    report.references = 51
    report.coverage = 1
    report.written = written
    return report
  }

  private func outcome(
    _ report: BuildReport, _ verb: Outcome.Verb = .build, strict: Bool = false
  ) -> Outcome {
    Outcome(of: report, of: verb, strict: strict, seconds: 0.429)
  }

  @Test("well: one line with what there is")
  func success() {
    let line = "12 pages, 1 statement, 51 references, 100.00 % coverage, 0.42 s"
    #expect(outcome(report()).line == line)
    #expect(outcome(report(.warning)).line == line)
    #expect(outcome(report(.warning)).status == .success)
    #expect(outcome(report(written: false), .check).line == line)
  }

  @Test("errors, and warnings where they count as such: 1, and no line of success")
  func faults() {
    for verb in [Outcome.Verb.build, .check, .importPages, .importCheck] {
      for failed in [outcome(report(.error), verb), outcome(report(.warning), verb, strict: true)] {
        #expect(failed.line == nil)
        #expect(failed.status == .faultyContent)
      }
    }
    #expect(
      outcome(report(.error, written: false)).complaint
        == "nothing was published; the site is as it was")
    #expect(outcome(report(.error, written: true)).complaint == nil)
  }

  @Test("a build that published nothing never ends well")
  func unpublished() {
    let ended = outcome(report(written: false))
    #expect(ended.line == nil)
    #expect(ended.status == .programFault)
  }

  @Test("an import says how many pages it wrote; a check of one fails where some are out of date")
  func imports() {
    var report = report(written: false)
    #expect(outcome(report, .importPages).line == "12 pages, 0 written, 0.42 s")
    #expect(outcome(report, .importCheck).line == "12 pages, all up to date, 0.42 s")
    report.importedPages = 2
    #expect(outcome(report, .importPages).line == "12 pages, 2 written, 0.42 s")
    let stale = outcome(report, .importCheck)
    #expect(stale.complaint == "2 pages out of date: run dossier import")
    #expect(stale.status == .faultyContent)
  }

  @Test("a figure is never rounded up to a better one")
  func decimals() {
    #expect(Decimals.two(99.9999) == "99.99")
    #expect(Decimals.two(100) == "100.00")
    #expect(Decimals.two(0.29) == "0.29")
    #expect(Decimals.two(7.05) == "7.05")
  }

  @Test("steps are printed with their figures under one another")
  func steps() {
    let steps = [
      BuildReport.Step(
        "read", took: .milliseconds(3), processorTime: .milliseconds(5),
        [.init(2, "sources"), .init(12, "pages")]),
      BuildReport.Step("compose", took: .milliseconds(12), processorTime: .microseconds(12_345)),
    ]
    #expect(
      StepTable.text(of: steps) == """
        step         time     share  processor
        read      3.00 ms   20.00 %    5.00 ms  2 sources, 12 pages
        compose  12.00 ms   80.00 %   12.34 ms
        all      15.00 ms  100.00 %   17.34 ms

        """)
  }

  @Test("a fault of the machine is printed with what to do, and has its number")
  func machine() {
    let full = PublishingFault.system(.write, "/srv/x", code: 28)
    #expect(
      ReportingOptions.text(of: full) == """
        dossier: error: could not write /srv/x: No space left on device
          help: make room on the disk, then build again

        """)
    #expect(ExitStatus(for: full).rawValue == 74)
    #expect(ExitStatus(for: PublishingFault.busy(folder: "/srv")).rawValue == 75)
    #expect(ExitStatus(for: PublishingFault.occupied("/srv/x")).rawValue == 73)
    #expect(ExitStatus(for: PublishingFault.refused(output: "/", .isRoot)).rawValue == 64)
    #expect(ExitStatus(for: PublishingFault.collidingPaths("a", "A")).rawValue == 70)
  }
}
