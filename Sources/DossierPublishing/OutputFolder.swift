#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that a site may be published to, its path absolute and free of links.
package struct OutputFolder: Equatable, Sendable {
  /// Absolute; the folder need not be there yet.
  package let path: String

  /// Takes a path as a user names it, against the current folder where it is relative.
  ///
  /// Throws `refused` for the root, the home folder, the dossier's folder or one above it, one
  /// inside, equal to or above a folder that the build reads, a file and a symbolic link.
  package init(
    _ path: String, dossierFolder: String, reading inputs: [String],
    home: String? = getenv("HOME").map { String(cString: $0) }
  ) throws(PublishingFault) {
    guard let real = RealPath.keepingLastLink(path) else {
      throw .refused(output: path, .isNoName)
    }
    self.path = real
    let dossier = RealPath.of(dossierFolder) ?? dossierFolder
    if real == "/" { throw .refused(output: real, .isRoot) }
    if let home, RealPath.of(home) == real { throw .refused(output: real, .isHome) }
    if RealPath.isInside(dossier, real) { throw .refused(output: real, .holdsTheDossier) }
    for input in inputs.compactMap(RealPath.of) {
      if RealPath.isInside(real, input) || RealPath.isInside(input, real) {
        throw .refused(output: real, .isRead)
      }
    }
    switch try PublishingDisk().kind(of: real) {
    case nil, .folder: break
    case .link: throw .refused(output: real, .isLink(to: RealPath.of(real) ?? "nowhere"))
    case .file, .other: throw .refused(output: real, .isNoFolder)
    }
  }

  /// The folder that holds it, in which the site is prepared.
  var parent: String { RealPath.parent(of: path) }
  /// Where the files of a new site are written, until it is known that it can be published. All that
  /// stands in it is a build's.
  var making: String { beside("making") }
  /// Where the new site stands when it is whole, and where the old one lies after the exchange.
  var staging: String { beside("staging") }
  /// Where the old site lies for a moment on a file system that can't exchange.
  var aside: String { beside("old") }

  private func beside(_ suffix: String) -> String {
    let name = path.dropFirst(parent == "/" ? 1 : parent.count + 1)
    return (parent == "/" ? "" : parent) + "/.\(name).dossier-\(suffix)"
  }
}
