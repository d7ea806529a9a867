import DossierContent
import DossierImport
import DossierModel

/// Puts a newer revision of a document in a source's place.
package enum Revision {
  /// Replaces the file and its digest in `sources.yml`, and says what moved, what is new, what is
  /// gone and which hints and annotations lost their quote. Nothing is written where `isDryRun`,
  /// or with an error.
  package static func update(
    _ id: Source.ID, with path: String, in folder: String, isDryRun: Bool
  ) throws -> StartingReport {
    var report = StartingReport()
    StepProgress.begin("reading")
    let disk = ContentDisk.live(root: folder)
    let content = ContentLoader.load(disk)
    let input = try InputDocument.read([path], reporting: &report.diagnostics)[0]
    let known = SourceListing.entries(on: disk)
    guard let file = known.first(where: { $0.id == id.text })?.file else {
      report.diagnostics.append(unknown(id, among: known.map(\.id)))
      return report
    }
    guard !report.diagnostics.hasErrors else { return report }
    compare(id, input, content, disk, in: &report)
    var list = EditedList(try disk.read(SourceListing.path), path: SourceListing.path)
    let before = list.bytes
    let digest = Digest(of: input.bytes)
    guard list.replaceDigest(of: id.text, with: digest, reporting: &report.diagnostics) else {
      return report
    }
    let target = "Content/Sources/\(file)"
    let isSame = (try? disk.read(target)) == input.bytes && list.bytes == before
    if isSame || isDryRun {
      report.lines.append(isSame ? "\(target) is this revision already" : "nothing was written")
      return report
    }
    try FolderChanges(folder: folder).write([(target, input.bytes), (list.path, list.bytes)])
    report.lines.append("\(target) is now \(path), SHA-256 \(digest)")
    report.isWritten = true
    return report
  }

  /// The ids of the sources that a folder lists, in their order; empty where it lists none.
  package static func sourceIDs(in folder: String) -> [String] {
    SourceListing.entries(on: ContentDisk.live(root: folder)).map(\.id)
  }

  private static func unknown(_ id: Source.ID, among known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-id", at: FilePosition(SourceListing.path), "no source has the id `\(id)`",
      advice: Nearest.advice(for: id.text, among: known, noun: "source id"))
  }

  /// Imports the dossier as it is and as it will be, and holds the source's passages side by side.
  private static func compare(
    _ id: Source.ID, _ input: InputDocument, _ content: ContentFolder, _ disk: ContentDisk,
    in report: inout StartingReport
  ) {
    guard let source = content.sources.first(where: { $0.id == id }),
      let old = content.sourceBytes[id], let settings = content.settings
    else {
      report.lines.append("the listed document is not there, so nothing can be compared")
      return
    }
    if source.kind != input.guess.kind {
      report.diagnostics.append(
        Diagnostic(
          .warning, "changed-kind", at: FilePosition(input.path),
          "this looks like \(input.guess.kind.rawValue), but the source is \(source.kind.rawValue)",
          advice: "change `kind` in `\(SourceListing.path)` if that is right"))
    }
    StepProgress.begin("comparing")
    var newer = content.sourceBytes
    newer[id] = input.bytes
    let before = statements(settings, content, content.sourceBytes)
    let after = statements(settings, content, newer)
    let comparison = RevisionComparison(
      before: RevisionComparison.items(of: id, in: before),
      after: RevisionComparison.items(of: id, in: after))
    let said = Set(after.flatMap { [$0.id] + $0.furtherIDs })
    report.lines += comparison.lines(stillSaid: said)
    let quotes = LostQuotes(before: old, after: input.bytes)
    report.diagnostics += quotes.hints(source.hints)
    report.diagnostics += quotes.annotations(AnnotationQuotes.inFiles(naming: id, on: disk))
  }

  private static func statements(
    _ settings: Settings, _ content: ContentFolder, _ bytes: [Source.ID: [UInt8]]
  ) -> [Statement] {
    Importer.run(
      Importer.Input(
        settings: settings, sources: content.sources, bytes: bytes, gazetteer: content.gazetteer)
    ).dossier.statements
  }
}
