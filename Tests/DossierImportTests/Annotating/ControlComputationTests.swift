import DossierModel
import Testing

@testable import DossierImport

@Suite("Who held a place at the end of a day")
struct ControlComputationTests {
  /// Entries as `when [part] from > to how`; the states of 1 to 5 May as letters.
  private func days(_ lines: String...) throws -> [String] {
    try table(lines).rows.first?.cells.map(Self.word) ?? []
  }

  private func table(_ lines: [String], hasPeriod: Bool = true) throws -> ControlTable {
    let entries = try lines.enumerated().map { try entry($0.element, number: $0.offset) }
    let first = try #require(CalendarDate("1654-05-01"))
    let last = try #require(CalendarDate("1654-05-05"))
    return ControlComputation(
      entries, period: hasPeriod ? .init(from: first, to: last) : nil
    ).table
  }

  private func entry(_ line: String, number: Int) throws -> ControlEntry<String> {
    var words = line.split(separator: " ").map(String.init)
    let how = try #require(words.popLast().flatMap(Control.Manner.init))
    let to = words.removeLast()
    words.removeLast()
    let from = words.removeLast()
    let when = words[0].split(separator: "/").map { $0 == ".." ? ".." : "1654-05-\($0)" }
    let outcome: Control.Outcome =
      to == "none" ? .nobody : to == "contested" ? .contested : .side(Side.ID(to))
    return ControlEntry(
      id: Annotation.ID("e\(number)"), location: "mill",
      when: try #require(EDTF(when.joined(separator: "/"))),
      part: words.count > 1 ? PartOfDay(rawValue: words[1]) : nil,
      from: from == "-" ? nil : from == "unknown" ? .unknown : .side(Side.ID(from)),
      to: outcome, how: how, passages: [], place: FilePosition("control.yml"))
  }

  private static func word(_ cell: ControlCell) -> String {
    func name(_ holder: ControlState.Holder) -> String {
      switch holder {
      case .side(let side): side.text
      case .nobody: "nobody"
      }
    }
    return switch cell.state {
    case .held(let holder): name(holder)
    case .noChangeReported(let holder): "(\(name(holder)))"
    case .contested: cell.isReported ? "contested" : "(contested)"
    case .entered(let side): cell.isReported ? "+\(side)" : "(+\(side))"
    case .unsettled: "between"
    case .disputed(let holders): holders.map(name).joined(separator: "/")
    case .unknown: "?"
    }
  }

  @Test("unknown until something is said, then held, then no change reported")
  func heldAndNoChange() throws {
    #expect(try days("03 - > league captured") == ["?", "?", "league", "(league)", "(league)"])
  }

  @Test("what is said of days before the period is carried into it")
  func beforeThePeriod() throws {
    let day = try #require(CalendarDate("1654-05-01"))
    let entry = ControlEntry<String>(
      id: "e", location: "mill", when: try #require(EDTF("1654-04")), to: .side("crown"),
      how: .held, passages: [], place: FilePosition("control.yml"))
    let table = ControlComputation([entry], period: .init(from: day, to: day)).table
    #expect(table.rows.first?.cells.map(\.state) == [.noChangeReported(.side("crown"))])
    #expect(table.rows.first?.cells.first?.since == CalendarDate("1654-04-30"))
  }

