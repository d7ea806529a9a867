import DossierMarkdown
import DossierModel

/// What the preview of a link to an entity shows: its name, its kind and side, one line.
struct EntityPreview {
  let plan: SitePlan
  let entity: EntityID

  /// Data attributes of the link.
  var attributes: [HTMLWriter.LinkTarget.Attribute] {
    guard let preview = plan.previews[entity] else { return [] }
    return [
      .init("data-name", preview.name), .init("data-kind", preview.kind),
      .init("data-line", preview.line),
    ]
  }
}
