import DossierLanguages
import DossierModel
import DossierTemplates

/// A page and the site that it is part of: where all that a template prints is seen from.
///
/// A reference, since each of the thousands of values that pages are filled with carries it.
final class Viewpoint: Sendable {
  let plan: SitePlan
  let page: Page
  let templates: TemplateSet

  init(_ plan: SitePlan, _ page: Page, _ templates: TemplateSet) {
    self.plan = plan
    self.page = page
    self.templates = templates
  }

  var settings: Settings { plan.dossier.settings }
  var words: InterfaceWords { plan.words }

  /// The way from the page to a URL under the site's root, which may end in an anchor.
  func way(to url: String) -> String {
    RelativePath.from(page.url, to: url)
  }

  /// A link to a page; `url` lies under the site's root and may end in an anchor.
  func link(_ title: String, _ url: String) -> TitledLink {
    let target = url.utf8.prefix { $0 != UInt8(ascii: "#") }
    return TitledLink(
      title: title, label: ForeignTitle(plan: plan).html(title, of: String(Substring(target))),
      url: way(to: url))
  }
}

/// A link to a page, under its title.
struct TitledLink: Sendable {
  var title: String
  /// HTML.
  var label: String
  var url: String

  static let fields: Fields<TitledLink> = [
    .text("title", "what the link is called", \.title),
    .html("label", "the same, a foreign title with its language", \.label),
    .text("url", "where it leads, relative to the page", \.url),
  ]
}

extension Side {
  /// What templates may use of a side.
  static let fields: Fields<Side> = [
    .text("id", "its id: `side-ID` is the class of its colour and pattern", \.id.text),
    .text("name", "its name", \.name),
  ]
}
