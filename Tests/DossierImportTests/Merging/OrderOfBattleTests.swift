import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("The order of battle")
struct OrderOfBattleTests {
  /// An entry as `column.party.depth words`; that of a belligerent begins with a `+`.
  private static func document(_ id: Source.ID, _ entries: [String]) -> SourceDocument {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    for entry in entries {
      let kind = entry.hasPrefix("+") ? "combatant" : "units"
      let parts = entry.drop { $0 == "+" }.split(separator: " ", maxSplits: 1).map(String.init)
      let place = parts[0].split(separator: ".").compactMap { Int($0) }
      let start = bytes.count
      bytes += Array(parts[1].utf8)
      var builder = FlowBuilder()
      builder.append(parts[1].utf8, from: start)
      let infobox = Block.Infobox(
        parameter: "\(kind)\(place[0])", label: "Units", column: place[0], party: place[1],
        depth: place[2])
      blocks.append(
        Block(kind: .infobox(infobox), range: start..<bytes.count, flow: builder.build()))
      bytes.append(Byte.lineFeed)
    }
    return SourceDocument(source: .text(id), bytes: bytes, blocks: blocks)
  }

  private static func dossier(
    _ documents: [SourceDocument], _ units: [Unit]
  ) -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    let assembly = Assembly.assembled(of: documents, gazetteer: Gazetteer(units: units))
    return (assembly.dossier, assembly.diagnostics)
  }

  private static func lines(_ list: OrderOfBattle) -> [String] {
    list.entries.map { "\($0.depth) \($0.unit.map { "\($0)" } ?? "-")" }
  }

  private let units = [
    Unit.named("army", ["River Army"], side: "river"), Unit.named("guards", ["Guards"]),
    Unit.named("first", ["1st Guards"]), Unit.named("second", ["2nd Guards"]),
    Unit.named("league", ["Hill League"], side: "hills"),
  ]

  @Test("Each column and each party of it is a list of the side that most of its units have")
  func lists() {
    let document = Self.document(
      "a", ["1.0.0 River Army", "1.0.1 Guards", "1.1.0 Millers", "2.0.0 Hill League"])
    let lists = Self.dossier([document], units).dossier.orderOfBattle
    #expect(lists.map(Self.lines) == [["0 army", "1 guards"], ["0 -"], ["0 league"]])
    #expect(lists.map(\.side) == ["river", nil, "hills"])
  }

  @Test("Belligerents stand over the units of their column and party, wherever the box has them")
  func belligerents() {
    let document = Self.document(
      "a", ["+1.0.0 Guards", "+2.0.0 Hill League", "1.0.0 River Army", "2.0.0 Millers"])
    let lists = Self.dossier([document], units).dossier.orderOfBattle
    #expect(lists.map { $0.belligerents.map(\.unit) } == [["guards"], ["league"]])
    #expect(lists.map(Self.lines) == [["0 army"], ["0 -"]])
    #expect(lists.map(\.side) == ["river", "hills"])
    let alone = Self.document("a", ["+1.0.0 Guards", "+2.0.0 Hill League"])
    #expect(Self.dossier([alone], units).dossier.orderOfBattle.isEmpty)
  }

  @Test("A list with as many units of one side as of another has none")
  func tie() {
    let document = Self.document("a", ["1.0.0 River Army", "1.0.0 Hill League", "1.0.0 Guards"])
    let dossier = Self.dossier([document], units).dossier
    #expect(dossier.orderOfBattle.map(\.side) == [nil])
    #expect(dossier.gazetteer.units[1].side == nil)
  }

  @Test("Nesting gives a unit without a parent or side both")
  func nesting() {
    let document = Self.document(
      "a",
      [
        "1.0.0 River Army", "1.0.1 Guards", "1.0.2 1st Guards", "1.0.2 2nd Guards",
        "2.0.0 Hill League",
      ])
    let found = Self.dossier([document], units).dossier.gazetteer.units
    #expect(found.map(\.parent) == [nil, "army", "guards", "guards", nil])
    #expect(found.map(\.side) == ["river", "river", "river", "river", "hills"])
  }

  @Test("A line that names no unit leaves what is nested in it under the unit above")
  func unknownLines() {
    let document = Self.document("a", ["1.0.0 River Army", "1.0.1 Irregulars", "1.0.2 1st Guards"])
    let found = Self.dossier([document], units).dossier.gazetteer.units
    #expect(found[2].parent == "army")
  }

  @Test("A list that jumps in depth loses no line")
  func jumps() {
    let document = Self.document("a", ["1.0.2 1st Guards", "1.0.0 River Army", "1.0.3 2nd Guards"])
    let (dossier, _) = Self.dossier([document], units)
    #expect(dossier.orderOfBattle.map(Self.lines) == [["2 first", "0 army", "3 second"]])
    #expect(dossier.gazetteer.units.map(\.parent) == [nil, nil, nil, "army", nil])
  }

  @Test("A parent other than the gazetteer's is a warning, and the gazetteer's stays")
  func otherParent() {
    var units = units
    units[2].parent = "league"
    let document = Self.document("a", ["1.0.0 River Army", "1.0.1 1st Guards"])
    let (dossier, diagnostics) = Self.dossier([document], units)
    #expect(dossier.gazetteer.units[2].parent == "league")
    #expect(
      diagnostics.map(\.message) == [
        "The unit “first” stands under “league” here, but under “army” in a"
      ])
  }

  @Test("Sources that nest two units the other way round make no circle")
  func circles() {
    let documents = [
      Self.document("a", ["1.0.0 River Army", "1.0.1 Guards"]),
      Self.document("b", ["1.0.0 Guards", "1.0.1 River Army"]),
    ]
    let found = Self.dossier(documents, units).dossier.gazetteer.units
    #expect(found[0].parent == nil)
    #expect(found[1].parent == "army")
  }

  @Test("Each source keeps its whole list, though its entries merge with those of another")
  func mergedEntries() {
    let entries = ["1.0.0 River Army", "1.0.1 Guards"]
    let (dossier, _) = Self.dossier(
      [Self.document("a", entries), Self.document("b", entries)], units)
    #expect(dossier.statements.map(\.passages.count) == [2, 2])
    #expect(dossier.orderOfBattle.map(\.source) == ["a", "b"])
    #expect(
      dossier.orderOfBattle.map(Self.lines) == [["0 army", "1 guards"], ["0 army", "1 guards"]])
  }
}
