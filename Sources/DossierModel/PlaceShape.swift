/// A point on the ground (WGS 84, degrees).
package struct GeoPoint: Hashable, Sendable {
  /// -90 to 90.
  package var latitude: Double
  /// -180 to 180.
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Where a place lies, as a file of GeoJSON (RFC 7946) has it.
package struct PlaceShape: Hashable, Sendable {
  /// What is known of the ground.
  package enum Ground: Hashable, Sendable {
    /// The centres of its areas; at least one.
    case centres([GeoPoint])
    /// Its outlines: polygons of rings, the outer one first, none of them closed by a repetition
    /// of its first point; at least one.
    case outlines([[[GeoPoint]]])
  }

  /// Nil for ground that no place of the gazetteer lies on; it bounds the cells beside it.
  package var location: Place.ID?
  /// Its points or outlines.
  package var ground: Ground
  /// Where the shape is taken from.
  package var source: String?
  /// The feature in its file, for faults.
  package var place: FilePosition

  package init(location: Place.ID?, ground: Ground, source: String?, place: FilePosition) {
    self.location = location
    self.ground = ground
    self.source = source
    self.place = place
  }
}
