import DossierModel

/// Reads `Content/Sources/`: the list of the sources, and their files.
struct SourcesReader {
  static let folder = "Content/Sources"
  static let list = "\(folder)/sources.yml"

  let disk: ContentDisk
  /// Nil where `dossier.yml` could not be read.
  let sides: KnownIDs<Side>?

  /// The sources with the bytes of their files, and the ids that the list gives, also those of
  /// entries with faults; nil where the list cannot be read.
  func read(
    reporting faults: inout [Diagnostic]
  ) -> (sources: [(source: Source, bytes: [UInt8])], ids: KnownIDs<Source>?) {
    guard let root = listing(reporting: &faults) else { return ([], nil) }
    var given = GivenIDs<Source>()
    var files: [String: FilePosition] = [:]
    var entries: [SourceEntry] = Mapping.each(of: root, noun: "source", reporting: &faults) {
      SourceEntry(&$0, sides: sides, given: &given, files: &files)
    }
    Sigla.complete(&entries, reporting: &faults)
    reportUnlisted(beside: Set(files.keys), reporting: &faults)
    let sourceFile = SourceFile(disk: disk)
    let sources = entries.compactMap { entry -> (Source, [UInt8])? in
      guard let bytes = sourceFile.read(entry, reporting: &faults) else { return nil }
      return entry.source.map { ($0, bytes) }
    }
    return (sources, KnownIDs(declaredIn: root))
  }

  /// The root of `sources.yml`; an empty list where there is no such file.
  private func listing(reporting faults: inout [Diagnostic]) -> YAMLNode? {
    let empty = YAMLNode(content: .list([]), place: FilePosition(Self.list))
    if case .missing = disk.standing(of: Self.list) { return empty }
    guard let text = disk.text(of: Self.list, reporting: &faults) else { return nil }
    let before = faults.count
    let root = YAMLComposer.compose(text, file: Self.list, reporting: &faults)
    return root ?? (faults.count == before ? empty : nil)
  }

  private func reportUnlisted(beside listed: Set<String>, reporting faults: inout [Diagnostic]) {
    for name in disk.names(in: Self.folder, reporting: &faults)
    where name != "sources.yml" && name != IDLedgerFile.name && !listed.contains(name) {
      faults.append(
        Diagnostic(
          .unlistedSource, at: FilePosition("\(Self.folder)/\(name)"),
          "no entry of `sources.yml` names `\(name)`, so the dossier is without it",
          advice: "add an entry with `file: \(name)`, or move the file out of the folder"))
    }
  }
}

extension Rule {
  package static let unlistedSource = fault(
    "unlisted-source", "A document lies in `Sources/` that `sources.yml` does not list",
    "list it, or move it out of the folder")
}
