import DossierModel

/// The folder an editor works in, as values, with all the faults found in it.
package struct ContentFolder: Sendable, Equatable {
  /// Nil where `dossier.yml` is missing or says too little; then there is an error that tells so.
  package var settings: Settings?
  /// In the order of `sources.yml`; those with faults that leave nothing to work with are missing.
  package var sources: [Source] = []
  /// Those that are listed and missing from `sources`; there is an error for each.
  package var unreadSources: [Source.ID] = []
  /// The file of each source, byte for byte.
  package var sourceBytes: [Source.ID: [UInt8]] = [:]
  /// The ids that passages were given before.
  package var ledger: IDLedger = IDLedger()
  /// The units, places, people and voices, as far as they can be read.
  package var gazetteer: Gazetteer = Gazetteer()
  /// The pages written by hand, by path.
  package var pages: [HandPage] = []
  /// The editor's own layer, its passages still by their quotes.
  package var annotations: AnnotationLayer<QuoteSelector> = AnnotationLayer()
  /// The pages that the program has written, by path, as they stand now.
  package var generatedPages: [String: [UInt8]] = [:]
  /// In printing order.
  package var diagnostics: [Diagnostic] = []
}
