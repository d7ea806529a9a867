import DossierContent
import DossierModel

/// Takes proposed entries of the gazetteer as the editor's own.
package enum Confirmation {
  /// Removes `proposed: true` from the entries of these ids (`arras`, or `places/arras` where
  /// several lists have it), or from all where `all`. An unknown id is an error, and then nothing
  /// is written.
  package static func confirm(
    _ ids: [String], all: Bool, in folder: String
  ) throws -> StartingReport {
    guard all || !ids.isEmpty else { throw StartingFault.noIDs }
    var report = StartingReport()
    let disk = ContentDisk.live(root: folder)
    let gazetteer = ContentLoader.load(disk).gazetteer
    let proposed = gazetteer.proposedListings
    let chosen =
      all ? proposed : chosen(ids, in: gazetteer, reporting: &report.diagnostics)
    guard !report.diagnostics.hasErrors else { return report }
    var files: [(path: String, bytes: [UInt8])] = []
    for list in GazetteerList.allCases {
      let own = proposed.filter { $0.list == list && chosen.contains($0) }.map(\.id)
      guard !own.isEmpty else { continue }
      var edited = EditedList(try disk.read(list.path), path: list.path)
      if edited.confirm(own, reporting: &report.diagnostics) {
        files.append((list.path, edited.bytes))
      }
    }
    guard !report.diagnostics.hasErrors else { return report }
    try FolderChanges(folder: folder).write(files)
    report.lines = lines(chosen, proposed)
    report.isWritten = !files.isEmpty
    return report
  }

  /// The entries of a folder's gazetteer that wait to be confirmed, each as `places/arras`.
  package static func proposedIDs(in folder: String) -> [String] {
    ContentLoader.load(ContentDisk.live(root: folder)).gazetteer.proposedListings.map(\.path)
  }

  private static func chosen(
    _ ids: [String], in gazetteer: Gazetteer, reporting faults: inout [Diagnostic]
  ) -> [GazetteerListing] {
    let listings = gazetteer.listings
    return ids.compactMap { id in
      let found = listings.filter { $0.id == id || $0.path == id }
      if found.count == 1 { return found[0] }
      // Of several, the one that waits for it is meant.
      let waiting = found.filter(gazetteer.proposedListings.contains)
      if waiting.count == 1 { return waiting[0] }
      faults.append(found.isEmpty ? unknown(id, among: listings) : several(id, found))
      return nil
    }
  }

  private static func unknown(_ id: String, among listings: [GazetteerListing]) -> Diagnostic {
    let known = id.contains("/") ? listings.map(\.path) : listings.map(\.id)
    return Diagnostic(
      .error, "unknown-id", at: FilePosition("Content/Gazetteer"), "no entry has the id `\(id)`",
      advice: Nearest.advice(for: id, among: known, noun: "id"))
  }

  private static func several(_ id: String, _ found: [GazetteerListing]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-id", at: FilePosition("Content/Gazetteer"),
      "several entries have the id `\(id)`",
      advice: "write " + found.map { "`\($0.path)`" }.joined(separator: " or "))
  }

  private static func lines(
    _ chosen: [GazetteerListing], _ proposed: [GazetteerListing]
  ) -> [String] {
    let waiting = Set(proposed)
    let done = Set(chosen).intersection(waiting)
    let idle = chosen.filter { !waiting.contains($0) }.map { "\($0.path): confirmed already" }
    let left = proposed.count - done.count
    return idle + ["\(done.count) confirmed, \(left) still proposed"]
  }
}

/// An entry of one list of the gazetteer.
package struct GazetteerListing: Hashable, Sendable {
  /// The list that has it.
  package var list: GazetteerList
  /// Unique in its list.
  package var id: String

  /// The list and the id: `places/arras`.
  package var path: String { "\(list.rawValue)/\(id)" }
}

extension EntityID {
  fileprivate var listing: GazetteerListing {
    switch self {
    case .unit: GazetteerListing(list: .units, id: text)
    case .place: GazetteerListing(list: .places, id: text)
    case .person: GazetteerListing(list: .people, id: text)
    }
  }

  /// The list and the id: `places/arras`.
  package var path: String { listing.path }
}

extension Voice.ID {
  fileprivate var listing: GazetteerListing { GazetteerListing(list: .voices, id: text) }
}

extension Gazetteer {
  /// Every entry, in the order of the lists.
  fileprivate var listings: [GazetteerListing] {
    names.map(\.entity.listing) + voices.map(\.id.listing)
  }

  /// The entries that nobody has confirmed, in the same order.
  fileprivate var proposedListings: [GazetteerListing] {
    proposed.map(\.listing) + proposedVoices.map(\.listing)
  }

  /// A warning that counts the entries that nobody has confirmed; none where there are none.
  var proposedEntries: [Diagnostic] {
    let count = proposedListings.count
    guard let first = proposedListings.first else { return [] }
    return [
      Diagnostic(
        .warning, "proposed-entity", at: FilePosition("Content/Gazetteer"),
        "\(count) \(count == 1 ? "entry is" : "entries are") proposed, not yet confirmed by an editor",
        advice: "look them over, then run dossier confirm \(first.path) for one, or --all for all")
    ]
  }
}
