import DossierModel

/// The files that a build wrote, kept beside them: what a later build may remove.
///
/// Its text can be checked with `sha256sum --check`.
struct Manifest: Equatable {
  static let fileName = ".dossier"
  static let heading = "# The files of this folder that dossier wrote, and may replace or remove."

  /// By path, relative to the site's root.
  private(set) var digests: [String: Digest] = [:]
  /// Every folder that one of the files stands in.
  private(set) var folders: Set<String> = []

  init() {}

  init(of files: [StagedFile]) {
    for file in files { add(file.path, file.digest) }
  }

  /// Nil where a line is none that `bytes` writes, so that nothing is removed on a guess.
  init?(_ bytes: [UInt8]) {
    guard let lines = Self.lines(of: bytes), lines.last?.isEmpty == true else { return nil }
    guard lines[0].elementsEqual(Self.heading.utf8) else { return nil }
    for line in lines.dropFirst().dropLast() {
      guard let (path, digest) = Self.entry(line) else { return nil }
      add(path, digest)
    }
  }

  /// Takes in what a killed build managed to write of it.
  init(salvaging bytes: [UInt8]) {
    for line in Self.lines(of: bytes) ?? [] {
      if let (path, digest) = Self.entry(line) { add(path, digest) }
    }
  }

  /// Sorted by path, one line a file.
  var bytes: [UInt8] {
    var text = Self.heading + "\n"
    for (path, digest) in digests.sorted(by: { SitePath.precedes($0.key, $1.key) }) {
      text += "\(digest)  \(path)\n"
    }
    return Array(text.utf8)
  }

  /// This list, and of the other what this one lacks.
  func merging(_ other: Manifest) -> Manifest {
    var merged = self
    merged.digests.merge(other.digests) { mine, _ in mine }
    merged.folders.formUnion(other.folders)
    return merged
  }

  private mutating func add(_ path: String, _ digest: Digest) {
    digests[path] = digest
    folders.formUnion(SitePath.folders(above: path))
  }

  private static func lines(of bytes: [UInt8]) -> [Substring.UTF8View]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  private static func entry(_ line: Substring.UTF8View) -> (path: String, digest: Digest)? {
    guard line.count > 66, line.dropFirst(64).starts(with: "  ".utf8),
      line.prefix(64).allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    let path = String(Substring(line.dropFirst(66)))
    guard SitePath.objection(to: path) == nil else { return nil }
    return (path, Digest(hexadecimal: String(Substring(line.prefix(64)))))
  }
}
