import DossierModel
import Testing

@testable import DossierImport

@Suite("The table of who held a place at the end of a day")
struct ControlComputationTests {
  @Test("what is said of days before the period is carried into it")
  func beforeThePeriod() throws {
    let day = try ControlCase.day("1")
    let entry = ControlEntry<String>(
      id: "e", location: "mill", when: try #require(EDTF("1654-04")), to: .side("crown"),
      how: .captured, passages: [], place: FilePosition("control.yml"))
    let table = ControlComputation([entry], period: .init(from: day, to: day)).table
    #expect(table.rows.first?.cells.map(\.state) == [.since])
    #expect(table.rows.first?.cells.first?.hold == .held("crown"))
    #expect(table.rows.first?.cells.first?.since == CalendarDate("1654-04-30"))
  }

  @Test("a cell names its entries and the day that they are of")
  func entries() throws {
    let table = try ControlCase([
      "2 - > crown held", "3 - > league captured", "3 - > league held",
    ]).table
    #expect(
      table.rows[0].cells.map { $0.entries.map(\.text) }
        == [[], ["e0"], ["e1", "e2"], ["e1", "e2"], ["e1", "e2"]])
    #expect(table.cell("mill", on: table.days[4])?.since == table.days[2])
    #expect(table.cell("bridge", on: table.days[4]) == nil)
  }

  @Test("an entry that tells nothing new of the holder stands beside those that tell of him")
  func entriesBeside() throws {
    let cells = try #require(
      try ControlCase(["2 - > league held", "4 - > league entered"]).table.rows.first
    ).cells
    #expect(cells[3].entries.map(\.text) == ["e0", "e1"])
    #expect(cells[3].since == cells[1].day)
    #expect(!cells[3].isReported)
  }

  @Test("a cell names the disagreements on its day, and those that left open who holds the place")
  func disagreements() throws {
    let cells = try #require(
      try ControlCase([
        "1 - > crown held", "differ 2: league", "differ 3:", "4 - > league held",
      ]).table.rows.first
    ).cells
    #expect(cells.map { $0.disagreements.map(\.text) } == [[], ["d0"], ["d1", "d0"], [], []])
  }

  @Test("without a period the days are those that entries name")
  func noPeriod() throws {
    let entries = try ["2/4 - > crown captured", "9 - > league held"].map {
      try ControlCase.entry($0)
    }
    let table = ControlComputation(entries, period: nil).table
    #expect(table.days.map(\.description) == ["1654-05-02", "1654-05-04", "1654-05-09"])
    #expect(table.rows[0].cells.map(\.state) == [.within, .by, .told])
  }
}
