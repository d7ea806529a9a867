/// The units, places, people and voices of a dossier, in the order of their files.
package struct Gazetteer: Sendable, Equatable {
  /// Fighting forces and authorities, in the order of the file.
  package var units: [Unit]
  /// In the order of the file.
  package var places: [Place]
  /// In the order of the file.
  package var people: [Person]
  /// Who asserts things, in the order of the file.
  package var voices: [Voice]
  /// Outlines and centres from the GeoJSON files, in the order of their names.
  package var shapes: [PlaceShape]

  package init(
    units: [Unit] = [], places: [Place] = [], people: [Person] = [], voices: [Voice] = [],
    shapes: [PlaceShape] = []
  ) {
    self.units = units
    self.places = places
    self.people = people
    self.voices = voices
    self.shapes = shapes
  }

  /// Every name of every entity, in the gazetteer's order.
  package var names: [(entity: EntityID, names: [EntityName])] {
    units.map { (.unit($0.id), $0.names) }
      + places.map { (.place($0.id), $0.names) }
      + people.map { (.person($0.id), $0.names) }
  }

  /// The entities that the program proposed and no editor has confirmed yet, in the same order.
  package var proposed: [EntityID] {
    units.filter(\.isProposed).map { .unit($0.id) }
      + places.filter(\.isProposed).map { .place($0.id) }
      + people.filter(\.isProposed).map { .person($0.id) }
  }

  /// The voices that the program proposed and no editor has confirmed yet, in the same order.
  package var proposedVoices: [Voice.ID] {
    voices.filter(\.isProposed).map(\.id)
  }
}
