import DossierContent
import DossierModel
import DossierPublishing

/// Everything that the bytes of a site, and what is said of it, depend on.
struct BuildInputs {
  /// What a build reads of `Content`.
  let snapshot: ContentSnapshot
  /// What it reads of the user's templates.
  let templates: ReadTemplates
  private let content: ContentList
  /// The program, what is asked of it, and the templates.
  private let others: String

  /// Nil where something can't be read, or can't be told from another.
  init?(_ request: BuildRequest, _ disk: ContentDisk, _ templates: ReadTemplates, jobs: Int) {
    guard templates.faults.isEmpty, let program = RunningProgram.digest,
      let snapshot = ContentSnapshot(of: disk, jobs: jobs)
    else { return nil }
    self.snapshot = snapshot
    self.templates = templates
    content = snapshot.list(jobs: jobs)
    let files = (templates.folder?.files ?? [:]).sorted { $0.key < $1.key }
      .map { "\(Digest(of: $0.value)) \($0.key)\0" }
    others =
      "\(program) \(request.baseURL ?? "") \(request.strict) \(request.discardEdits)\0"
      + "\(templates.folder?.path ?? "")\0\(files.joined())"
  }

  /// Of what the build reads.
  var digest: Digest { digest(with: content) }

  /// Of what the next build will read once these pages are written, which the site doesn't depend
  /// on; nil where it can't be told.
  func digest(after pages: GeneratedPages) -> Digest? {
    // The list of ids is an input like any other.
    guard snapshot.isComplete, !pages.writes.contains(where: { $0.path == IDLedgerFile.path })
    else { return nil }
    return content.changed(writes: pages.writes, removals: pages.removals).map(digest(with:))
  }

  private func digest(with content: ContentList) -> Digest {
    Digest(of: others + "\0\(content.digest)")
  }
}

/// The user's templates as they were read, and what was wrong with the folder.
struct ReadTemplates {
  /// Nil: the built-in ones alone.
  var folder: TemplateSet.Folder?
  /// Whether the user has named a folder that isn't there.
  var isMissing = false
  var faults: [Diagnostic] = []
}
