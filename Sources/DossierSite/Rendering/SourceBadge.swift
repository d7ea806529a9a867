import DossierLanguages
import DossierModel
import DossierTemplates

/// The sign that a source's words stand under: its siglum in a frame, double for a compilation,
/// single for a witness, and its short title.
enum SourceBadge {
  /// The name of a badge that shows the siglum alone.
  static func name(of source: Source, in words: InterfaceWords) -> String {
    words(
      .nameOfBadge,
      ["siglum": source.siglum, "title": source.shortTitle, "role": words[source.role.word]])
  }

  /// The class that draws the frame.
  static func role(of source: Source) -> String {
    source.role == .compilation ? "comp" : "wit"
  }
}

/// What a template needs to write a source's badge.
struct BadgeRecord: Sendable {
  let view: Viewpoint
  let source: Source

  static let fields: Fields<BadgeRecord> = [
    .text("siglum", "the source's siglum", \.source.siglum),
    .text("name", "siglum, short title and role") {
      SourceBadge.name(of: $0.source, in: $0.view.words)
    },
    .text("short", "its short title", \.source.shortTitle),
    .text("role", "comp or wit: the class of its frame") { SourceBadge.role(of: $0.source) },
    .text("url", "its page") { $0.view.way(to: PagePath.source($0.source).url) },
  ]
}

/// The sign with its short title, as it stands in the text of a page.
struct BadgeLink: TemplatePart {
  let source: Source
  let url: String
  /// Whether it cites the source itself, whose passages the dossier can show.
  var isHeld = false

  static let template = "badge"

  static let fields: Fields<BadgeLink> = [
    .text("role", "comp or wit: the class of its frame") { SourceBadge.role(of: $0.source) },
    .address("href", "its page, or the first of the statements that stand under it", \.url),
    .flag("isHeld", "whether it cites the source itself", \.isHeld),
    .plain("siglum", "the source's siglum", \.source.siglum),
    .plain("short", "its short title", \.source.shortTitle),
  ]
}

extension Source.Role {
  /// What it is called.
  var word: InterfaceWord {
    switch self {
    case .compilation: .compilation
    case .witness: .witness
    }
  }
}
