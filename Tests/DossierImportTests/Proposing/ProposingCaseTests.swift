import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

@Suite("Proposing, as the case files tell it")
struct ProposingCaseTests {
  static let cases = CaseFiles.all(in: "Proposing")

  private static let box = """
    {{Infobox military conflict
    | conflict = Battle of Tarn
    | combatant1 = {{flag|Halvia}}
    | combatant2 = {{flag|Kestria}}
    }}

    """

  @Test("Words link to what their document proposes", arguments: cases.chosen)
  func proposes(_ example: TextCase) {
    let text = example.input.joined(separator: "\n").replacing("BOX\n", with: Self.box)
    let document = Proposer.read(
      .wikitext, id: "a", file: "a.wikitext", bytes: Array(text.utf8))
    let gazetteer = Proposer.propose(from: [document]).gazetteer
    let index = NameIndex(gazetteer)
    var found: [String] = document.blocks.compactMap { block in
      guard case .paragraph = block.kind else { return nil }
      return Self.marked(Words(block.flow), index)
    }
    for line in example.expected where Self.asks(line) {
      found.append(Self.answer(line, gazetteer))
    }
    #expect(found.joined(separator: "\n") == example.expected.joined(separator: "\n"))
  }

  @Test("There are more than 25 cases")
  func casesAreThere() {
    #expect(Self.cases.count > 25)
  }

  private static func asks(_ line: String) -> Bool {
    ["unit ", "place ", "person ", "no "].contains { line.hasPrefix($0) }
  }

  /// What the gazetteer says of the entry that a line asks for.
  private static func answer(_ line: String, _ gazetteer: Gazetteer) -> String {
    let parts = line.split { $0 == " " || $0 == "@" || $0 == ":" }.map(String.init)
    if parts[0] == "no" {
      let name = String(line.dropFirst(3))
      let owners = NameIndex(gazetteer).owners(of: name).map(\.text)
      return owners.isEmpty ? line : "\(name) is \(owners)"
    }
    let id = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "unit":
      return gazetteer.units.first { $0.id.text == id }.map { unit in
        "unit \(id)\(unit.side.map { "@\($0)" } ?? ""): \(unit.kind)"
      } ?? "no unit \(id)"
    case "place":
      return gazetteer.places.first { $0.id.text == id }.map { "place \(id): \($0.kind)" }
        ?? "no place \(id)"
    default:
      return gazetteer.people.first { $0.id.text == id }.map { "person \(id): \($0.role)" }
        ?? "no person \(id)"
    }
  }

  private static func marked(_ words: Words, _ index: NameIndex) -> String {
    let bytes = Array(words.text.utf8)
    var result = ""
    var position = 0
    for name in index.found(in: words) {
      let id: String
      switch name.meaning {
      case .mention(let entity, _): id = entity.text
      case .open: id = "?"
      case .denied, .partOfAnother: continue
      }
      result += String(decoding: bytes[position..<name.range.lowerBound], as: UTF8.self)
      result += "[\(String(decoding: bytes[name.range], as: UTF8.self))](\(id))"
      position = name.range.upperBound
    }
    return (result + String(decoding: bytes[position...], as: UTF8.self))
      .replacing("\n", with: " ")
  }
}

extension Words {
  /// The words of a block with the links of its source.
  fileprivate init(_ flow: Flow) {
    self.init(flow.text, sourceLinks: flow.links.map { SourceLink($0.range, target: $0.target) })
  }
}
