import DossierModel
import DossierTemplates

/// What one source says in one section, with who says it beside it.
struct RunRecord: TemplatePart {
  let id: String
  let badge: BadgeLink
  let rail: [String]
  let text: [UInt8]

  static let template = "run"

  static let fields: Fields<RunRecord> = [
    .text("id", "its anchor", \.id),
    .one("badge", "the sign of the source", BadgeLink.fields, \.badge),
    .list(
      "rail", "what is said of all its statements, a line each",
      [.words("line", "the line") { $0 }], \.rail),
    .bytes("text", "its blocks", \.text),
  ]
}

/// Runs of several sources that tell of the same hours.
struct PairRecord: TemplatePart {
  let runs: [UInt8]

  static let template = "pair"

  static let fields: Fields<PairRecord> = [.bytes("runs", "the runs", \.runs)]
}

/// The heading over runs.
struct PartRecord: TemplatePart {
  let level: Int
  let id: String
  let title: [UInt8]
  let count: String?

  static let template = "part"

  static let fields: Fields<PartRecord> = [
    .text("level", "of the heading, from 2 to 6") { "\($0.level)" },
    .text("id", "its anchor", \.id), .bytes("title", "what it says", \.title),
    .text("count", "how much stands below it, in words; absent on the home page", \.count),
  ]
}

/// The sign that sentences of a source are left out.
struct OmissionRecord: TemplatePart {
  static let template = "omission"

  static let fields: Fields<OmissionRecord> = [
    .text("sign", "the sign") { _ in RunComposer.omission }
  ]
}

/// A block with the editor's notes on it beside it.
struct ParaRecord: TemplatePart {
  var isProse = false
  let margin: [UInt8]
  let text: [UInt8]

  static let template = "para"

  static let fields: Fields<ParaRecord> = [
    .flag("isProse", "whether it is a source's prose outside of a run", \.isProse),
    .bytes("margin", "the editor's notes on it; absent where there are none") {
      $0.margin.isEmpty ? nil : $0.margin
    },
    .bytes("text", "the block", \.text),
  ]
}

/// Parts of a page that tell of one side each, beside one another.
struct SideColumnsRecord: TemplatePart {
  let columns: [(side: Side.ID?, text: [UInt8])]

  static let template = "sides"

  static let fields: Fields<SideColumnsRecord> = [
    .list(
      "columns", "the parts",
      [
        .text("side", "the side's id, for the class `side-ID`; absent for a part of none") {
          $0.side?.text
        },
        .bytes("text", "what is told", \.text),
      ], \.columns)
  ]
}

/// The words of a source that the home page opens with.
struct OpeningRecord: TemplatePart {
  let text: [UInt8]

  static let template = "opening"

  static let fields: Fields<OpeningRecord> = [.bytes("text", "the words", \.text)]
}

/// What the editor says at the head of a page.
struct LeadRecord: TemplatePart {
  let own: WordLanguage?
  let text: [UInt8]

  static let template = "lead"

  static let fields: Fields<LeadRecord> = [
    .language("own", "the language of the words", \.own),
    .bytes("text", "the editor's words", \.text),
  ]
}

/// The editor's notes on a whole page.
struct PageNotesRecord: TemplatePart {
  let notes: [(title: String, mark: [UInt8], isFirst: Bool)]

  static let template = "page-notes"

  static let fields: Fields<PageNotesRecord> = [
    .list(
      "notes", "the notes",
      [
        .words("title", "what it is called", \.title), .bytes("mark", "its mark", \.mark),
        .flag("isFirst", "whether it is the first", \.isFirst),
      ], \.notes)
  ]
}
