import DossierModel
import DossierTestSupport
import Foundation
import Testing

@testable import DossierReading

/// One sentence of a case file, the names that its reader knows, and who asserts it.
struct AttributionCase: Sendable, CustomStringConvertible {
  var title: String
  var sentence: String
  var gazetteer: Gazetteer
  /// As the file writes it: "reuters, reported", "nobody named, claimed", "the source itself".
  var expected = ""

  var description: String { "\(title): \(sentence)" }

  /// What is found, as the file would write it.
  func found() -> String {
    var words = Words(sentence)
    words.mentions = NameIndex(gazetteer).mentions(in: sentence)
    return Self.line(AttributionReader(gazetteer).read(words))
  }

  static func line(_ attribution: Attribution) -> String {
    guard !attribution.isEmpty else { return "the source itself" }
    let speakers = attribution.speakers.isEmpty ? ["nobody named"] : attribution.speakers
    let flags = attribution.flags.sorted().map(\.rawValue)
    return (speakers + flags).joined(separator: ", ")
  }

  /// All sentences of `Tests/Cases/Attribution`; what the lines mean is told in its README.
  static let all = CaseFiles.all(in: "Attribution").flatMap { group in
    var reader = AttributionCaseReader(title: group.name)
    group.steps.forEach { reader.read($0) }
    return reader.cases
  }
}

/// Reads the sentences of one group, and the names that stand before them.
struct AttributionCaseReader {
  let title: String
  private(set) var cases: [AttributionCase] = []
  private var gazetteer = Gazetteer()

  init(title: String) {
    self.title = title
  }

  mutating func read(_ step: TextCase.Step) {
    for line in step.input {
      if line.hasPrefix(". ") {
        know(line.dropFirst(2))
      } else if !line.isEmpty, !line.hasPrefix("#") {
        cases.append(
          AttributionCase(
            title: title, sentence: line, gazetteer: gazetteer,
            expected: step.expected.joined(separator: "\n")))
      }
    }
  }

  /// ". unit red-army: Red Army; Soviet forces"
  private mutating func know(_ line: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let head = parts.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 2, head.count == 2 else {
      Issue.record("\(title): can't read “\(line)”")
      return
    }
    let names = parts[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    add(kind: head[0], id: head[1], names: names)
  }

  private mutating func add(kind: String, id: String, names: [String]) {
    let place = FilePosition(title)
    let spellings = names.map { EntityName($0, language: "en") }
    switch kind {
    case "voice":
      gazetteer.voices.append(
        Voice(
          id: Voice.ID(id), name: names[0], names: names, hosts: [], kind: "agency", side: nil,
          standing: nil, place: place))
    case "unit", "authority":
      gazetteer.units.append(
        Unit(
          id: Unit.ID(id), name: names[0], names: spellings, side: nil, kind: kind, parent: nil,
          place: place))
    case "person":
      gazetteer.people.append(
        Person(
          id: Person.ID(id), name: names[0], names: spellings, role: "", side: nil, unit: nil,
          isPublic: true, place: place))
    case "place":
      gazetteer.places.append(
        Place(
          id: Place.ID(id), name: names[0], names: spellings, kind: "town", within: nil,
          isDistrict: false, position: nil, place: place))
    default: Issue.record("\(title): unknown kind \(kind)")
    }
  }
}
