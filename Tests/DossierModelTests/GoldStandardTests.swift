import DossierModel
import Foundation
import Testing

/// Holds the labels of the gold standard to the words of the data that they are compared with.
@Suite("The gold standard")
struct GoldStandardTests {
  /// A record of a file of labels.
  struct Record {
    let file: String
    let line: Int
    let fields: [String]

    var place: Comment { "\(file):\(line)" }
    var range: Range<Int>? {
      guard fields.count > 2, let start = Int(fields[1]), let end = Int(fields[2]), start < end
      else { return nil }
      return start..<end
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Gold")

  private static func records() throws -> [Record] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "tsv" }
      .flatMap { file in
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").enumerated().map {
          Record(
            file: file.lastPathComponent, line: $0.offset + 1,
            fields: $0.element.split(separator: "\t", omittingEmptySubsequences: false)
              .map(String.init))
        }
      }
  }

  @Test("each sentence has a range, a verdict, times of EDTF, bases and a role of the data")
  func sentences() throws {
    let sentences = try Self.records().filter { ["sentence", "entry"].contains($0.fields[0]) }
    #expect(sentences.count > 200)
    for sentence in sentences {
      try #require(sentence.fields.count == 9 && sentence.range != nil, sentence.place)
      #expect(["yes", "maybe", "no", "skip"].contains(sentence.fields[4]), sentence.place)
      let times = sentence.fields[5].split { "|;".contains($0) }.filter { $0 != "-" }
      let known = times.map { $0.hasPrefix("../") ? $0.dropFirst(3) : $0 }
      #expect(known.allSatisfy { EDTF(String($0)) != nil }, sentence.place)
      #expect(times.isEmpty == ["no", "skip"].contains(sentence.fields[4]), sentence.place)
      let bases = sentence.fields[6].split(separator: "|").filter { $0 != "-" }
      #expect(bases.allSatisfy { TimeBasis(rawValue: String($0)) != nil }, sentence.place)
      let role = sentence.fields[7]
      #expect(role == "-" || Statement.SectionRole(rawValue: role) != nil, sentence.place)
    }
  }

  @Test("each mention lies in its sentence, and each side is one of its article's")
  func mentions() throws {
    var sentence = 0..<0
    var sides: [String: Set<String>] = [:]
    for record in try Self.records() {
      switch record.fields[0] {
      case "side": sides[record.file, default: []].insert(record.fields[1])
      case "sentence", "entry": sentence = try #require(record.range, record.place)
      case "mention":
        let range = try #require(record.range, record.place)
        #expect(range.clamped(to: sentence) == range, record.place)
        try #require(record.fields.count == 6, record.place)
        let side = record.fields[5].filter { $0 != "?" }
        #expect(side == "-" || sides[record.file]?.contains(side) == true, record.place)
      default: break
      }
    }
  }
}
