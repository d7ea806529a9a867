import DossierDocuments
import DossierModel
import DossierReading
import Foundation

/// The way from source files to a dossier: read, split, link, date, cite, merge.
package enum Importer {
  /// What the importer starts from.
  package struct Input: Sendable {
    /// Title, period, sides: what `dossier.yml` says.
    package var settings: Settings
    /// In their order, which decides whose wording leads.
    package var sources: [Source]
    /// The bytes of each source; a source without bytes is passed over.
    package var bytes: [Source.ID: [UInt8]]
    /// The names to look for.
    package var gazetteer: Gazetteer
    /// The editor's own layer.
    package var annotations: AnnotationLayer<QuoteSelector>
    /// The ids that passages were given before.
    package var ledger: IDLedger
    /// Whether some source could not be read, so that what rests on it cannot be judged.
    package var lacksSources: Bool
    /// How many threads work at once, 1 or more; what is made does not depend on it.
    package var jobs: Int

    package init(
      settings: Settings, sources: [Source], bytes: [Source.ID: [UInt8]], gazetteer: Gazetteer,
      annotations: AnnotationLayer<QuoteSelector> = AnnotationLayer(),
      ledger: IDLedger = IDLedger(), lacksSources: Bool = false,
      jobs: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
      self.settings = settings
      self.sources = sources
      self.bytes = bytes
      self.gazetteer = gazetteer
      self.annotations = annotations
      self.ledger = ledger
      self.lacksSources = lacksSources
      self.jobs = jobs
    }
  }

  /// What it makes.
  package struct Result: Sendable {
    /// All that the site rests on.
    package var dossier: Dossier
    /// The documents as they were read, in the order of the sources.
    package var documents: [SourceDocument]
    /// How much of each document lies in statements, in the order of the sources.
    package var coverage: [Coverage]
    /// The ids that passages have now and had before.
    package var ledger = IDLedger()
    /// Whether some source could not be read.
    package var lacksSources: Bool
    /// What the editor's layer leaves open.
    package var gaps: [Gap]
    /// Why each statement has the times it has.
    package var timeOrigins: [Statement.ID: TimeOrigin] = [:]
    /// Faults in the sources and in what the editor wrote of them.
    package var diagnostics: [Diagnostic]
  }

  /// Imports all sources; faults in them are diagnostics of the result.
  package static func run(_ input: Input) -> Result {
    let documents = Parallel.map(input.sources, jobs: input.jobs) { source in
      input.bytes[source.id].map { DocumentReader.read(source, bytes: $0).joiningWordlessBlocks() }
    }.compactMap(\.self)
    var closed = input
    closed.settings.period = input.settings.period.map { OpenPeriod.closed($0, by: documents) }
    closed.settings.battle = input.settings.battle.map { OpenPeriod.closed($0, by: documents) }
    let assembly = Assembly(closed, documents: documents)
    let corrected = assembly.documents
    let gaps = GapFinder(assembly.dossier, jobs: input.jobs).gaps
    let ranges = assembly.dossier.statements.passageRanges
    let coverage = Parallel.map(corrected, jobs: input.jobs) {
      Coverage(of: $0, stated: ranges[$0.source.id] ?? [])
    }
    return Result(
      dossier: assembly.dossier, documents: corrected, coverage: coverage,
      ledger: assembly.ledger, lacksSources: input.lacksSources, gaps: gaps,
      timeOrigins: assembly.timeOrigins,
      diagnostics: documents.flatMap(\.diagnostics) + assembly.diagnostics
        + Gap.warnings(gaps, in: assembly.dossier, documents: corrected)
        + zip(coverage, corrected).flatMap { $0.diagnostics(for: $1) })
  }
}
