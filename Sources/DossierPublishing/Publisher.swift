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

  /// Begins to publish a site whose files come one by one; no other build may until it has ended.
  ///
  /// Throws where another build holds the folder, or something stands in the way; until `finish` the
  /// old site stays in place.
  package func begin() throws(PublishingFault) -> Publication {
    let parents = try makeFolders(to: output.parent)
    let lock = try FolderLock(on: output.parent, patience: patience)
    do throws(PublishingFault) {
      try clearLeftovers()
      return Publication(self, lock: lock, over: try standing(), parents: parents)
    } catch {
      lock.release()
      throw error
    }
  }

  /// What stands in the output; nil where nothing does. It enters the folders of the old site and
  /// those given; without `known` the cache tells what need not be read.
  func standing(
    entering folders: Set<String> = [], known: KnownFiles? = nil
  ) throws(PublishingFault) -> StandingSite? {
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
        at: output.path, manifest: Manifest(), entering: folders, reader: nil, disk: disk)
    }
    guard let manifest = Manifest(try disk.read(list(in: output.path))) else {
      throw .refused(output: output.path, .listIsUnreadable)
    }
    return try StandingSite(
      at: output.path, manifest: manifest, entering: folders, reader: reader(known), disk: disk)
  }

  /// Gives those that weren't there, the outermost first.
  private func makeFolders(to path: String) throws(PublishingFault) -> [String] {
    guard try disk.kind(of: path) == nil else { return [] }
    let above = try makeFolders(to: RealPath.parent(of: path))
    try disk.makeFolder(path)
    return above + [path]
  }

  func list(in folder: String) -> String {
    "\(folder)/\(Manifest.fileName)"
  }
}
