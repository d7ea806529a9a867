import DossierModel

/// What comes after the exchange, and after a build that was killed before it got there.
extension Publisher {
  /// Ends or undoes what a killed build left beside the output.
  func clearLeftovers() throws(PublishingFault) {
    switch try disk.kind(of: output.aside) {
    case .file: try disk.removeFile(output.aside)
    case .some where try disk.kind(of: output.path) == nil:
      try disk.move(output.aside, to: output.path)
    default: try clear(output.aside)
    }
    try clear(output.staging)
    try removeAll(output.making)
  }

  /// Removes a folder in which nothing is but what builds wrote.
  func removeAll(_ folder: String) throws(PublishingFault) {
    guard try disk.kind(of: folder) == .folder else { return }
    let names = try disk.names(in: folder)
    _ = try Parallel.map(names, jobs: jobs) { name throws(PublishingFault) in
      let path = "\(folder)/\(name)"
      if try disk.kind(of: path) == .folder {
        try removeAll(path)
      } else {
        try disk.removeFile(path)
      }
    }
    try disk.removeFolder(folder)
  }

  /// Moves what no build wrote from a folder into the output, then removes the folder.
  func clear(_ folder: String) throws(PublishingFault) {
    guard let kind = try disk.kind(of: folder) else { return }
    guard kind == .folder else { throw .occupied(folder) }
    let manifest = try salvagedManifest(in: folder)
    let folders = try salvagedManifest(in: output.path).folders.union(manifest.folders)
    let left = try StandingSite(
      at: folder, manifest: manifest, entering: folders, reader: nil, disk: disk)
    for foreign in left.foreign {
      try carry(foreign, from: folder)
    }
    try remove(manifest.digests.keys.sorted(by: SitePath.precedes), folders, from: folder)
  }

  private func carry(_ foreign: StandingSite.Foreign, from folder: String)
    throws(PublishingFault)
  {
    let old = "\(folder)/\(foreign.path)"
    let new = "\(output.path)/\(foreign.path)"
    guard let taken = try disk.kind(of: new) else {
      for above in [""] + SitePath.folders(above: foreign.path).map({ "/\($0)" })
      where try disk.kind(of: output.path + above) == nil {
        try disk.makeFolder(output.path + above)
      }
      return try disk.move(old, to: new)
    }
    guard taken == .file, foreign.kind == .file, try disk.read(old) == disk.read(new) else {
      throw .setAside(old, takenBy: new)
    }
    try disk.removeFile(old)
  }

  /// The list goes last, since it tells which of the rest is a build's.
  private func remove(_ files: [String], _ folders: Set<String>, from folder: String)
    throws(PublishingFault)
  {
    _ = try Parallel.map(files, jobs: jobs) { path throws(PublishingFault) in
      try disk.removeFile("\(folder)/\(path)")
    }
    for path in folders.sorted(by: { SitePath.precedes($1, $0) }) {
      try disk.removeFolder("\(folder)/\(path)")
    }
    try disk.removeFile(list(in: folder))
    try disk.removeFolder(folder)
  }

  private func salvagedManifest(in folder: String) throws(PublishingFault) -> Manifest {
    guard try disk.kind(of: list(in: folder)) == .file else { return Manifest() }
    return Manifest(salvaging: try disk.read(list(in: folder)))
  }
}
