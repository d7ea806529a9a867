import DossierTestSupport
import Testing

@testable import DossierSite

@Suite("How a search folds words, as the case files tell it")
struct SearchFoldCaseTests {
  static let wordCases = CaseFiles.all(in: "SearchFold", "words.txt")
  static let meetings = CaseFiles.all(in: "SearchFold", "meets.txt")

  @Test("a text has these words", arguments: wordCases.chosen)
  func words(_ example: TextCase) {
    for step in example.steps {
      let found = SearchWords(step.input.joined()).all.map { word in
        word.plain + (word.sound.map { "~\($0)" } ?? "")
      }
      #expect([found.joined(separator: " ")] == step.expected)
    }
  }

  @Test(
    "what is typed is found where a reader expects it, and only there", arguments: meetings.chosen)
  func meets(_ example: TextCase) {
    let fold = SearchFold()
    for step in example.steps {
      let there = SearchWords(step.expected.joined()).all
      let found = SearchWords(step.input.joined()).all.allSatisfy { asked in
        there.contains { $0.plain == asked.plain || $0.sound == fold.sound(asked.plain) }
      }
      #expect(found != example.name.contains("not found"), "\(step)")
    }
  }

  @Test("there are more than 50 words and 15 meetings")
  func casesAreThere() {
    #expect(Self.wordCases.flatMap(\.steps).count > 50)
    #expect(Self.meetings.flatMap(\.steps).count > 15)
  }

  @Test("folding twice changes nothing, so that an index of folded words finds itself")
  func isStable() {
    let fold = SearchFold()
    for text in Self.wordCases.flatMap(\.input) {
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
