import DossierModel
import DossierTestSupport
import Testing

@testable import DossierDocuments

@Suite("The bytes of passages")
struct PassageCutterTests {
  @Test("A passage takes in the marks that hang on it and the markup around it")
  func takesInMarks() {
    let block = Block.written("''The mill burned.''<ref>a</ref> Rain [[fell]].<ref>b</ref> Wind")
    #expect(
      block.quotes == ["''The mill burned.''<ref>a</ref>", "Rain [[fell]].<ref>b</ref>", "Wind"])
    #expect(block.words == ["The mill burned.", "Rain fell.", "Wind"])
  }

  @Test("Markup that opens a sentence belongs to it")
  func opensWithMarkup() {
    let block = Block.written("The mill burned. ''Rain'' fell. [[Wind]] rose.")
    #expect(block.quotes == ["The mill burned.", "''Rain'' fell.", "[[Wind]] rose."])
  }

  @Test("A tag between sentences is never cut", arguments: ["<br />", "<br clear=\"all\" />"])
  func keepsTagsWhole(_ tag: String) {
    let block = Block.written("The mill burned.\(tag) Rain fell. \(tag) Wind rose.")
    #expect(block.quotes == ["The mill burned.\(tag)", "Rain fell.", "\(tag) Wind rose."])
  }

  @Test("A comment is never cut, whatever it holds")
  func keepsCommentsWhole() {
    let block = Block.written("The mill burned.<!-- old > new? no --> Rain fell.")
    #expect(block.quotes == ["The mill burned.<!-- old > new? no -->", "Rain fell."])
  }

  @Test("Sentences without a space between are parted behind the mark")
  func partsBehindMark() {
    let block = Block.written("The mill burned.<ref>a</ref>Rain fell.")
    #expect(block.quotes == ["The mill burned.<ref>a</ref>", "Rain fell."])
    #expect(block.passages.map(\.words.marks.count) == [1, 0])
  }

  @Test("Headings, cells and entries of an infobox stand whole")
  func keepsEntriesWhole() {
    let kinds: [Block.Kind] = [
      .heading(level: 2), .cell(table: 0, row: 0, column: 0, isHeader: false),
      .infobox(.init(parameter: "result", label: "Result")),
    ]
    for kind in kinds {
      #expect(Block.written("The mill. The bridge.", kind: kind).words == ["The mill. The bridge."])
    }
    #expect(
      Block.written("The mill. The bridge.", kind: .caption).words == ["The mill.", "The bridge."])
  }

  @Test("A border inside a run that stands for a range as a whole joins the sentences")
  func joinsUncuttable() {
    let block = Block.written("The mill burned. {Rain fell. Wind rose.} It was over.")
    #expect(block.words == ["The mill burned.", "Rain fell. Wind rose.", "It was over."])
    #expect(block.quotes == ["The mill burned.", "{Rain fell. Wind rose.}", "It was over."])
  }

  @Test(
    "Arguments that are printed in another order than they stand keep their bytes",
    arguments: [
      (
        "{{quote box|source=Ada Moor<ref>Elm, p. 8</ref>|quote=The mill burned. Rain fell.}}",
        ["Ada Moor", "The mill burned.", "Rain fell."]
      ),
      (
        "{{quote box|author=Moor|quote=It burned.<ref>Elm</ref>|source=Diary. May}} Wind rose.",
        ["Moor", "It burned.", "Diary.", "May", "Wind rose."]
      ),
      ("Word<ref>{{external media|b|images=[http://a.example x]<br>d}}</ref>", ["Word"]),
    ])
  func keepsReorderedArguments(_ wikitext: String, _ words: [String]) {
    let document = DocumentText.read(wikitext)
    Soundness.check(document)
    let passages = document.blocks.filter { $0.role != .note }.flatMap {
      PassageCutter.cut($0, of: document.bytes)
    }
    #expect(passages.map(\.words.text) == words)
  }

  @Test("Sentences that share bytes are one passage, with the words between them")
  func joinsSharedBytes() {
    let found = Stretch.sideBySide([
      Stretch(text: 0..<4, source: 10..<20), Stretch(text: 5..<8, source: 0..<3),
      Stretch(text: 9..<12, source: 15..<30), Stretch(text: 13..<15, source: 40..<42),
    ])
    #expect(
      found == [
        Stretch(text: 0..<12, source: 0..<30), Stretch(text: 13..<15, source: 40..<42),
      ])
  }

  @Test("The passages of a random block hold each of its bytes once and cut no markup")
  func coversRandomBlocks() {
    var random = SeededRandom(seed: 1815)
    let pieces = [
      "The mill burned.", " ", " ", "Rain", "<ref>a. B</ref>", "<br />", "''", "[[Wind]]",
      "{St. Albans. No}", "é.", "…", "“", ".”", "<!-- x > y. Z -->", "\n", "؟ ", "(", ")", "U.S.",
    ]
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...25, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let block = Block.written(text)
      let document = SourceDocument(source: .text(), bytes: Array(text.utf8), blocks: [block])
      guard !block.flow.text.isEmpty else { continue }
      #expect(Covering.faults(of: document) == [], "\(text.debugDescription)")
      let marks = block.passages.flatMap(\.words.marks).count
      #expect(marks == block.flow.marks.count, "\(text.debugDescription)")
      for quote in block.quotes {
        #expect(Markup.isWhole(quote), "\(quote.debugDescription) of \(text.debugDescription)")
      }
    }
  }
}

