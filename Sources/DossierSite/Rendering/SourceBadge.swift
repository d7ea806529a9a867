import DossierMarkdown
import DossierModel
import DossierTemplates

/// The sign that a source's words stand under: its siglum in a frame, double for a compilation,
/// single for a witness, and its short title.
struct SourceBadge {
  let plan: SitePlan
  /// The page under the site's root that links start from.
  let url: String

  /// `isHeld` marks the citation of the source itself, whose passages the dossier can show;
  /// `statement` is the first of those that stand under the sign.
  func write(
    _ source: Source, isHeld: Bool = false, at statement: Statement.ID? = nil,
    to html: inout HTMLBuilder
  ) {
    html.markup("<a")
    html.attribute("class", "badge \(Self.role(of: source))")
    let anchor = statement.map { "#s-\($0)" } ?? ""
    html.urlAttribute("href", RelativePath.from(url, to: PagePath.source(source).url + anchor))
    if isHeld { html.markup(" data-held") }
    html.markup("><b>")
    html.text(source.siglum)
    html.markup("</b> <span>")
    html.text(source.shortTitle)
    html.markup("</span></a>")
  }

  /// The name of a badge that shows the siglum alone.
  static func name(of source: Source) -> String {
    "\(source.siglum): \(source.shortTitle), \(source.role.rawValue)"
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
    .text("name", "siglum, short title and role") { SourceBadge.name(of: $0.source) },
    .text("short", "its short title", \.source.shortTitle),
    .text("role", "comp or wit: the class of its frame") { SourceBadge.role(of: $0.source) },
    .text("url", "its page") { $0.view.way(to: PagePath.source($0.source).url) },
  ]
}
