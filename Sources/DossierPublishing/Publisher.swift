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
  var patience = 30.0
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
    let site = try CheckedSite(files, jobs: jobs)
    try makeFolders(to: output.parent)
    let lock = try FolderLock(on: output.parent, patience: patience)
    defer { lock.release() }
    try clearLeftovers()
    let old = try standing(entering: site.manifest.folders)
    if let old { try refuseIfOccupied(old, by: site.manifest) }
    let change = PublishedChange(from: old ?? StandingSite(), to: site.manifest)
    if let old, change.isEmpty, old.manifest == site.manifest {
      keep(old.known, of: site)
      return change
    }
    var known: KnownFiles
    do throws(PublishingFault) {
      known = try stage(site, reusing: old)
    } catch {
      try? clear(output.staging)
      throw error
    }
    known.forget(changedSince: try replace(old, by: site) ?? .min)
    keep(known, of: site)
    return change
  }

  /// What stands in the output; nil where nothing does.
  private func standing(entering folders: Set<String>) throws(PublishingFault) -> StandingSite? {
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
      at: output.path, manifest: manifest, entering: folders, reader: reader, disk: disk)
  }

  private func refuseIfOccupied(_ old: StandingSite, by site: Manifest) throws(PublishingFault) {
    for foreign in old.foreign
    where site.digests[foreign.path] != nil || site.folders.contains(foreign.path) {
      throw .occupied("\(output.path)/\(foreign.path)")
    }
  }

  /// Writes the site beside the output, its list first: whatever the list doesn't name in a
  /// folder left behind by a killed build is then an editor's. The list alone waits for the disk,
  /// since pages can be made again and an editor's files can't.
  ///
  /// A file that stands as it is to be gets a second name; it is never written to again, only
  /// replaced. Gives what is known of the files staged.
  private func stage(_ site: CheckedSite, reusing old: StandingSite?) throws(PublishingFault)
    -> KnownFiles
  {
    try disk.makeFolder(output.staging)
    try disk.write(site.manifest.bytes, to: list(in: output.staging), flushed: true)
    try disk.flush(folder: output.staging)
    for folder in site.manifest.folders.sorted(by: SitePath.precedes) {
      try disk.makeFolder("\(output.staging)/\(folder)")
    }
    let stamps = try Parallel.map(site.files, jobs: jobs) { file throws(PublishingFault) in
      try stage(file, holding: site.manifest.digests[file.path], reusing: old)
    }
    var known = KnownFiles()
    for (file, stamp) in zip(site.files, stamps) {
      guard let stamp, let digest = site.manifest.digests[file.path] else { continue }
      known.add(file.path, KnownFiles.File(digest: digest, stamp: stamp))
    }
    return known
  }

  /// Gives the stamp of the staged file; nil where that says nothing of what it holds.
  private func stage(_ file: SiteFile, holding digest: Digest?, reusing old: StandingSite?)
    throws(PublishingFault) -> FileStamp?
  {
    let path = "\(output.staging)/\(file.path)"
    if let present = old?.present[file.path], present == digest,
      try disk.link("\(output.path)/\(file.path)", as: path)
    {
      return old?.known.files[file.path]?.stamp
    }
    return try disk.write(file.bytes, to: path)
  }

  /// Keeps what is known of the files that now stand in the output, under the stamps that they have
  /// there.
  private func keep(_ staged: KnownFiles, of site: CheckedSite) {
    guard let cache else { return }
    var known = KnownFiles()
    for path in site.manifest.digests.keys {
      guard var file = staged.files[path], let stamp = disk.stamp(of: "\(output.path)/\(path)"),
        stamp.isOfSameBytes(as: file.stamp)
      else { continue }
      file.stamp = stamp
      known.add(path, file)
    }
    known.keep(of: output, in: cache)
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
