import DossierMarkdown
import DossierModel
import DossierTemplates

/// A citation in full, every title in its own language and direction.
struct CitationRecord: TemplatePart {
  private let sentences: [Sentence]

  /// Nil where there is no such reference.
  init?(_ id: Reference.ID, from view: Viewpoint) {
    guard let reference = view.plan.catalogue.references[id] else { return nil }
    sentences = CitationParts(reference, plan: view.plan).sentences().enumerated()
      .map { index, parts in
        Sentence(
          parts: parts.map { Part(part: $0, own: id, view: view) }, isFirst: index == 0)
      }
  }

  static let template = "citation"

  static let fields: Fields<CitationRecord> = [
    .list("sentences", "its sentences", Sentence.fields, \.sentences)
  ]

  private struct Sentence: Sendable {
    let parts: [Part]
    let isFirst: Bool

    static let fields: Fields<Sentence> = [
      .flag("isFirst", "whether it is the first", \.isFirst),
      .list("parts", "its parts, each of one sort", Part.fields, \.parts),
      .flag("endsInStop", "whether its last word ends it", \.endsInStop),
    ]

    private var endsInStop: Bool {
      let last: String =
        switch parts.last?.part {
        case .text(let text)?, .gap(let text)?, .container(let text)?: text
        case .title(let title)?: title.text
        default: ""
        }
      return last.last.map { ".!?…".contains($0) } ?? false
    }
  }

  private struct Part: Sendable {
    let part: CitationParts.Part
    let own: Reference.ID
    let view: Viewpoint

    static let fields: Fields<Part> = [
      .words("text", "words") { if case .text(let text) = $0.part { text } else { nil } },
      .plain("gap", "that something is not known") {
        if case .gap(let text) = $0.part { text } else { nil }
      },
      .one(
        "title", "a title",
        [
          .text("language", "its language, where it is not the dossier's", \.language),
          .text("direction", "ltr or rtl, with `language`") {
            $0.language.map(LanguageNames.direction)
          },
          .bytes("words", "the title", \.html),
        ], \.title),
      .words("container", "the title of what it stands in") {
        if case .container(let text) = $0.part { text } else { nil }
      },
      .one(
        "link", "a link",
        [
          .address("href", "where it leads", \.target.text),
          .plain("label", "what it is called", \.label),
        ], \.link),
      .one("source", "the sign of a source that it cites", BadgeLink.fields, \.source),
    ]

    private var title: (language: String?, html: [UInt8])? {
      guard case .title(let title) = part else { return nil }
      let isForeign = title.language != nil && title.language != view.words.language
      var html = HTMLBuilder()
      if isForeign {
        html.text(title.text)
      } else {
        ForeignScript.write(title.text, to: &html)
      }
      return (isForeign ? title.language : nil, html.bytes)
    }

    private var link: (label: String, target: WebAddress)? {
      if case .link(let label, let target) = part { (label, target) } else { nil }
    }

    private var source: BadgeLink? {
      guard case .source(let id) = part, let source = view.plan.catalogue.sources[id] else {
        return nil
      }
      return BadgeLink(
        source: source, url: view.way(to: PagePath.source(source).url), isHeld: id.text == own.text)
    }
  }
}

/// A source's own note: its words, its link and the works that it cites in full.
struct SourceNoteRecord: TemplatePart {
  private let statement: Statement
  private let view: Viewpoint

  /// Nil where there is no such statement.
  init?(_ id: Statement.ID, from view: Viewpoint) {
    guard let statement = view.plan.catalogue.statements[id] else { return nil }
    (self.statement, self.view) = (statement, view)
  }

  static let template = "source-note"

  static let fields: Fields<SourceNoteRecord> = [
    .words("words", "what the source says", \.statement.text),
    .address("href", "the note as a statement") {
      $0.view.way(to: $0.view.plan.url(of: $0.statement))
    },
    .list(
      "works", "the works that it cites",
      [
        .one("citation", "the work", CitationRecord.fields, \.citation),
        .plain("locator", "the place in it; absent where none is given", \.locator),
        .flag("endsInStop", "whether that ends the sentence") {
          $0.locator?.hasSuffix(".") ?? false
        },
      ]
    ) { note in
      note.statement.citedWorks.map {
        (
          citation: CitationRecord($0.reference, from: note.view),
          locator: $0.locator
        )
      }
    },
  ]
}
