#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How the staged site gets into the place of the old one, by the best way the system has.
extension Publisher {
  /// Puts the staged site in the place of the old one, and clears that away.
  ///
  /// Gives when it got there, by the clock of the file system; nil where it came file by file.
  func replace(_ old: StandingSite?, by site: CheckedSite) throws(PublishingFault) -> Int64? {
    guard let old else {
      try disk.move(output.staging, to: output.path)
      return try settle()
    }
    if try disk.exchange(output.staging, with: output.path) {
      let time = try settle()
      try clear(output.staging)
      return time
    }
    guard try setOldAside() else {
      try replaceInPlace(old, by: site)
      return nil
    }
    do throws(PublishingFault) {
      try disk.move(output.staging, to: output.path)
    } catch {
      try? disk.move(output.aside, to: output.path)
      throw error
    }
    let time = try settle()
    try clear(output.aside)
    return time
  }

  /// Waits until the new names are on the disk; gives when they were made.
  private func settle() throws(PublishingFault) -> Int64? {
    let time = disk.stamp(of: output.parent)?.modified
    try disk.flush(folder: output.parent)
    return time
  }

  /// False where the file system lets the folder's files be renamed, but not the folder.
  private func setOldAside() throws(PublishingFault) -> Bool {
    do throws(PublishingFault) {
      try disk.move(output.path, to: output.aside)
      return true
    } catch .system(.move, _, code: EXDEV) {
      return false
    }
  }

  /// Moves the site in file by file.
  ///
  /// The way of an overlay file system with a folder of its lower layer, as in a container whose
  /// image holds the checkout. A build killed here leaves whole files, some old and some new, and
  /// a list of both, so that the next build makes one site of them.
  private func replaceInPlace(_ old: StandingSite, by site: CheckedSite) throws(PublishingFault) {
    let kept = site.manifest
    try putList(kept.merging(old.manifest))
    for folder in kept.folders.sorted(by: SitePath.precedes)
    where try disk.kind(of: "\(output.path)/\(folder)") == nil {
      try disk.makeFolder("\(output.path)/\(folder)")
    }
    for file in site.files {
      try disk.move("\(output.staging)/\(file.path)", to: "\(output.path)/\(file.path)")
    }
    for path in old.present.keys.sorted(by: SitePath.precedes) where kept.digests[path] == nil {
      try disk.removeFile("\(output.path)/\(path)")
    }
    for folder in old.manifest.folders.sorted(by: { SitePath.precedes($1, $0) })
    where !kept.folders.contains(folder) {
      try removeIfEmpty("\(output.path)/\(folder)")
    }
    try putList(kept)
    try disk.flush(folder: output.path)
    try clear(output.staging)
  }

  /// Replaces the list in the output in one step.
  private func putList(_ manifest: Manifest) throws(PublishingFault) {
    try disk.write(manifest.bytes, to: output.aside, flushed: true)
    try disk.move(output.aside, to: list(in: output.path))
  }

  private func removeIfEmpty(_ folder: String) throws(PublishingFault) {
    guard try disk.kind(of: folder) == .folder, try disk.names(in: folder).isEmpty else { return }
    try disk.removeFolder(folder)
  }
}
