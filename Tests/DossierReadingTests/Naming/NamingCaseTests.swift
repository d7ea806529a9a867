import DossierModel
import DossierTestSupport
import Testing

@testable import DossierReading

@Suite("Naming, as the case files tell it")
struct NamingCaseTests {
  static let cases = CaseFiles.all(in: "Naming")

  @Test("A text names the entities that a reader sees", arguments: cases.chosen)
  func names(_ example: TextCase) {
    let (gazetteer, text) = Self.read(example)
    let found = Self.marked(text, NameIndex(gazetteer).mentions(in: text))
    #expect(found == example.expected.joined(separator: "\n"))
  }

  @Test("Spellings that several share are told", arguments: cases.chosen)
  func sharing(_ example: TextCase) {
    let told = NameIndex(Self.read(example).gazetteer).shared.map { name in
      "shared \(name.spelling): \(name.entities.map(\.text).joined(separator: ", "))"
    }
    #expect(told == example.input.filter { $0.hasPrefix("shared ") })
  }

  @Test("There are more than 35 cases, and most name something")
  func casesAreThere() {
    #expect(Self.cases.count > 35)
    #expect(
      Self.cases.filter { $0.expected.joined().contains("](") }.count * 4 > Self.cases.count * 3)
  }

  private static func read(_ example: TextCase) -> (gazetteer: Gazetteer, text: String) {
    var gazetteer = Gazetteer()
    var text: [String] = []
    for line in example.input where !line.hasPrefix("shared ") {
      let parts = line.split(separator: ": ", maxSplits: 1)
      let head = parts.first.map { $0.split(separator: " ") } ?? []
      guard parts.count == 2, head.count == 2, let kind = Kind(rawValue: String(head[0])) else {
        text.append(line.replacing("⏎", with: "\n"))
        continue
      }
      let names = parts[1].split(separator: "; ").map(String.init)
      kind.add(String(head[1]), names, to: &gazetteer)
    }
    return (gazetteer, text.joined(separator: "\n"))
  }

  private enum Kind: String {
    case unit, place, person, voice

    func add(_ id: String, _ names: [String], to gazetteer: inout Gazetteer) {
      switch self {
      case .unit: gazetteer.units.append(.named(id, names))
      case .place: gazetteer.places.append(.named(id, names))
      case .person: gazetteer.people.append(.named(id, names))
      case .voice: gazetteer.voices.append(.named(id, names))
      }
    }
  }

  private static func marked(_ text: String, _ mentions: [Words.Mention]) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var position = 0
    for mention in mentions {
      result += String(decoding: bytes[position..<mention.range.lowerBound], as: UTF8.self)
      result += "[\(String(decoding: bytes[mention.range], as: UTF8.self))](\(mention.entity.text))"
      position = mention.range.upperBound
    }
    return (result + String(decoding: bytes[position...], as: UTF8.self))
      .replacing("\n", with: "⏎")
  }
}
