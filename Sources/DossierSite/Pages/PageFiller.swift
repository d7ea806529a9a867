import DossierModel

/// Fills the templates of rendered pages.
struct PageFiller: Sendable {
  var site: FilledSite
  /// How many threads work at once.
  let jobs: Int

  /// The HTML of each page, in their order.
  func files(of rendered: [RenderedPage]) -> [SiteFile] {
    Parallel.map(rendered, jobs: jobs) { page in
      let template = site.kinds[page.page].template
      let values = template.fields.values(FilledPage(page, of: site))
      return SiteFile(
        path: page.page.url, bytes: site.templates.fill(template.name, with: values))
    }
  }
}
