import Foundation
import Testing

@testable import DossierSite

@Suite("How a search folds words, as the case files tell it")
struct SearchFoldTests {
  static let wordCases = lines(of: "words").compactMap { line in
    line.firstRange(of: " → ").map {
      (text: String(line[..<$0.lowerBound]), words: String(line[$0.upperBound...]))
    }
  }

  static let meetings = lines(of: "meets").compactMap { line -> Meeting? in
    for (sign, meets) in [(" = ", true), (" ≠ ", false)] {
      if let range = line.firstRange(of: sign) {
        return Meeting(
          asked: String(line[..<range.lowerBound]), text: String(line[range.upperBound...]),
          meets: meets)
      }
    }
    return nil
  }

  struct Meeting: Sendable {
    var asked: String
    var text: String
    var meets: Bool
  }

  private static func lines(of file: String) -> [String] {
    let url = FixtureDossier.fixtures.appending(path: "../../Cases/SearchFold/\(file).txt")
    let text = (try? String(contentsOf: url.standardized, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  @Test("a text has these words", arguments: wordCases)
  func words(text: String, words: String) {
    let found = SearchWords(text).all.map { word in
      word.plain + (word.sound.map { "~\($0)" } ?? "")
    }
    #expect(found.joined(separator: " ") == words)
  }

  @Test("what is typed is found where a reader expects it, and only there", arguments: meetings)
  func meets(_ meeting: Meeting) {
    let fold = SearchFold()
    let there = SearchWords(meeting.text).all
    let found = SearchWords(meeting.asked).all.allSatisfy { asked in
      there.contains { $0.plain == asked.plain || $0.sound == fold.sound(asked.plain) }
    }
    #expect(found == meeting.meets)
  }

  @Test("there are more than 50 words and 15 meetings")
  func casesAreThere() {
    #expect(Self.wordCases.count > 50)
    #expect(Self.meetings.count > 15)
  }

  @Test("folding twice changes nothing, so that an index of folded words finds itself")
  func isStable() {
    let fold = SearchFold()
    for (text, _) in Self.wordCases {
      for word in SearchWords(text).all where !word.plain.hasPrefix("ال") {
        #expect(fold.plain(word.plain) == word.plain)
      }
    }
  }

  @Test("the script is given every table, each letter as one character")
  func tables() throws {
    guard case .object(let tables) = SearchFold().json,
      case .array(let letters)? = tables["letters"]
    else {
      Issue.record("no tables")
      return
    }
    #expect(
      tables.keys.sorted() == ["articles", "endings", "letters", "loose", "prefixes", "sounds"])
    #expect(letters.count == SearchFold.letters.count)
    #expect(SearchFold.letters.allSatisfy { $0.letter.unicodeScalars.count == 1 })
  }
}
