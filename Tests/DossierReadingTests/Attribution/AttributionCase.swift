import DossierModel
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

  /// All cases of all files in `Tests/Cases/Attribution`; the format is told in its README.
  static let all: [AttributionCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Cases/Attribution").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      var reader = AttributionCaseReader(file: name)
      for line in text.split(separator: "\n") { reader.read(line) }
      return reader.cases
    }
  }()
}

/// Reads a case file line by line.
struct AttributionCaseReader {
  let file: String
  private(set) var cases: [AttributionCase] = []
  private var title = ""
  private var gazetteer = Gazetteer()

  init(file: String) {
    self.file = file
  }

  mutating func read(_ line: Substring) {
    if line.hasPrefix("== ") {
      title = "\(file), \(line.dropFirst(3))"
      gazetteer = Gazetteer()
    } else if line.hasPrefix(". ") {
      know(line.dropFirst(2))
    } else if line.hasPrefix("    ") {
      guard !cases.isEmpty else { return }
      cases[cases.count - 1].expected = String(line.dropFirst(4))
    } else if !line.hasPrefix("#") {
      cases.append(
        AttributionCase(title: title, sentence: String(line), gazetteer: gazetteer))
    }
  }

  /// ". unit red-army: Red Army; Soviet forces"
  private mutating func know(_ line: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let head = parts.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 2, head.count == 2 else {
      Issue.record("\(file): can't read “\(line)”")
      return
    }
    let names = parts[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    add(kind: head[0], id: head[1], names: names)
  }

  private mutating func add(kind: String, id: String, names: [String]) {
    let place = FilePosition(file)
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
    default: Issue.record("\(file): unknown kind \(kind)")
    }
  }
}
