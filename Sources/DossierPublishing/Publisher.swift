import DossierModel

/// Puts a site into its folder, whole or not at all.
///
/// The site is written to a folder beside the output and then exchanged with it in one step.
/// Afterwards whatever no build wrote is moved over, and the old site removed. A build killed at
/// any of these steps is brought to an end, or undone, by the next one.
package struct Publisher: Sendable {
  /// Where the site goes.
  package let output: OutputFolder
  /// How many files are read, digested or written at once.
  let jobs: Int
  /// Where it is kept what the files of the output hold; nil: each is read.
  let cache: CacheFolder?
  /// How many seconds to wait for another build.
  var patience = 120.0
  var disk = PublishingDisk()

  package init(output: OutputFolder, jobs: Int = 1, cache: CacheFolder? = nil) {
    self.output = output
    self.jobs = jobs
    self.cache = cache
  }

  /// Publishes the files as the whole site; nothing is written where it already stands so.
  ///
  /// Throws before the exchange with the old site in place; after it only where the old site
  /// could not be cleared away, which the next call tries again.
  package func publish(_ files: [SiteFile]) throws(PublishingFault) -> PublishedChange {
    let publication = try begin()
    defer { publication.end() }
    _ = try Parallel.map(files, jobs: jobs) { file throws(PublishingFault) in
      try publication.take(file)
    }
    return try publication.finish()
  }

  /// Begins to publish a site whose files come one by one; no other build may until it has ended.
  ///
  /// Throws where another build holds the folder, or something stands in the way.
  package func begin() throws(PublishingFault) -> Publication {
    try makeFolders(to: output.parent)
    let lock = try FolderLock(on: output.parent, patience: patience)
    do throws(PublishingFault) {
      try clearLeftovers()
      return Publication(self, lock: lock, old: try standing())
    } catch {
      lock.release()
      throw error
    }
  }

  /// What stands in the output; nil where nothing does.
  private func standing() throws(PublishingFault) -> StandingSite? {
    switch try disk.kind(of: output.path) {
    case nil: return nil
    case .folder: break
    default: throw .refused(output: output.path, .isNoFolder)
    }
    guard try disk.kind(of: list(in: output.path)) == .file else {
      if let name = try disk.names(in: output.path).first(where: { !$0.hasPrefix(".") }) {
        throw .refused(output: output.path, .isNotOurs(holds: name))
      }
      return try StandingSite(
        at: output.path, manifest: Manifest(), reader: nil, disk: disk)
    }
    guard let manifest = Manifest(try disk.read(list(in: output.path))) else {
      throw .refused(output: output.path, .listIsUnreadable)
    }
    return try StandingSite(at: output.path, manifest: manifest, reader: reader, disk: disk)
  }

  private func makeFolders(to path: String) throws(PublishingFault) {
    guard try disk.kind(of: path) == nil else { return }
    try makeFolders(to: RealPath.parent(of: path))
    try disk.makeFolder(path)
  }

  func list(in folder: String) -> String {
    "\(folder)/\(Manifest.fileName)"
  }
}
