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
    let proposed = gazetteer.proposed
    let chosen =
      all ? proposed : chosen(ids, in: gazetteer, reporting: &report.diagnostics)
    guard !report.diagnostics.hasErrors else { return report }
    var files: [(path: String, bytes: [UInt8])] = []
    for list in GazetteerList.allCases {
      let own = proposed.filter { $0.list == list && chosen.contains($0) }.map(\.text)
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
    ContentLoader.load(ContentDisk.live(root: folder)).gazetteer.proposed.map(\.path)
  }

  private static func chosen(
    _ ids: [String], in gazetteer: Gazetteer, reporting faults: inout [Diagnostic]
  ) -> [EntityID] {
    let entities = gazetteer.names.map(\.entity)
    return ids.compactMap { id in
      let found = entities.filter { $0.text == id || $0.path == id }
      if found.count == 1 { return found[0] }
      // Of several, the one that waits for it is meant.
      let waiting = found.filter(gazetteer.proposed.contains)
      if waiting.count == 1 { return waiting[0] }
      faults.append(found.isEmpty ? unknown(id, among: entities) : several(id, found))
      return nil
    }
  }

  private static func unknown(_ id: String, among entities: [EntityID]) -> Diagnostic {
    let known = id.contains("/") ? entities.map(\.path) : entities.map(\.text)
    return Diagnostic(
      .error, "unknown-id", at: FilePosition("Content/Gazetteer"), "no entry has the id `\(id)`",
      advice: Nearest.advice(for: id, among: known, noun: "id"))
  }

  private static func several(_ id: String, _ found: [EntityID]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-id", at: FilePosition("Content/Gazetteer"),
      "several entries have the id `\(id)`",
      advice: "write " + found.map { "`\($0.path)`" }.joined(separator: " or "))
  }

  private static func lines(_ chosen: [EntityID], _ proposed: [EntityID]) -> [String] {
    let waiting = Set(proposed)
    let done = Set(chosen).intersection(waiting)
    let idle = chosen.filter { !waiting.contains($0) }.map { "\($0.path): confirmed already" }
    let left = proposed.count - done.count
    return idle + ["\(done.count) confirmed, \(left) still proposed"]
  }
}

extension EntityID {
  fileprivate var list: GazetteerList {
    switch self {
    case .unit: .units
    case .place: .places
    case .person: .people
    }
  }

  /// The list and the id: `places/arras`.
  package var path: String { "\(list.rawValue)/\(text)" }
}

extension Gazetteer {
  /// A warning that counts the entries that nobody has confirmed; none where there are none.
  var proposedEntries: [Diagnostic] {
    let count = proposed.count
    guard let first = proposed.first else { return [] }
    return [
      Diagnostic(
        .warning, "proposed-entity", at: FilePosition("Content/Gazetteer"),
        "\(count) \(count == 1 ? "entry is" : "entries are") proposed, not yet confirmed by an editor",
        advice: "look them over, then run dossier confirm \(first.path) for one, or --all for all")
    ]
  }
}
