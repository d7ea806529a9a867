import DossierModel

/// Tells what the files of an output hold, and reads those alone that are not known.
struct FileReader: Sendable {
  /// What a file holds, and its stamp where that tells as much until it changes.
  struct Found: Sendable {
    var digest: Digest
    var stamp: FileStamp?
  }

  let known: KnownFiles
  /// A moment that is over, by the clock of the file system: what was changed before it and is
  /// changed again gets another stamp.
  let past: Int64
  let jobs: Int
  let disk: PublishingDisk

  /// In the order of the paths, which are relative to `root`.
  func look(at paths: [String], in root: String) throws(PublishingFault) -> [Found] {
    try Parallel.map(paths, jobs: jobs) { path throws(PublishingFault) in
      try look(at: path, in: root)
    }
  }

  private func look(at path: String, in root: String) throws(PublishingFault) -> Found {
    let stamp = disk.stamp(of: "\(root)/\(path)")
    if let stamp, let digest = known.digest(of: path, now: stamp) {
      return Found(digest: digest, stamp: stamp)
    }
    let digest = Digest(of: try disk.read("\(root)/\(path)"))
    return Found(digest: digest, stamp: stamp.flatMap { $0.modified < past ? $0 : nil })
  }
}
