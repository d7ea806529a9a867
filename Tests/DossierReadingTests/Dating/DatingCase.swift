import DossierLanguages
import DossierModel
import DossierTestSupport
import Foundation
import Testing

@testable import DossierReading

/// One document of a case file: texts, what is known of them, and the times a historian expects.
struct DatingCase: Sendable, CustomStringConvertible {
  var title: String
  var context = DatingContext()
  var texts: [DatedText] = []
  /// As it is written in the file, for each text.
  var expected: [String] = []

  var description: String { title }

  /// The times as the file would write them.
  func found() -> [String] {
    let readings = Dating.read(texts, in: context)
    return Dating.inherit(texts, readings: readings, in: context).map(Self.line)
  }

  static func line(_ times: [When]) -> String {
    guard !times.isEmpty else { return "undated" }
    return times.map { time in
      ["\(time.edtf)", time.part?.rawValue, time.basis.rawValue].compactMap { $0 }
        .joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// All documents of `Tests/Cases/Dating`; what the lines mean is told in its README.
  static let all = CaseFiles.all(in: "Dating").map { example in
    var reader = DatingCaseReader(title: example.name)
    example.steps.forEach { reader.read($0) }
    return reader.document
  }
}

/// Reads a document step by step.
struct DatingCaseReader {
  private(set) var document: DatingCase
  private var block = 0
  private var role = Statement.Role.battle
  private var section: [String] = []
  private var cited: [CalendarDate] = []

  init(title: String) {
    document = DatingCase(title: title)
  }

  mutating func read(_ step: TextCase.Step) {
    step.input.forEach { read($0[...]) }
    document.expected += step.expected
  }

  private mutating func read(_ line: Substring) {
    if line.isEmpty {
      block += 1
    } else if line.hasPrefix(". ") {
      setting(line.dropFirst(2))
    } else if !line.hasPrefix("#") {
      document.texts.append(
        DatedText(
          String(line), role: role, section: section,
          sectionRole: role == .background
            ? .background : SectionRoles.standard.role(of: section), block: block,
          citedDates: cited))
      cited = []
    }
  }

  private mutating func setting(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : ""
    let dates = value.split(separator: "/").compactMap { CalendarDate($0) }
    switch parts[0] {
    case "source": document.context.sourceDate = dates.first
    case "period":
      document.context.period = Settings.Period(from: dates[0], to: dates[1])
    case "battle": document.context.battle = EDTF(value)
    case "figures":
      document.context.numericOrder = value == "day-first" ? .dayFirst : .monthFirst
    case "role": role = Statement.Role(rawValue: value) ?? .battle
    case "section":
      section = value.split(separator: ">").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    case "cites": cited = value.split(separator: " ").compactMap { CalendarDate($0) }
    default: Issue.record("\(document.title): unknown setting \(parts[0])")
    }
  }
}
