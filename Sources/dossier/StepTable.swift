import DossierSite

/// The steps of a run, one a line, with their figures under one another.
enum StepTable {
  /// Of each step the time by the clock, its share of the whole, the time of all cores together, and
  /// of how much it was.
  static func text(of steps: [BuildReport.Step]) -> String {
    let whole = steps.reduce(.zero) { $0 + $1.duration }
    let processor = steps.reduce(.zero) { $0 + $1.processorTime }
    let rows =
      [["step", "time", "share", "processor", ""]]
      + steps.map { row($0, of: whole) }
      + [row(BuildReport.Step("all", took: whole, processorTime: processor), of: whole)]
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { line($0, widths) }.joined()
  }

  private static func row(_ step: BuildReport.Step, of whole: Duration) -> [String] {
    let share = whole == .zero ? 0 : step.duration / whole
    return [
      step.name, milliseconds(step.duration), "\(Decimals.two(share * 100)) %",
      milliseconds(step.processorTime),
      step.counts.map { "\($0.number) \($0.noun)" }.joined(separator: ", "),
    ]
  }

  private static func line(_ row: [String], _ widths: [Int]) -> String {
    let gaps = zip(widths, row).map { String(repeating: " ", count: $0 - $1.count) }
    let figures = (1..<4).map { "  " + gaps[$0] + row[$0] }.joined()
    return row[0] + gaps[0] + figures + (row[4].isEmpty ? "" : "  " + row[4]) + "\n"
  }

  private static func milliseconds(_ time: Duration) -> String {
    "\(Decimals.two(time / .milliseconds(1))) ms"
  }
}
