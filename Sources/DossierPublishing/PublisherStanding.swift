import DossierModel

/// Whether a site stands already.
extension Publisher {
  /// Whether the output is the site that has this list of files, each byte for byte, and a build
  /// that was killed has left nothing beside it. In doubt it isn't.
  ///
  /// Throws where another build holds the folder.
  package func stands(_ list: Digest) throws(PublishingFault) -> Bool {
    guard disk.stamp(of: output.path) != nil else { return false }
    let lock = try FolderLock(on: output.parent, patience: patience)
    defer { lock.release() }
    do throws(PublishingFault) {
      for path in [output.staging, output.aside] where try disk.kind(of: path) != nil {
        return false
      }
      let bytes = try disk.read(self.list(in: output.path))
      guard Digest(of: bytes) == list, let manifest = Manifest(bytes) else { return false }
      for folder in manifest.folders
      where try disk.kind(of: "\(output.path)/\(folder)") != .folder {
        return false
      }
      let paths = Array(manifest.digests.keys)
      let found = try reader().look(at: paths, in: output.path)
      return zip(paths, found).allSatisfy { manifest.digests[$0] == $1.digest }
    } catch {
      return false
    }
  }

  /// Reads the files of the output, and trusts what is known of them; nil: what the cache knows.
  func reader(_ known: KnownFiles? = nil) -> FileReader {
    FileReader(
      known: known ?? KnownFiles(of: output, in: cache),
      past: disk.stamp(of: output.parent)?.modified ?? .min, jobs: jobs, disk: disk)
  }
}
