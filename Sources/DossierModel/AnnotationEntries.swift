/// Who held a place, from when, according to which passages.
package struct ControlEntry<Anchor: Hashable & Sendable>: Hashable, Sendable {
  /// Its kind and eight digits of a digest.
  package var id: Annotation.ID
  /// The ids that it had in earlier versions and still answers to.
  package var earlierIDs: [Annotation.ID]
  /// The place that changed hands, or stayed in them.
  package var location: Place.ID
  /// When it came about, or how long things stood so.
  package var when: EDTF
  /// The part of the day, where the source gives one.
  package var part: PartOfDay?
  /// Whom it was taken from; nil where nobody is named.
  package var from: Control.Origin?
  /// In whose hands it was then.
  package var to: Control.Outcome
  /// How much of the place that is told of.
  package var extent: Control.Extent
  /// How it came about, or how things stood.
  package var how: Control.Manner
  /// What it rests on, at least one.
  package var passages: [Anchor]
  /// The editor's remark.
  package var note: String?
  /// Where the editor wrote it.
  package var place: FilePosition
  /// Where the editor wrote in whose hands it was.
  package var outcomePlace: FilePosition

  package init(
    id: Annotation.ID, earlierIDs: [Annotation.ID] = [], location: Place.ID, when: EDTF,
    part: PartOfDay? = nil, from: Control.Origin? = nil, to: Control.Outcome,
    extent: Control.Extent = .whole, how: Control.Manner, passages: [Anchor],
    note: String? = nil, place: FilePosition, outcomePlace: FilePosition? = nil
  ) {
    self.id = id
    self.earlierIDs = earlierIDs
    self.location = location
    self.when = when
    self.part = part
    self.from = from
    self.to = to
    self.extent = extent
    self.how = how
    self.passages = passages
    self.note = note
    self.place = place
    self.outcomePlace = outcomePlace ?? place
  }
}

/// How many were hurt, driven out or taken, or how many fought, as somebody asserts it.
package struct Casualty<Anchor: Hashable & Sendable>: Hashable, Sendable {
  /// Its kind and eight digits of a digest.
  package var id: Annotation.ID
  /// Of whom it tells.
  package var who: Casualties.Who
  /// What befell them.
  package var what: Casualties.Fate
  /// The number, as the source has it.
  package var figure: Casualties.Figure
  /// When it happened; nil where the source does not say.
  package var when: EDTF?
  /// Where it happened; nil where the source does not say.
  package var location: Place.ID?
  /// What the figure covers.
  package var scope: Casualties.Scope
  /// The ids of voices, units, people and sources.
  package var assertedBy: [String]
  /// What it rests on, at least one.
  package var passages: [Anchor]
  /// The editor's remark.
  package var note: String?
  /// Where the editor wrote it.
  package var place: FilePosition

  package init(
    id: Annotation.ID, who: Casualties.Who, what: Casualties.Fate, figure: Casualties.Figure,
    when: EDTF? = nil,
    location: Place.ID? = nil, scope: Casualties.Scope, assertedBy: [String] = [],
    passages: [Anchor],
    note: String? = nil, place: FilePosition
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.figure = figure
    self.when = when
    self.location = location
    self.scope = scope
    self.assertedBy = assertedBy
    self.passages = passages
    self.note = note
    self.place = place
  }
}
