import DossierModel

/// Reads the folder an editor works in, from the disk to values and their faults.
package enum ContentLoader {
  /// Reads everything and reports all that is wrong; no fault keeps the rest from being read.
  ///
  /// `rules` are those that `dossier.yml` can name; nil: what it says of rules is not read.
  package static func load(
    _ disk: ContentDisk, rules: [Rule]? = nil, jobs: Int = 1
  ) -> ContentFolder {
    var faults: [Diagnostic] = []
    let settings = SettingsReader.read(disk, rules: rules, reporting: &faults)
    let sides = settings.map { KnownIDs($0.sides.map(\.id)) }
    let (sources, sourceIDs) = SourcesReader(disk: disk, sides: sides).read(reporting: &faults)
    let ledger = IDLedgerFile.read(disk, reporting: &faults)
    let (gazetteer, ids) = GazetteerReader(
      disk: disk, sides: sides, language: settings?.language ?? "en"
    ).read(reporting: &faults)
    let pages = PagesReader(disk: disk, ids: ids, jobs: jobs).read(reporting: &faults)
    let annotations = AnnotationsReader(
      disk: disk,
      ids: AnnotationIDs(
        sides: sides, sources: sourceIDs, units: ids.units, places: ids.places,
        districts: ids.districts, people: ids.people, voices: ids.voices)
    ).read(reporting: &faults)
    FolderCheck(disk: disk).report(to: &faults)
    return ContentFolder(
      settings: settings, sources: sources.map(\.source),
      unreadSources: (sourceIDs?.list ?? []).filter { id in
        !sources.contains { $0.source.id == id }
      },
      sourceBytes: Dictionary(sources.map { ($0.source.id, $0.bytes) }) { first, _ in first },
      ledger: ledger, gazetteer: gazetteer, pages: pages.byHand, annotations: annotations,
      generatedPages: pages.generated, diagnostics: Self.once(faults).inPrintingOrder())
  }

  /// Of several files in a folder that cannot be read, the folder is told once.
  private static func once(_ faults: [Diagnostic]) -> [Diagnostic] {
    var told: [Diagnostic] = []
    return faults.filter { fault in
      guard fault.rule == .unreadableFile else { return true }
      defer { told.append(fault) }
      return !told.contains(fault)
    }
  }
}

/// What stands in `Content` under a name that nothing reads.
struct FolderCheck {
  let disk: ContentDisk

  func report(to faults: inout [Diagnostic]) {
    let folders = ["Sources", "Gazetteer", "Annotations", PagesReader.own] + PagesReader.shared
    report("Content", known: ["dossier.yml"] + folders, to: &faults) { _ in false }
    report(
      "Content/Gazetteer", known: ["units.yml", "places.yml", "people.yml", "voices.yml"],
      to: &faults
    ) { $0.hasSuffix(".geojson") }
  }

  private func report(
    _ folder: String, known: [String], to faults: inout [Diagnostic],
    isUsed: (String) -> Bool
  ) {
    var found: [Diagnostic] = []
    let names = disk.names(in: folder, reporting: &found)
    // What else keeps a folder from being read is told by those who read its files.
    faults += found.filter { $0.rule == .unreadableFile }
    for name in names
    where !known.contains(name) && !isUsed(name) {
      let near = Nearest.word(to: name, among: known)
      faults.append(
        Diagnostic(
          .unusedFile, at: FilePosition("\(folder)/\(name)"),
          "nothing reads `\(name)` here, so the dossier is without it",
          advice: near.map { "did you mean `\($0)`?" } ?? "move it out of `\(folder)`"))
    }
  }
}
