import DossierModel
import Synchronization

/// One site on its way into its folder: its files are written beside the output as they are made,
/// and get there whole, or not at all.
///
/// It holds the folder until `end`, which every way out has to come to.
package final class Publication: Sendable {
  private let publisher: Publisher
  private let lock: FolderLock
  /// What stood in the output when it began; nil where nothing did.
  private let before: StandingSite?
  /// The folders above the output that had to be made.
  private let parents: [String]
  private let folders = Mutex<Set<String>>([])
  private let taken = Mutex<[StagedFile]>([])

  init(
    _ publisher: Publisher, lock: FolderLock, over before: StandingSite?, parents: [String]
  ) {
    self.publisher = publisher
    self.lock = lock
    self.before = before
    self.parents = parents
  }

  private var disk: PublishingDisk { publisher.disk }
  private var output: OutputFolder { publisher.output }

  /// Takes a file; it is written unless it stands in the output as it is to be. May be called by
  /// several threads at once.
  package func take(_ file: SiteFile) throws(PublishingFault) {
    if let reason = SitePath.objection(to: file.path) { throw .unusablePath(file.path, reason) }
    var staged = StagedFile(file)
    if before?.present[file.path] != staged.digest {
      try makeFolders(above: file.path)
      staged.stamp = try disk.write(file.bytes, to: path(of: file.path))
    }
    taken.withLock { $0.append(staged) }
  }

  /// Puts the files taken into the output, as the whole site.
  package func finish() throws(PublishingFault) -> PublishedChange {
    let site = try CheckedSite(taken.withLock { $0 })
    // While pages are made, an editor may save files in the output.
    let old = try publisher.standing(entering: site.manifest.folders, known: before?.known)
    try refuseIfTaken(old, by: site)
    let change = PublishedChange(from: old ?? StandingSite(), to: site.manifest)
    if let old, change.isEmpty, old.manifest == site.manifest {
      keep(old.known, of: site)
      return change
    }
    var known = try stage(site, reusing: old)
    known.forget(changedSince: try publisher.replace(old, by: site) ?? .min)
    keep(known, of: site)
    return change
  }

  /// Removes what is left of a site that was not published, and lets other builds in.
  package func end() {
    try? publisher.removeAll(output.making)
    // None of them goes in which something stands.
    for folder in parents.reversed() { try? disk.removeFolder(folder) }
    lock.release()
  }

  private func refuseIfTaken(_ old: StandingSite?, by site: CheckedSite) throws(PublishingFault) {
    for foreign in old?.foreign ?? []
    where site.manifest.digests[foreign.path] != nil
      || site.manifest.folders.contains(foreign.path)
    {
      throw .occupied("\(output.path)/\(foreign.path)")
    }
    for file in site.files where file.stamp == nil && old?.present[file.path] != file.digest {
      throw .changedMeanwhile("\(output.path)/\(file.path)")
    }
  }

  /// Makes the folder of files a whole site, its list among them, before it gets the name under
  /// which it may stand in the output's place: whatever the list doesn't name in a folder left
  /// behind by a killed build is then an editor's. The list alone waits for the disk, since pages
  /// can be made again and an editor's files can't.
  ///
  /// A file that stands as it is to be gets a second name; it is never written to again, only
  /// replaced. Gives what is known of the files staged.
  private func stage(_ site: CheckedSite, reusing old: StandingSite?) throws(PublishingFault)
    -> KnownFiles
  {
    try makeFolder("")
    for folder in site.manifest.folders.sorted(by: SitePath.precedes) { try makeFolder(folder) }
    let stamps = try Parallel.map(site.files, jobs: publisher.jobs) {
      file throws(PublishingFault) in
      if let stamp = file.stamp { return Optional(stamp) }
      return try takeOver(file, from: old)
    }
    var known = KnownFiles()
    for (file, stamp) in zip(site.files, stamps) {
      guard let stamp else { continue }
      known.add(file.path, KnownFiles.File(digest: file.digest, stamp: stamp))
    }
    try disk.write(site.manifest.bytes, to: publisher.list(in: output.making), flushed: true)
    try disk.flush(folder: output.making)
    try disk.move(output.making, to: output.staging)
    return known
  }

  /// Takes a file over from the output. Gives its stamp; nil where that says nothing of what it holds.
  private func takeOver(_ file: StagedFile, from old: StandingSite?) throws(PublishingFault)
    -> FileStamp?
  {
    let standing = "\(output.path)/\(file.path)"
    if try disk.link(standing, as: path(of: file.path)) {
      return old?.known.files[file.path]?.stamp
    }
    return try disk.write(disk.read(standing), to: path(of: file.path))
  }

  /// Keeps what is known of the files that now stand in the output, under the stamps that they have
  /// there.
  private func keep(_ staged: KnownFiles, of site: CheckedSite) {
    guard let cache = publisher.cache else { return }
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

  private func makeFolders(above path: String) throws(PublishingFault) {
    for folder in [""] + SitePath.folders(above: path) { try makeFolder(folder) }
  }

  /// Makes a folder of the site that isn't there yet.
  private func makeFolder(_ folder: String) throws(PublishingFault) {
    try folders.withLock { made throws(PublishingFault) in
      guard made.insert(folder).inserted else { return }
      try disk.makeFolder(folder.isEmpty ? output.making : path(of: folder))
    }
  }

  private func path(of file: String) -> String { "\(output.making)/\(file)" }
}
