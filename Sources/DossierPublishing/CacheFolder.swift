import DossierModel

/// The folder in which a build keeps what makes the next one faster.
///
/// Whatever is wrong with it, it is as if it were empty: each file tells its own digest, and what
/// can't be read or written is no fault.
package struct CacheFolder: Sendable {
  /// Its name in the dossier's folder.
  package static let name = ".dossier-cache"
  /// Changed with the form of what is kept.
  private static let heading = "dossier-cache 1 "

  /// Where it is, or will be.
  package let path: String
  private let disk = PublishingDisk()

  /// The cache of a dossier, by the path of the dossier's folder.
  package init(of dossierFolder: String) {
    path = "\(dossierFolder)/\(Self.name)"
  }

  /// What was kept under a name, whole and unchanged.
  package func bytes(of name: String) -> [UInt8]? {
    guard (try? disk.kind(of: path)) == .folder, let file = try? disk.read("\(path)/\(name)"),
      let end = file.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let bytes = Array(file[(end + 1)...])
    return file[..<end].elementsEqual(Self.firstLine(of: bytes).utf8) ? bytes : nil
  }

  /// Keeps bytes under a name, in place of what was kept before. The folder hides itself from Git.
  package func keep(_ bytes: [UInt8], as name: String) {
    do throws(PublishingFault) {
      if try disk.kind(of: path) == nil { try disk.makeFolder(path) }
      guard try disk.kind(of: path) == .folder else { return }
      if try disk.kind(of: "\(path)/.gitignore") == nil {
        try disk.write(Array("*\n".utf8), to: "\(path)/.gitignore")
      }
      let new = "\(path)/\(name).new"
      try disk.removeFile(new)
      try disk.write(Array("\(Self.firstLine(of: bytes))\n".utf8) + bytes, to: new)
      try disk.move(new, to: "\(path)/\(name)")
    } catch {
      // The next build is then a full one.
    }
  }

  private static func firstLine(of bytes: [UInt8]) -> String { heading + "\(Digest(of: bytes))" }
}
