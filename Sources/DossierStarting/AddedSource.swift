import DossierContent
import DossierImport
import DossierModel

/// Adds documents to a dossier.
package enum AddedSource {
  /// Copies the documents, puts them at the end of the list of sources, and proposes the entries of
  /// the gazetteer that are not there yet. With faults nothing is written.
  package static func add(
    _ paths: [String], to folder: String, telling tell: StepListener = { _ in }
  ) throws -> StartingReport {
    var report = StartingReport()
    tell("reading")
    let disk = ContentDisk.live(root: folder)
    let content = ContentLoader.load(disk)
    let inputs = try InputDocument.read(paths, reporting: &report.diagnostics)
    report.diagnostics += known(inputs, among: content.sources)
    guard !report.diagnostics.hasErrors else { return report }
    let taken = (try? disk.list("Content/Sources")) ?? []
    var sources = NewSources(
      names: Set(taken),
      ids: Set(content.sources.map(\.id.text) + SourceListing.entries(on: disk).map(\.id)))
    inputs.forEach { sources.add($0) }
    tell("proposing")
    let proposal = Proposer.propose(
      from: sources.documents, beside: content.gazetteer, sides: content.settings?.sides ?? [],
      language: content.settings?.language ?? "en")
    let files = lists(sources, proposal, content, disk, reporting: &report.diagnostics)
    guard !report.diagnostics.hasErrors else { return report }
    try FolderChanges(folder: folder).write(sources.files + files)
    report.lines += sources.lines() + [proposal.counted]
    report.isWritten = true
    return report
  }

  /// An error for each document that is a source already.
  private static func known(_ inputs: [InputDocument], among sources: [Source]) -> [Diagnostic] {
    inputs.compactMap { input in
      let digest = Digest(of: input.bytes)
      return sources.first { $0.sha256 == digest }.map { source in
        Diagnostic(
          .error, "duplicate-file", at: FilePosition(input.path),
          "this document is a source already: `\(source.id)`",
          advice: "to put a newer revision in its place: dossier update \(source.id) FILE")
      }
    }
  }

  private static func lists(
    _ sources: NewSources, _ proposal: Proposal, _ content: ContentFolder, _ disk: ContentDisk,
    reporting faults: inout [Diagnostic]
  ) -> [(path: String, bytes: [UInt8])] {
    var edits = [(SourceListing.path, WrittenEntries.sources(sources.sources(proposal)))]
    let sides = Set(content.settings?.sides.map(\.id) ?? [])
    var kept = proposal
    for index in kept.gazetteer.units.indices
    where !sides.contains(kept.gazetteer.units[index].side ?? "") {
      kept.gazetteer.units[index].side = nil
    }
    for index in kept.gazetteer.people.indices
    where !sides.contains(kept.gazetteer.people[index].side ?? "") {
      kept.gazetteer.people[index].side = nil
    }
    for list in GazetteerList.allCases { edits.append((list.path, kept.entries(of: list))) }
    return edits.compactMap { path, entries in
      guard !entries.isEmpty else { return nil }
      var list = EditedList((try? disk.read(path)) ?? [], path: path)
      return list.append(entries, reporting: &faults) ? (path, list.bytes) : nil
    }
  }
}
