/// Who held a place, from when, according to which passages.
package struct ControlEntry<Anchor: Hashable & Sendable>: Hashable, Sendable {
  package var id: Annotation.ID
  package var location: Place.ID
  package var when: EDTF
  package var part: PartOfDay?
  package var from: Control.Origin?
  package var to: Control.Outcome
  package var how: Control.Manner
  package var passages: [Anchor]
  package var note: String?
  package var place: FilePosition

  package init(
    id: Annotation.ID, location: Place.ID, when: EDTF, part: PartOfDay? = nil,
    from: Control.Origin? = nil, to: Control.Outcome, how: Control.Manner, passages: [Anchor],
    note: String? = nil,
    place: FilePosition
  ) {
    self.id = id
    self.location = location
    self.when = when
    self.part = part
    self.from = from
    self.to = to
    self.how = how
    self.passages = passages
    self.note = note
    self.place = place
  }
}

/// How many were hurt, driven out or taken, or how many fought, as somebody asserts it.
package struct Casualty<Anchor: Hashable & Sendable>: Hashable, Sendable {
  package var id: Annotation.ID
  package var who: Casualties.Who
  package var what: Casualties.Fate
  package var figure: Casualties.Figure
  package var when: EDTF?
  package var location: Place.ID?
  package var scope: Casualties.Scope
  /// The ids of voices, units and people.
  package var assertedBy: [String]
  package var passages: [Anchor]
  package var note: String?
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
