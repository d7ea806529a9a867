import DossierModel
import Testing

@testable import DossierContent

@Suite("Faults of the gazetteer")
struct GazetteerFaultTests {
  @Test("an entry with one fault does not hide the faults of the next")
  func faultsAreCollected() {
    let found = Fixtures.faults([
      "Content/Gazetteer/units.yml": "- {id: A, kind: Army, sid: x}\n- {id: b}\n- {id: b, kind: c}"
    ])
    #expect(
      found.map { String($0.prefix { $0 != "\n" }) } == [
        "Content/Gazetteer/units.yml:1:3: error: the unit `A` lacks `name` [missing-key]",
        "Content/Gazetteer/units.yml:1:8: error: the id `A` is no slug [bad-slug]",
        "Content/Gazetteer/units.yml:1:17: error: `Army` has capital letters [bad-value]",
        "Content/Gazetteer/units.yml:1:23: error: `sid` is no key of a unit [unknown-key]",
        "Content/Gazetteer/units.yml:2:3: error: the unit `b` lacks `name` and `kind` [missing-key]",
        "Content/Gazetteer/units.yml:3:3: error: the unit `b` lacks `name` [missing-key]",
        "Content/Gazetteer/units.yml:3:8: error: the id `b` is given twice, first in line 2 "
          + "[duplicate-id]",
      ])
  }

  @Test("a parent that leads in a circle is dropped, so that nobody walks round it")
  func cyclesAreBroken() {
    let folder = ContentLoader.load(
      .memory([
        "Content/dossier.yml": "title: Verdun",
        "Content/Gazetteer/units.yml": """
        - {id: a, name: A, kind: army, parent: b}
        - {id: b, name: B, kind: army, parent: a}
        - {id: c, name: C, kind: army, parent: c}
        - {id: d, name: D, kind: army, parent: b}
        """,
      ]))
    #expect(folder.gazetteer.units.map(\.parent) == [nil, "a", nil, "b"])
    #expect(folder.diagnostics.map(\.rule.code) == ["cycle", "cycle"])
  }

  @Test("a long chain of parents is walked once")
  func longChains() {
    var ancestry = Ancestry<Unit>(key: "parent")
    let place = FilePosition("x")
    for number in 0..<20_000 {
      ancestry.add(Identifier("u\(number)"), below: Identifier("u\(number + 1)"), at: place)
    }
    var faults: [Diagnostic] = []
    #expect(ancestry.breakCycles(reporting: &faults) == [])
    #expect(faults == [])
  }
}
