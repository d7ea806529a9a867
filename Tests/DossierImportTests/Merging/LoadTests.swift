import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport
import Testing

@testable import DossierImport

/// Work that grows with the square of a text's length would take minutes here.
@Suite("Large sources", .serialized)
struct LoadTests {
  private static func seconds(_ work: () -> Void) -> Double {
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  @Test("A megabyte on one line, with a mark at each sentence, is read and cut in no time")
  func oneLine() {
    let sentences = (0..<20_000).map { "The mill number \($0) by the river burned.[\($0 % 999)]" }
    let bytes = Array(sentences.joined(separator: " ").utf8)
    #expect(bytes.count > 900_000)
    var count = 0
    let time = Self.seconds {
      let document = PlainTextReader.read(.text(), bytes: bytes)
      count = document.blocks.flatMap { PassageCutter.cut($0, of: bytes) }.count
    }
    #expect(count == 20_000)
    #expect(time < 20, "\(time) s")
  }

  @Test(
    "A hundred kilobytes of a single mark is read in no time",
    arguments: [
      ".", "[", "(", "\"", "'", "|", "…", "\n", " ", ". ", "! ", ".)", "[1]", "(.", "-", "<", "’",
      "a.", "al ", "al-", "é",
    ])
  func oneMark(_ mark: String) {
    let bytes = Array(String(repeating: mark, count: 100_000 / mark.utf8.count).utf8)
    let index = NameIndex(Gazetteer(places: [.named("al", ["al-Al", "al al al al al b"])]))
    let time = Self.seconds {
      let document = PlainTextReader.read(.text(), bytes: bytes)
      for block in document.blocks {
        for passage in PassageCutter.cut(block, of: bytes) {
          _ = index.mentions(in: passage.words.text)
          _ = SameWords(passage.words.text)
        }
      }
    }
    #expect(time < 20, "\(mark): \(time) s")
  }

  @Test("Five thousand names are found in a long text in no time")
  func manyNames() {
    let places = (0..<5_000).map {
      Place.named("p\($0)", ["Mill \($0)", "Old Mill \($0) by River"])
    }
    let text = (0..<20_000).map { "Old Mill \($0 % 5_000) by the Mill \($0 % 4_000)." }
      .joined(separator: " ")
    var count = 0
    let time = Self.seconds {
      count = NameIndex(Gazetteer(places: places)).mentions(in: text).count
    }
    #expect(count == 40_000)
    #expect(time < 20, "\(time) s")
  }

  @Test("Five thousand equal entries get their ids in no time")
  func equalEntries() {
    let bytes = Array(String(repeating: "None | of\n", count: 2_500).utf8)
    let document = PlainTextReader.read(.text(), bytes: bytes)
    var ids: [Statement.ID] = []
    let time = Self.seconds { ids = Assembly.dossier(of: [document]).statements.map(\.id) }
    #expect(Set(ids).count == 5_000)
    #expect(time < 20, "\(time) s")
  }
}