/// The markup that these tests write: `<ref>…</ref>` is a mark, `<br />` a line break, `{…}` a run
/// that stands for its range as a whole, `''`, `[[`, `]]` and comments are nothing.
enum Markup {
  static let tokens = ["<ref>", "</ref>", "<br", "/>", "<!--", "-->", "{", "}"]

  /// Whether each tag, comment and run that begins in a text ends in it.
  static func isWhole(_ text: String) -> Bool {
    let pairs = [("<ref>", "</ref>"), ("<br", "/>"), ("<!--", "-->"), ("{", "}")]
    return pairs.allSatisfy { opening, closing in
      text.ranges(of: opening).count == text.ranges(of: closing).count
    }
  }

  static func flow(of text: String) -> Flow {
    let bytes = Array(text.utf8)
    var builder = FlowBuilder()
    var position = 0
    func end(_ closing: String) -> Int {
      QuoteFinder(bytes).first(closing, from: position)?.upperBound ?? bytes.count
    }
    while position < bytes.count {
      let rest = bytes[position...]
      let start = position
      if rest.starts(with: "<ref>".utf8) {
        position = end("</ref>")
        builder.append(.unresolved("[1]"), source: start..<position)
      } else if rest.starts(with: "<br".utf8) {
        position = end(">")
        builder.appendLineBreak(start..<position)
      } else if rest.starts(with: "<!--".utf8) {
        position = end("-->")
      } else if rest.starts(with: "{".utf8) {
        position = end("}")
        builder.append(
          String(decoding: bytes[start + 1..<position - 1], as: UTF8.self),
          standingFor: start..<position)
      } else if let skipped = ["''", "[[", "]]"].first(where: { rest.starts(with: $0.utf8) }) {
        position += skipped.utf8.count
      } else {
        position += 1
        builder.append(bytes[start..<position], from: start)
      }
    }
    return builder.build()
  }
}

extension Block {
  /// A block of the markup of these tests, alone in its source.
  static func written(_ text: String, kind: Kind = .paragraph) -> Block {
    let bytes = Array(text.utf8)
    var block = Block(
      kind: kind, range: bytes.trimmingSpace(0..<bytes.count), flow: Markup.flow(of: text))
    block.section = [text]
    return block
  }

  /// What was written.
  fileprivate var source: [UInt8] { Array(section[0].utf8) }
  fileprivate var passages: [CutPassage] { PassageCutter.cut(self, of: source) }
  fileprivate var words: [String] { passages.map(\.words.text) }
  fileprivate var quotes: [String] {
    passages.map { String(decoding: source[$0.range], as: UTF8.self) }
  }
}
