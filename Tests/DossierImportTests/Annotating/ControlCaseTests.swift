import DossierModel
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Who held a place at the end of a day, as the case files tell it")
struct ControlCaseTests {
  static let cases = CaseFiles.all(in: "Control")

  @Test("The states of five days follow from entries and disagreements", arguments: cases.chosen)
  func states(_ example: TextCase) throws {
    let table = try ControlCase(example.input).table
    let cells = try #require(table.rows.first).cells
    #expect(ControlCase.lines(of: cells) == example.expected)
  }

  @Test("There are at least forty cases")
  func casesAreThere() {
    #expect(Self.cases.count >= 40)
  }
}

/// A case of `Tests/Cases/Control`: entries on the mill and disagreements, and the first five days of
/// May 1654.
struct ControlCase {
  private var entries: [ControlEntry<String>] = []
  private var disagreements: [Disagreement<String>] = []

  init(_ lines: [String]) throws {
    for line in lines {
      if line.hasPrefix("differ ") {
        disagreements.append(try Self.disagreement(line, number: disagreements.count))
      } else {
        entries.append(try Self.entry(line, number: entries.count))
      }
    }
  }

  var table: ControlTable {
    get throws {
      let period = Settings.Period(from: try Self.day("1"), to: try Self.day("5"))
      return ControlComputation(entries, disagreements: disagreements, period: period).table
    }
  }

  static func day(_ number: some StringProtocol) throws -> CalendarDate {
    try #require(CalendarDate("1654-05-0\(number)"))
  }

  /// `2 evening crown > league parts captured`
  static func entry(_ line: String, number: Int = 0) throws -> ControlEntry<String> {
    var words = line.split(separator: " ").map(String.init)
    let how = try #require(words.popLast().flatMap(Control.Manner.init))
    let isPart = words.last == "parts"
    if isPart { words.removeLast() }
    let to = words.removeLast()
    words.removeLast()
    let from = words.removeLast()
    let when = words[0].split(separator: "/").map { $0 == ".." ? ".." : "1654-05-0\($0)" }
    let outcome: Control.Outcome =
      to == "none" ? .nobody : to == "contested" ? .contested : .side(Side.ID(to))
    return ControlEntry(
      id: Annotation.ID("e\(number)"), location: "mill",
      when: try #require(EDTF(when.joined(separator: "/"))),
      part: words.count > 1 ? PartOfDay(rawValue: words[1]) : nil,
      from: from == "-" ? nil : from == "unknown" ? .unknown : .side(Side.ID(from)),
      to: outcome, extent: isPart ? .parts : .whole, how: how, passages: [],
      place: FilePosition("control.yml"))
  }

  /// `differ 2, 3: crown 2, league`
  private static func disagreement(_ line: String, number: Int) throws -> Disagreement<String> {
    let parts = line.dropFirst("differ ".count).split(
      separator: ":", omittingEmptySubsequences: false)
    func items(_ text: Substring) -> [Substring] {
      text.split(separator: ",").map { $0.drop { $0 == " " } }
    }
    let at = FilePosition("mill.md")
    return Disagreement(
      id: Annotation.ID("d\(number)"), question: "Who?", differs: [.date],
      pages: try [PageName("districts/mill", at: at)]
        + items(parts[0]).map { PageName("days/\(try day($0).slug)", at: at) },
      answers: try items(parts[1]).map { answer in
        let words = answer.split(separator: " ")
        return Disagreement.Answer(
          says: "", holder: Side.ID(String(words[0])),
          day: words.count > 1 ? try day(words[1]) : nil, passages: [])
      }, comment: EditorText("", at: at), place: at)
  }

  /// `2-3 within crown`: what comes of some days, those that are alike on one line.
  static func lines(of cells: [ControlCell]) -> [String] {
    var lines: [(first: Int, last: Int, words: String)] = []
    for (index, cell) in cells.enumerated() {
      let words = words(for: cell)
      if lines.last?.words == words {
        lines[lines.count - 1].last = index + 1
      } else {
        lines.append((index + 1, index + 1, words))
      }
    }
    return lines.map { "\($0.first)\($0.last > $0.first ? "-\($0.last)" : "") \($0.words)" }
  }

  private static func words(for cell: ControlCell) -> String {
    let sides = cell.hold.sides.map(\.text).joined(separator: ", ")
    return [
      cell.state.rawValue, sides.isEmpty ? nil : sides, cell.isClaim ? "(claimed)" : nil,
      cell.disagreements.isEmpty ? nil : "≠",
    ].compactMap(\.self).joined(separator: " ")
  }
}
