import DossierModel

/// The files of one build, once it is known that they can stand in one folder.
struct CheckedSite {
  let files: [StagedFile]
  let manifest: Manifest

  /// Throws where a path leaves the folder or two paths would meet on some file system.
  init(_ files: [StagedFile]) throws(PublishingFault) {
    var owners: [String: String] = [:]
    var folders: [String: String] = [:]
    for file in files {
      if let reason = SitePath.objection(to: file.path) {
        throw .unusablePath(file.path, reason)
      }
      if let other = owners.updateValue(file.path, forKey: file.path.lowercased()) {
        throw .collidingPaths(other, file.path)
      }
      for folder in SitePath.folders(above: file.path) {
        let other = folders.updateValue(folder, forKey: folder.lowercased())
        if let other, !SitePath.isSame(other, folder) { throw .collidingPaths(other, folder) }
      }
    }
    for (folded, folder) in folders {
      if let file = owners[folded] { throw .collidingPaths(file, folder) }
    }
    self.files = files.sorted { SitePath.precedes($0.path, $1.path) }
    manifest = Manifest(of: files)
  }
}
