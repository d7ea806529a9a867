import DossierModel

/// Fills the templates of rendered pages.
struct PageFiller: Sendable {
  /// What every page asks for.
  let records: PageRecord
  /// What only some kinds ask for.
  var extra: ExtraRecords
  let templates: TemplateSet
  /// How many threads work at once.
  let jobs: Int
  let memory: RenderingMemory?

  /// The HTML of each page, in their order.
  func files(of rendered: [RenderedPage]) -> [SiteFile] {
    memory?.expect(templates)
    return Parallel.map(rendered, jobs: jobs) { page in
      let record = records.record(of: page).merging(extra.record(for: page.page))
      return SiteFile(path: page.page.url, text: filled(record, as: page.page))
    }
  }

  private func filled(_ record: TemplateRecord, as page: Page) -> String {
    let input = RenderingMemory.FilledTemplate(kind: page.kind, record: record)
    return memory?.pages.output(for: page.url, input) { templates.render($0.record, as: $0.kind) }
      ?? templates.render(record, as: page.kind)
  }
}
