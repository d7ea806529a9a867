import DossierDocuments
import DossierModel
import Testing

@Suite("Collecting the words of a block")
struct FlowBuilderTests {
  private let mark = Words.Mark.Target.unresolved("[1]")

  @Test("White space is folded, and none stands at an end")
  func foldsSpace() {
    var builder = FlowBuilder()
    builder.append(" \tThe\r\n \u{A0}mill\u{0C}burned. ".utf8, from: 10)
    let flow = builder.build()
    #expect(flow.text == "The mill burned.")
    #expect(flow.sourceStart(of: 0) == 12)
    #expect(flow.sourceStart(of: 4) == 20)
    #expect(flow.sourceEnd(of: flow.text.utf8.count) == 32)
  }

  @Test("A line break outlasts the spaces around it")
  func keepsLineBreaks() {
    var builder = FlowBuilder()
    builder.append("Guards ".utf8, from: 0)
    builder.appendLineBreak(7..<13)
    builder.append(" Reserve".utf8, from: 13)
    #expect(builder.build().text == "Guards\nReserve")
  }

  @Test("A mark hangs on the word before the space")
  func hangsMarks() {
    var builder = FlowBuilder()
    builder.append("The mill ".utf8, from: 0)
    builder.append(mark, source: 9..<12)
    builder.append(" burned.".utf8, from: 12)
    let flow = builder.build()
    #expect(flow.text == "The mill burned.")
    #expect(flow.marks == [Flow.Mark(at: 8, source: 9..<12, mark)])
  }

  @Test("A space before a mark is none before the stop behind it", arguments: [".", ",", ";", ")"])
  func dropsSpaceBeforeStop(_ stop: String) {
    var builder = FlowBuilder()
    builder.append("The mill ".utf8, from: 0)
    builder.append(mark, source: 9..<12)
    builder.append(stop.utf8, from: 12)
    #expect(builder.build().text == "The mill" + stop)
  }

  @Test("A space that no mark follows stays before a stop")
  func keepsSpaceBeforeStop() {
    var builder = FlowBuilder()
    builder.append("The mill".utf8, from: 0)
    builder.append(mark, source: 8..<11)
    builder.append(" !".utf8, from: 11)
    #expect(builder.build().text == "The mill !")
  }

  @Test("Text that stands for a range is never cut, even where both are equally long")
  func keepsRunsWhole() {
    var builder = FlowBuilder()
    builder.append("A ".utf8, from: 0)
    builder.append("B. C.", standingFor: 2..<7)
    builder.append(" D".utf8, from: 7)
    let flow = builder.build()
    #expect(flow.text == "A B. C. D")
    #expect((0...9).filter { !flow.canCut(at: $0) } == [3, 4, 5, 6])
    #expect(flow.sourceStart(of: 5) == 2)
    #expect(flow.sourceEnd(of: 5) == 7)
    #expect(flow.sourceStart(of: 8) == 8)
  }

  @Test("Emphasis and links begin at the first word, not at the space before it")
  func trimsRanges() {
    var builder = FlowBuilder()
    builder.append("The".utf8, from: 0)
    let start = builder.offset
    builder.append(" old mill".utf8, from: 3)
    builder.emphasise(since: start, .bold)
    builder.link(since: start, to: "Mill")
    let empty = builder.offset
    builder.append(" ".utf8, from: 12)
    builder.emphasise(since: empty, .italic)
    let flow = builder.build()
    #expect(flow.emphasised == [Words.Emphasised(4..<12, .bold)])
    #expect(flow.links == [Words.SourceLink(4..<12, target: "Mill")])
  }

  @Test("The words of a range take their part of emphasis, links and marks, counted from it")
  func cutsWords() {
    let flow = Flow(
      text: "The mill burned. Rain fell.", segments: [.init(text: 0..<27, source: 0..<27)],
      marks: [
        .init(at: 0, source: 0..<0, .unresolved("[0]")),
        .init(at: 16, source: 16..<16, .unresolved("[1]")),
        .init(at: 27, source: 27..<27, .unresolved("[2]")),
      ], emphasised: [.init(9..<21, .italic)], links: [.init(4..<8, target: "Mill")])
    let first = flow.words(0..<16, isFirst: true)
    #expect(
      first
        == Words(
          "The mill burned.", emphasised: [.init(9..<16, .italic)],
          marks: [.init(at: 0, .unresolved("[0]")), .init(at: 16, .unresolved("[1]"))],
          sourceLinks: [.init(4..<8, target: "Mill")]))
    let second = flow.words(17..<27, isFirst: false)
    #expect(
      second
        == Words(
          "Rain fell.", emphasised: [.init(0..<4, .italic)],
          marks: [.init(at: 10, .unresolved("[2]"))]))
  }
}
