/// All annotations of a dossier: the editor's own layer.
package struct AnnotationLayer<Anchor: Hashable & Sendable>: Hashable, Sendable {
  /// By page.
  package var leads: [Lead]
  /// By slug.
  package var notes: [Note<Anchor>]
  /// In the order of the file.
  package var corrections: [Correction<Anchor>]
  /// By slug.
  package var disagreements: [Disagreement<Anchor>]
  /// In the order of the file.
  package var control: [ControlEntry<Anchor>]
  /// In the order of the file.
  package var casualties: [Casualty<Anchor>]

  package init(
    leads: [Lead] = [], notes: [Note<Anchor>] = [], corrections: [Correction<Anchor>] = [],
    disagreements: [Disagreement<Anchor>] = [], control: [ControlEntry<Anchor>] = [],
    casualties: [Casualty<Anchor>] = []
  ) {
    self.leads = leads
    self.notes = notes
    self.corrections = corrections
    self.disagreements = disagreements
    self.control = control
    self.casualties = casualties
  }

  /// Whether the editor has said nothing yet.
  package var isEmpty: Bool { self == Self() }

  /// All texts in the editor's Markdown.
  package var texts: [EditorText] {
    leads.map(\.text) + notes.map(\.text) + disagreements.map(\.comment)
  }

  /// All pages that annotations name.
  package var pages: [PageName] {
    leads.map(\.page) + notes.flatMap(\.pages) + disagreements.flatMap(\.pages)
  }
}
