import DossierModel

/// What stands in an output folder: the files of an earlier build, and everything else.
struct StandingSite {
  /// Something that no build wrote; of a folder without any file of a build, the folder.
  struct Foreign: Equatable {
    let path: String
    let kind: PublishingDisk.Kind
  }

  let manifest: Manifest
  /// The files that the manifest lists and that are there, with what they hold now; only where
  /// they were read.
  private(set) var present: [String: Digest] = [:]
  /// Those of them whose stamps tell what they hold.
  private(set) var known = KnownFiles()
  private(set) var foreign: [Foreign] = []

  /// Nothing at all.
  init() {
    manifest = Manifest()
  }

  /// Looks through a folder. It enters the folders of its manifest and those given, no others.
  /// Without a reader it is not asked what the files hold.
  init(
    at root: String, manifest: Manifest, entering folders: Set<String> = [],
    reader: FileReader?, disk: PublishingDisk
  ) throws(PublishingFault) {
    self.manifest = manifest
    let folders = folders.union(manifest.folders)
    var ours: [String] = []
    try look(in: "", of: root, entering: folders, disk: disk, finding: &ours)
    guard let reader else { return }
    for (path, found) in zip(ours, try reader.look(at: ours, in: root)) {
      present[path] = found.digest
      if let stamp = found.stamp {
        known.add(path, KnownFiles.File(digest: found.digest, stamp: stamp))
      }
    }
  }

  private mutating func look(
    in folder: String, of root: String, entering folders: Set<String>, disk: PublishingDisk,
    finding ours: inout [String]
  ) throws(PublishingFault) {
    for name in try disk.names(in: "\(root)/\(folder)") {
      let path = folder + name
      guard path != Manifest.fileName, let kind = try disk.kind(of: "\(root)/\(path)") else {
        continue
      }
      if kind == .folder, folders.contains(path) {
        try look(in: path + "/", of: root, entering: folders, disk: disk, finding: &ours)
      } else if kind == .file, manifest.digests[path] != nil {
        ours.append(path)
      } else {
        foreign.append(Foreign(path: path, kind: kind))
      }
    }
  }
}
