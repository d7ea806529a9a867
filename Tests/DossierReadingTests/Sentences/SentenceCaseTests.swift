import DossierReading
import DossierTestSupport
import Testing

@Suite("Sentences, as the case files tell them")
struct SentenceCaseTests {
  static let cases = CaseFiles.all(in: "Sentences")

  @Test("A text splits into the sentences that a reader sees", arguments: cases.chosen)
  func splits(_ example: TextCase) {
    let (text, marks) = Self.text(of: example)
    let bytes = Array(text.utf8)
    let sentences = SentenceSplitter.split(text, marks: marks).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(sentences == example.expected)
  }

  @Test("There are more than 60 cases, and most have more than one sentence")
  func casesAreThere() {
    #expect(Self.cases.count > 60)
    #expect(Self.cases.filter { $0.expected.count > 1 }.count * 4 > Self.cases.count * 3)
  }

  /// The words of a case and the offsets of the marks in it.
  private static func text(of example: TextCase) -> (String, Set<Int>) {
    var text = ""
    var marks: Set<Int> = []
    for character in example.input.joined(separator: " ") {
      switch character {
      case "¹": marks.insert(text.utf8.count)
      case "⏎": text += "\n"
      default: text.append(character)
      }
    }
    return (text, marks)
  }
}
