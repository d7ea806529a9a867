import DossierModel

/// The lists of the gazetteer that entries are proposed for.
package enum GazetteerList: String, CaseIterable, Sendable {
  case units, places, people, voices

  /// Relative to the dossier folder.
  package var path: String { "\(GazetteerReader.folder)/\(rawValue).yml" }

  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