  @Test("the last part of the day wins")
  func sameDayDoubleChange() throws {
    #expect(
      try days("02 evening league > crown captured", "02 morning crown > league captured")
        == ["?", "crown", "(crown)", "(crown)", "(crown)"])
  }

  @Test("who takes it from the one who took it comes after him, whatever the order of the list")
  func chain() throws {
    let expected = ["?", "league", "(league)", "(league)", "(league)"]
    #expect(
      try days("02 guild > league captured", "02 crown > guild handed-over") == expected)
    #expect(
      try days("02 crown > guild handed-over", "02 guild > league captured") == expected)
  }

  @Test("two entries without order between them that name different holders are disputed")
  func disputed() throws {
    #expect(
      try days("02 crown > league captured", "02 - > crown held", "04 - > league held")
        == ["?", "league/crown", "league/crown", "league", "(league)"])
    #expect(
      try days("02 evening - > league captured", "02 evening - > crown held").dropFirst().first
        == "league/crown")
    #expect(
      try days("02 evening - > league captured", "02 - > crown held")[1] == "league/crown")
  }

  @Test("each takes it from the other on one day: nobody knows who had it last")
  func circle() throws {
    #expect(
      try days("02 crown > league captured", "02 league > crown captured")[1] == "league/crown")
  }

  @Test("two passages that say the same are no dispute")
  func agreement() throws {
    #expect(try days("02 crown > league captured", "02 - > league held")[1] == "league")
  }

  @Test("a side that entered does not hold the place until the other is gone")
  func contested() throws {
    #expect(
      try days("01 - > crown held", "02 - > league entered", "04 crown > none withdrew")
        == ["crown", "contested", "(contested)", "league", "(league)"])
    #expect(
      try days("02 - > league entered", "02 crown > none withdrew")[1] == "league")
    #expect(try days("01 crown > none withdrew", "02 - > league entered")[1] == "league")
    #expect(try days("01 - > league held", "02 - > league entered")[1] == "league")
    #expect(try days("02 - > league entered", "02 - > league captured")[1] == "league")
    #expect(try days("02 - > league entered", "02 - > crown held")[1] == "contested")
    #expect(
      try days("02 - > league entered", "03 - > guild entered", "04 crown > none withdrew")[3]
        == "nobody")
  }

  @Test("where nobody is known to have held it, a side that entered did no more than that")
  func entered() throws {
    #expect(
      try days("02 - > league entered", "04 - > league captured")
        == ["?", "+league", "(+league)", "league", "(league)"])
    #expect(try days("02 crown > league entered")[1] == "contested")
    #expect(try days("02 - > league entered", "03 - > guild entered")[2] == "contested")
    #expect(try days("02 - > league entered", "03 crown > league entered")[2] == "contested")
    #expect(try days("02 - > league entered", "03 - > contested besieged")[2] == "contested")
    #expect(try days("02 - > league entered", "03 crown > none withdrew")[2] == "league")
  }

  @Test("an entry says that it was contested")
  func saidContested() throws {
    #expect(
      try days("01 - > crown held", "02 - > contested besieged", "03 - > crown contested")
        == ["crown", "contested", "contested", "(contested)", "(contested)"])
    #expect(try days("02 - > contested contested", "02 - > league captured")[1] == "contested")
    #expect(
      try days("02 morning - > contested contested", "02 night - > league captured")[1] == "league")
  }

  @Test("left and not taken, it is nobody's; taken the same day, it is the taker's")
  func nobody() throws {
    #expect(try days("02 crown > none withdrew").prefix(3) == ["?", "nobody", "(nobody)"])
    #expect(try days("02 crown > none withdrew", "02 - > league captured")[1] == "league")
    #expect(try days("02 crown > none withdrew", "02 - > crown held")[1] == "nobody/crown")
  }

  @Test("an interval counts from its last day; before that its change may or may not have come")
  func ranges() throws {
    #expect(
      try days("01 - > crown held", "02/04 crown > league captured")
        == ["crown", "between", "between", "league", "(league)"])
    #expect(
      try days("02/05 crown > league captured", "03 crown > league captured")
        == ["?", "between", "league", "(league)", "league"])
    #expect(try days("03/.. - > league captured") == ["?", "?", "league", "(league)", "(league)"])
  }

  @Test("a side that held a place from one day to another held it on all of them")
  func heldThroughout() throws {
    #expect(
      try days("02/04 - > crown held") == ["?", "crown", "crown", "crown", "(crown)"])
    #expect(
      try days("01/05 - > crown held", "03 crown > league captured", "04 league > crown captured")
        == ["crown", "crown", "league", "crown", "crown"])
  }

  @Test("a holder who rests on claims alone is marked")
  func claims() throws {
    let cells = try table(["02 crown > league claimed"]).rows[0].cells
    #expect(cells.map(\.isClaim) == [false, true, true, true, true])
    let both = try table(["02 crown > league claimed", "02 - > league held"]).rows[0].cells
    #expect(both[1].isClaim == false)
  }

  @Test("a cell names its entries and the day that they are of")
  func entries() throws {
    let table = try table(["02 - > crown held", "03 - > league captured", "03 - > league held"])
    #expect(
      table.rows[0].cells.map { $0.entries.map(\.text) }
        == [[], ["e0"], ["e1", "e2"], ["e1", "e2"], ["e1", "e2"]])
    #expect(table.cell("mill", on: table.days[4])?.since == table.days[2])
    #expect(table.cell("bridge", on: table.days[4]) == nil)
  }

  @Test("without a period the days are those that entries name")
  func noPeriod() throws {
    let table = try table(["02/04 - > crown captured", "09 - > league held"], hasPeriod: false)
    #expect(table.days.map(\.description) == ["1654-05-02", "1654-05-04", "1654-05-09"])
    #expect(table.rows[0].cells.map(Self.word) == ["between", "crown", "league"])
  }
}
