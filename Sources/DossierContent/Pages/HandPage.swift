import DossierModel

/// A page written by hand, rendered as it stands.
package struct HandPage: Sendable, Equatable {
  /// Relative to the dossier folder: `Content/Pages/about.md`.
  package var path: String
  /// As the front matter gives it.
  package var title: String
  /// The day that it is about, where it is about one.
  package var date: CalendarDate?
  /// The units that it is about.
  package var units: [Unit.ID] = []
  /// The districts that it is about.
  package var districts: [Place.ID] = []
  /// The Markdown after the front matter, with the file's own line ends.
  package var body: String
  /// The line of the file, from 1, in which the body starts.
  package var bodyLine: Int
}
