import DossierModel

/// What `sources.yml` lists, as far as it can be read at all.
package enum SourceListing {
  /// Relative to the dossier folder.
  package static let path = SourcesReader.list

  /// The ids of all entries, also of those with faults, and the files that they name.
  package static func entries(on disk: ContentDisk) -> [(id: String, file: String?)] {
    var ignored: [Diagnostic] = []
    guard let text = disk.text(of: path, reporting: &ignored),
      let root = YAMLComposer.compose(text, file: path, reporting: &ignored)
    else { return [] }
    return root.items.compactMap { item in
      item["id"]?.text.map { ($0, item["file"]?.text.flatMap(fileName)) }
    }
  }

  /// Nil for a name that leads out of the folder.
  private static func fileName(_ name: String) -> String? {
    name.contains("/") || name.hasPrefix(".") ? nil : name
  }
}
