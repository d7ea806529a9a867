import DossierModel
import DossierSite

/// What a verb's report comes to: the closing words, and the exit status.
struct Outcome: Equatable {
  /// What was asked for.
  enum Verb {
    case build, importPages, importCheck, check
  }

  /// The closing line on standard output; nil where something failed.
  var line: String?
  /// How much is still open in what was built, and where to read of it; nil where nothing is.
  var debts: String?
  /// What is added on standard error where something failed beside the faults printed.
  var complaint: String?
  var status: ExitStatus

  init(of report: BuildReport, of verb: Verb, strict: Bool, seconds: Double) {
    let failed = report.diagnostics.haveFailures(strict: strict)
    if failed {
      status = .faultyContent
      complaint = verb == .build ? Self.leftOver(report) : nil
    } else if verb == .importCheck, report.importedPages > 0 {
      status = .faultyContent
      complaint =
        "\(Self.counted(report.importedPages, "page")) out of date: run dossier import"
    } else if verb == .build, !report.written {
      status = .programFault
      complaint = "nothing was published, for a reason that the program does not give"
    } else {
      status = .success
      line = Self.line(of: report, verb: verb, seconds: seconds)
      if verb == .build { debts = Self.debts(of: report) }
    }
  }

  private static func leftOver(_ report: BuildReport) -> String? {
    report.written ? nil : "nothing was published; the site is as it was"
  }

  private static func debts(of report: BuildReport) -> String? {
    let open = report.debts.count { $0.acceptance == nil }
    return open == 0
      ? nil : "\(counted(open, "open debt")): see \(PagePath.coverage.url), or run dossier check"
  }

  private static func line(of report: BuildReport, verb: Verb, seconds: Double) -> String {
    let time = "\(Decimals.two(seconds)) s"
    switch verb {
    case .importPages:
      return "\(counted(report.pages, "page")), \(report.importedPages) written, \(time)"
    case .importCheck:
      return "\(counted(report.pages, "page")), all up to date, \(time)"
    case .build, .check:
      return [
        counted(report.pages, "page"), counted(report.statements, "statement"),
        counted(report.references, "reference"),
        "\(Decimals.two(report.coverage * 100)) % coverage", time,
      ].joined(separator: ", ")
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// Numbers with two decimals.
enum Decimals {
  /// Cut, not rounded: what isn't quite 100 must not be printed so.
  static func two(_ number: Double) -> String {
    // A thousandth of a hundredth, so that 0.29 is not cut to 0.28 for want of binary digits.
    let hundredths = Int(max(0, number) * 100 + 0.000_001)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
