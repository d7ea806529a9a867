import DossierModel

/// Collects works, each once.
struct ReferenceShelf {
  private let source: Source.ID
  private var references: [Reference] = []
  private var places: [Reference.ID: Int] = [:]
  private var offsets: [Int] = []

  init(source: Source.ID) {
    self.source = source
  }

  /// In order of first appearance.
  var inOrder: [Reference] {
    references.indices.sorted { offsets[$0] < offsets[$1] }.map { references[$0] }
  }

  /// What works give as their addresses and no page may link to.
  func addressFaults(in bytes: [UInt8]) -> [SourceFault] {
    zip(references, offsets).flatMap { RefusedAddress.faults(of: $0, at: $1, in: bytes) }
  }

  /// Adds a work, or what is new of one that is here already; its id.
  ///
  /// Works whose address and title are equal are the same, unless one without an address is
  /// of another author or year, or two texts of free form differ.
  mutating func add(_ reference: Reference, at offset: Int) -> Reference.ID {
    var added = reference
    added.via = [source]
    if let place = places[added.id], Self.differ(references[place], added) {
      added.id = Reference.ID(
        fingerprintOf: [added.url ?? "", added.title?.text ?? ""] + added.authors.map(\.inFull)
          + [added.issued?.description ?? "", added.note ?? ""]
          + [added.yearSuffix].compactMap(\.self))
    }
    guard let place = places[added.id] else {
      places[added.id] = references.count
      references.append(added)
      offsets.append(offset)
      return added.id
    }
    references[place] = references[place].filled(from: added)
    offsets[place] = min(offsets[place], offset)
    return added.id
  }

  /// Whether an id is that of a work, not of words in a note.
  func isWork(_ id: Reference.ID) -> Bool {
    places[id].map { references[$0].type != "note" } ?? false
  }

  /// Adds an archived copy to a work that has none.
  mutating func archive(_ copy: ArchivedCopy, of id: Reference.ID) {
    guard let place = places[id], references[place].archiveURL == nil else { return }
    references[place].archiveURL = copy.url
    references[place].archiveDate = copy.date
  }

  /// Keeps what a reference says beside its citation.
  mutating func note(_ text: String, on id: Reference.ID) {
    guard let place = places[id] else { return }
    let known = references[place].note
    guard known?.contains(text) != true else { return }
    references[place].note = known.map { $0 + "; " + text } ?? text
  }

  /// Joins what another reference says of a work to what is known of it.
  mutating func lengthen(_ id: Reference.ID, by text: String) {
    guard let place = places[id] else { return }
    references[place].note = references[place].note.map { $0 + " " + text } ?? text
  }

  private static func differ(_ left: Reference, _ right: Reference) -> Bool {
    if left.note != nil, right.note != nil, left.note != right.note { return true }
    if left.yearSuffix != nil, right.yearSuffix != nil, left.yearSuffix != right.yearSuffix {
      return true
    }
    guard left.url == nil else { return false }
    return !left.authors.isEmpty && !right.authors.isEmpty && left.authors != right.authors
      || left.issued != nil && right.issued != nil && left.issued != right.issued
  }
}
