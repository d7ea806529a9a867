import DossierModel

/// A copy in an archive, named beside a reference: `{{webarchive|url=…|date=…}}`.
struct ArchivedCopy {
  let url: String?
  let date: CalendarDate?

  init(_ node: MarkupNode, in tree: MarkupTree) {
    let writer = FlowWriter(tree)
    func argument(_ name: String) -> String? {
      tree.argument(name, of: node).map { writer.text($0, of: node) }
    }
    url = argument("url") ?? argument("1")
    date = argument("date").flatMap(WrittenDate.parse)
  }
}
