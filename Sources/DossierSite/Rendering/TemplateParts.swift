import DossierTemplates

/// The parts of pages that have templates of their own.
package enum TemplateParts {
  /// What the template of each part may ask.
  package static var names: [String: [DeclaredName]] {
    Dictionary(uniqueKeysWithValues: all.map { ($0.template, $0.names) })
  }

  static let all: [any TemplatePart.Type] = [
    BadgeLink.self, CitationRecord.self, EditorBasisRecord.self, EditorNoteRecord.self,
    EvidenceRecord.self, FactsRecord.self, LeadRecord.self,
    MarginNote.self, NextPartRecord.self, OmissionRecord.self, OpeningRecord.self,
    PageNotesRecord.self,
    PairRecord.self, ParaRecord.self, PartRecord.self, PartsRecord.self, RunRecord.self,
    SideColumnsRecord.self,
    SourceNoteRecord.self, StatementRecord.self,
  ]
}
