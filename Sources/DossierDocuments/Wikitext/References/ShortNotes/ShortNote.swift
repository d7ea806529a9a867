/// A note in free text that names works shortly: "Hale 1999, pp. 3–5; Crane, Rivers, p. 80".
struct ShortNote: Sendable {
  /// One work that it names.
  struct Item: Sendable {
    /// The works that fit name, title and year; none where the year fits no work of the name.
    var works: [ListedWork]
    /// By which family name it calls the work; empty for one named by its title.
    var family = ""
    /// As written, in lower case.
    var year: String?
    var hasTitle = false
    /// Where in the work.
    var locator: String?
    /// The item as it is written.
    var text: String
  }

  /// A family name by which a note calls a work that is none of those known.
  struct Contest: Sendable {
    var family: String
    /// All years that it gives; empty where it gives none.
    var years: Set<String>
  }

  /// In the order of the note.
  var items: [Item] = []
  /// Whether more stands in it than short names of works.
  var hasMore = false
  var contests: [Contest] = []
  /// Whether it looks like a short name of a work that is not known.
  var namesUnknown = false
}
