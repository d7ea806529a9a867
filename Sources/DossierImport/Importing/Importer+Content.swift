import DossierContent
import DossierModel

extension Importer.Input {
  /// All that a folder holds for an import.
  package init(_ content: ContentFolder, _ settings: Settings) {
    self.init(
      settings: settings, sources: content.sources, bytes: content.sourceBytes,
      gazetteer: content.gazetteer, annotations: content.annotations, ledger: content.ledger,
      lacksSources: !content.unreadSources.isEmpty)
  }
}
