/// The ids that passages have been given so far, so that they last: where another version of the
/// program, or another revision of a source, makes another text of a passage, what led to it goes
/// on leading to it.
package struct IDLedger: Hashable, Sendable {
  /// One range of bytes of one source.
  package struct Entry: Hashable, Sendable {
    /// The source that it is a range of.
    package var source: Source.ID
    /// Which file the range is of: see `IDLedger.edition`.
    package var edition: String
    /// UTF-8 byte offsets into that file.
    package var range: Range<Int>
    /// The latest first.
    package var ids: [Statement.ID]

    package init(source: Source.ID, edition: String, range: Range<Int>, ids: [Statement.ID]) {
      self.source = source
      self.edition = edition
      self.range = range
      self.ids = ids
    }
  }

  /// In the order of the sources, then of the bytes; those of earlier editions behind.
  package var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// What tells the files of a source apart: the first twelve digits of their SHA-256.
  package static func edition(_ digest: Digest) -> String {
    String(digest.hexadecimal.prefix(12))
  }

  /// The ids given now, and behind them those that `earlier` knows for the same ranges and for
  /// others. What `earlier` says of sources that are none any more is dropped.
  package func merged(with earlier: IDLedger, sources: [Source]) -> IDLedger {
    struct Place: Hashable {
      var source: Source.ID
      var edition: String
      var range: Range<Int>
    }
    var ids: [Place: [Statement.ID]] = [:]
    for entry in entries + earlier.entries {
      let place = Place(source: entry.source, edition: entry.edition, range: entry.range)
      for id in entry.ids { ids[place, default: []].appendOnce(id) }
    }
    let order = Dictionary(
      sources.enumerated().map { ($1.id, (number: $0, edition: Self.edition($1.sha256))) },
      uniquingKeysWith: { first, _ in first })
    let known = ids.compactMap { place, ids in
      order[place.source].map { source in
        (
          key: (
            source.number, place.edition == source.edition ? "" : place.edition,
            place.range.lowerBound, place.range.upperBound
          ),
          entry: Entry(
            source: place.source, edition: place.edition, range: place.range, ids: ids)
        )
      }
    }
    return IDLedger(known.sorted { $0.key < $1.key }.map(\.entry))
  }
}
