import DossierMarkdown
import DossierModel

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

  /// What a template needs to write a badge: `siglum`, `name`, `url` and `role`, the class.
  func record(of source: Source) -> TemplateRecord {
    TemplateRecord([
      "siglum": .text(source.siglum),
      "name": .text(Self.name(of: source)),
      "short": .text(source.shortTitle),
      "role": .text(Self.role(of: source)),
      "url": .text(RelativePath.from(url, to: PagePath.source(source).url)),
    ])
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
