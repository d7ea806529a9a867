import DossierModel

/// Fills the templates of rendered pages.
struct PageFiller: Sendable {
  var site: FilledSite

  /// The page's HTML.
  func file(of rendered: RenderedPage) -> SiteFile {
    let template = site.kinds[rendered.page].template
    let values = template.fields.values(FilledPage(rendered, of: site))
    return SiteFile(
      path: rendered.page.url, bytes: site.templates.fill(template.name, with: values))
  }
}
