import DossierLanguages
import DossierModel
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

  /// All cases of all files in `Tests/Cases/Dating`; the format is told in its README.
  static let all: [DatingCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Cases/Dating").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return cases(in: text, file: name)
    }
  }()

  static func cases(in text: String, file: String) -> [DatingCase] {
    var reader = DatingCaseReader(file: file)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.read(line)
    }
    return reader.cases
  }
}

/// Reads a case file line by line.
struct DatingCaseReader {
  let file: String
  private(set) var cases: [DatingCase] = []
  private var block = 0
  private var role = Statement.Role.battle
  private var section: [String] = []
  private var cited: [CalendarDate] = []

  init(file: String) {
    self.file = file
  }

  mutating func read(_ line: Substring) {
    if line.hasPrefix("== ") {
      cases.append(DatingCase(title: "\(file): \(line.dropFirst(3))"))
      (block, role, section, cited) = (0, .battle, [], [])
    } else if line.isEmpty {
      block += 1
    } else if line.hasPrefix("    ") {
      guard !cases.isEmpty else { return }
      cases[cases.count - 1].expected.append(String(line.dropFirst(4)))
    } else if line.hasPrefix(". ") {
      setting(line.dropFirst(2))
    } else if !line.hasPrefix("#"), !cases.isEmpty {
      cases[cases.count - 1].texts.append(
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
    let last = cases.count - 1
    let dates = value.split(separator: "/").compactMap { CalendarDate($0) }
    switch parts[0] {
    case "source": cases[last].context.sourceDate = dates.first
    case "period":
      cases[last].context.period = Settings.Period(from: dates[0], to: dates[1])
    case "battle": cases[last].context.battle = EDTF(value)
    case "figures":
      cases[last].context.numericOrder = value == "day-first" ? .dayFirst : .monthFirst
    case "role": role = Statement.Role(rawValue: value) ?? .battle
    case "section":
      section = value.split(separator: ">").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    case "cites": cited = value.split(separator: " ").compactMap { CalendarDate($0) }
    default: Issue.record("\(file): unknown setting \(parts[0])")
    }
  }
}
