import DossierModel
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("What sentences tell of the forces, as the case files tell it")
struct ToldForcesTests {
  static let cases = TextCases.all(in: "Forces")

  @Test("Sentences tell what belonged to what, and on whose side", arguments: cases)
  func forces(_ example: TextCase) {
    let dossier = ArticleCase(example).dossier
    let texts = Dictionary(uniqueKeysWithValues: dossier.statements.map { ($0.id, $0.text) })
    var lines: [String] = []
    for list in dossier.orderOfBattle {
      lines.append("\(list.side.map { "\($0)" } ?? "-"):")
      for entry in list.told {
        let indent = String(repeating: "  ", count: entry.depth + 1)
        lines.append("\(indent)\(entry.unit?.text ?? "?"): \(texts[entry.statement] ?? "?")")
      }
    }
    lines += dossier.gazetteer.units.compactMap { unit in
      unit.parent.map { "parent: \(unit.id) < \($0)" }
    }
    lines += dossier.gazetteer.units.compactMap { unit in
      let isTold = example.input.contains { $0.hasPrefix("unit \(unit.id) -:") }
      return isTold ? unit.side.map { "side: \(unit.id) \($0)" } : nil
    }
    #expect(lines == example.expected)
  }

  @Test("There are at least twelve cases")
  func casesAreThere() {
    #expect(Self.cases.count >= 12)
  }
}
