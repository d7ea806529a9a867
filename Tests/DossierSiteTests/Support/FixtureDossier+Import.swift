import DossierContent
import DossierImport
import DossierModel

extension FixtureDossier {
  /// The dossier as it is imported; nothing is written.
  func imported() throws -> Dossier {
    let content = ContentLoader.load(.live(root: folder.path), rules: Rule.all)
    return Importer.run(
      Importer.Input(
        settings: content.settings ?? Settings(title: ""), sources: content.sources,
        bytes: content.sourceBytes, gazetteer: content.gazetteer,
        annotations: content.annotations)
    ).dossier
  }
}
