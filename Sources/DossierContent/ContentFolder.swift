import DossierModel

/// The folder an editor works in, as values, with all the faults found in it.
package struct ContentFolder: Sendable, Equatable {
  /// Nil where `dossier.yml` is missing or says too little; then there is an error that tells so.
  package var settings: Settings?
  /// In the order of `sources.yml`; those with faults that leave nothing to work with are missing.
  package var sources: [Source]
  /// Those that are listed and missing from `sources`; there is an error for each.
  package var unreadSources: [Source.ID]
  /// The file of each source, byte for byte.
  package var sourceBytes: [Source.ID: [UInt8]]
  /// The ids that passages were given before.
  package var ledger: IDLedger
  /// The units, places, people and voices, as far as they can be read.
  package var gazetteer: Gazetteer
  /// The pages written by hand, by path.
  package var pages: [HandPage]
  /// The editor's own layer, its passages still by their quotes.
  package var annotations: AnnotationLayer<QuoteSelector>
  /// The pages that the program has written, by path, as they stand now.
  package var generatedPages: [String: [UInt8]]
  /// In printing order.
  package var diagnostics: [Diagnostic]

  package init(
    settings: Settings? = nil, sources: [Source] = [],
    unreadSources: [Source.ID] = [], sourceBytes: [Source.ID: [UInt8]] = [:],
    ledger: IDLedger = IDLedger(), gazetteer: Gazetteer = Gazetteer(), pages: [HandPage] = [],
    annotations: AnnotationLayer<QuoteSelector> = AnnotationLayer(),
    generatedPages: [String: [UInt8]] = [:], diagnostics: [Diagnostic] = []
  ) {
    self.settings = settings
    self.sources = sources
    self.unreadSources = unreadSources
    self.sourceBytes = sourceBytes
    self.ledger = ledger
    self.gazetteer = gazetteer
    self.pages = pages
    self.annotations = annotations
    self.generatedPages = generatedPages
    self.diagnostics = diagnostics
  }
}

/// A page written by hand, rendered as it stands.
package struct HandPage: Sendable, Equatable {
  /// Relative to the dossier folder: `Content/Pages/about.md`.
  package var path: String
  /// As the front matter gives it.
  package var title: String
  /// The day that it is about, where it is about one.
  package var date: CalendarDate?
  /// The units that it is about.
  package var units: [Unit.ID]
  /// The districts that it is about.
  package var districts: [Place.ID]
  /// The Markdown after the front matter, with the file's own line ends.
  package var body: String
  /// The line of the file, from 1, in which the body starts.
  package var bodyLine: Int

  package init(
    path: String, title: String, date: CalendarDate? = nil, units: [Unit.ID] = [],
    districts: [Place.ID] = [], body: String, bodyLine: Int
  ) {
    self.path = path
    self.title = title
    self.date = date
    self.units = units
    self.districts = districts
    self.body = body
    self.bodyLine = bodyLine
  }
}
