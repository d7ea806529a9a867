import DossierContent
import DossierImport
import DossierModel

/// Puts a newer revision of a document in a source's place.
package enum Revision {
  /// Replaces the file and its digest in `sources.yml`, and says what moved, what is new, what is
  /// gone and which hints and annotations lost their quote. Nothing is written where `isDryRun`,
  /// or with an error.
  package static func update(
    _ id: Source.ID, with path: String, in folder: String, isDryRun: Bool,
    telling tell: StepListener = { _ in }
  ) throws -> StartingReport {
    var report = StartingReport()
    tell("reading")
    let disk = ContentDisk.live(root: folder)
    let content = ContentLoader.load(disk)
    let input = try InputDocument.read([path], reporting: &report.diagnostics)[0]
    let known = SourceListing.entries(on: disk)
    guard let file = known.first(where: { $0.id == id.text })?.file else {
      report.diagnostics.append(unknown(id, among: known.map(\.id)))
      return report
    }
    guard !report.diagnostics.hasErrors else { return report }
    tell("comparing")
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
    var files = [(path: target, bytes: input.bytes), (path: list.path, bytes: list.bytes)]
    if let ids = carriedIDs(of: id, to: input.bytes, content, in: &report) { files.append(ids) }
    try FolderChanges(folder: folder).write(files)
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

  /// The list of ids with those of the source's passages that stand in the newer file as they did;
  /// the others stay tied to the older file, and are told. Nil where none is known.
  private static func carriedIDs(
    of id: Source.ID, to bytes: [UInt8], _ content: ContentFolder, in report: inout StartingReport
  ) -> (path: String, bytes: [UInt8])? {
    guard let old = content.sourceBytes[id], !content.ledger.entries.isEmpty else { return nil }
    let carried = CarriedIDs(content.ledger, of: id, from: old, to: bytes)
    report.lines += carried.lines
    return (IDLedgerFile.path, Array(IDLedgerFile.text(of: carried.ledger).utf8))
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
