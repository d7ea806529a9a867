import DossierModel

/// What publishing changed in the output. All paths are relative to it and sorted by their bytes.
package struct PublishedChange: Equatable, Sendable {
  /// Paths that the old site lacked.
  package var added: [String] = []
  /// Paths whose bytes are new.
  package var changed: [String] = []
  /// Paths that the new site lacks.
  package var removed: [String] = []
  /// Those of `changed` and `removed` whose bytes were no longer what the earlier build wrote.
  package var discardedEdits: [String] = []
  /// The digest of the list of the files that now stand there: `Publisher.stands` knows the site by it.
  package let list: Digest
  /// What no build wrote, and so was kept: files, and folders that hold nothing of a build.
  package var carriedOver: [String] = []

  /// Whether the output already held this site, byte for byte; then nothing was written.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  init(from old: StandingSite, to new: Manifest) {
    let order = SitePath.precedes
    list = Digest(of: new.bytes)
    added = new.digests.keys.filter { old.present[$0] == nil }.sorted(by: order)
    changed = new.digests.keys
      .filter { old.present[$0] != nil && old.present[$0] != new.digests[$0] }.sorted(by: order)
    removed = old.present.keys.filter { new.digests[$0] == nil }.sorted(by: order)
    discardedEdits = (changed + removed)
      .filter { old.present[$0] != old.manifest.digests[$0] }.sorted(by: order)
    carriedOver = old.foreign.map(\.path).sorted(by: order)
  }

  /// A warning for each edit that was discarded; `output` is the folder as messages name it.
  package func diagnostics(output: String) -> [Diagnostic] {
    discardedEdits.map { path in
      Diagnostic(
        .editedOutput, at: FilePosition("\(output)/\(path)"),
        "the file was changed since the last build, and the change is gone",
        advice: "make the change in Content/ or Templates/, from which the file is built")
    }
  }
}

extension Rule {
  package static let editedOutput = notice(
    "edited-output",
    "A file of the site was changed since the last build, and the change is gone",
    "make the change in `Content/` or `Templates/`")
}
