import DossierModel
import DossierTemplates

/// A statement as it stands on a page: its words, what is said of them, the ways on.
struct StatementRecord: TemplatePart {
  let id: Statement.ID
  /// None where it stands on the page a second time.
  let anchors: [String]
  let symbol: [UInt8]?
  /// Of the words, where it is not the page's.
  let language: String?
  let words: [UInt8]
  let marks: [UInt8]
  let tags: [Tag]
  /// The marks of what the paragraph cites next.
  let later: [UInt8]?
  /// The links to what other sources tell of the same.
  let comparisons: [[UInt8]]
  /// Where its bytes begin in the file that the page shows.
  let byte: Int?
  let passage: Passage?
  let report: String?

  struct Tag: Sendable {
    let isFlag: Bool
    let words: [UInt8]
  }

  /// The way to the sentence in its source.
  struct Passage: Sendable {
    let source: Source
    let url: String
  }

  static let template = "statement"

  static let fields: Fields<StatementRecord> = [
    .text("statement", "its id, without `s-`", \.id.text),
    .text("id", "its anchor; absent where it stands on the page a second time", \.anchors.first),
    .list(
      "furtherIDs", "anchors that it had before", [.text("id", "the anchor") { $0 }]
    ) { Array($0.anchors.dropFirst()) },
    .bytes("symbol", "the sign of its unit, in an order of battle", \.symbol),
    .text("language", "the language of its words, where it is not the page's", \.language),
    .text("direction", "ltr or rtl, with `language`") {
      $0.language.map(LanguageNames.direction)
    },
    .bytes("words", "its words, with links and marks", \.words),
    .bytes("marks", "the marks of the editor's notes on it; may be empty", \.marks),
    .list(
      "tags", "what is said of it, in few words",
      [
        .flag("isFlag", "whether the source says it of its own words", \.isFlag),
        .bytes("words", "the words", \.words),
      ], \.tags),
    .bytes("later", "the marks of what the paragraph cites next, where it cites nothing", \.later),
    .flag("hasComparisons", "whether other sources tell of the same") {
      !$0.comparisons.isEmpty
    },
    .list(
      "comparisons", "what they tell", [.bytes("words", "a link, the siglum in it") { $0 }],
      \.comparisons),
    .text("byte", "where it begins in the file that the page shows; absent elsewhere") {
      $0.byte.map(String.init)
    },
    .one(
      "passage", "the sentence on the page of its source; absent on that page",
      [
        .address("href", "where it stands", \.url),
        .plain("short", "the source's short title", \.source.shortTitle),
        .plain("siglum", "the source's siglum", \.source.siglum),
      ], \.passage),
    .address("report", "where a reader reports an error in it; absent if not configured", \.report),
  ]
}
