import DossierModel

/// What the files of an output held when a build was done, so that the next one need not read them.
///
/// A file is known while its stamp stays. One that was changed so late that a further change could
/// have left the stamp as it was is not taken in.
struct KnownFiles: Sendable {
  struct File: Equatable, Sendable {
    var digest: Digest
    var stamp: FileStamp
  }

  private static let name = "files"

  /// By path, relative to the output.
  private(set) var files: [String: File] = [:]

  init() {}

  /// Those that the cache has of an output; none where it has those of another one.
  init(of output: OutputFolder, in cache: CacheFolder?) {
    guard let bytes = cache?.bytes(of: Self.name) else { return }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.first?.elementsEqual(output.path.utf8) == true else { return }
    for line in lines.dropFirst() {
      guard let (path, file) = Self.entry(String(decoding: line, as: UTF8.self)) else { continue }
      files[path] = file
    }
  }

  /// What a file holds that has this stamp now; nil where that is not known.
  func digest(of path: String, now stamp: FileStamp) -> Digest? {
    guard let file = files[path], file.stamp == stamp else { return nil }
    return file.digest
  }

  mutating func add(_ path: String, _ file: File) {
    files[path] = file
  }

  /// Forgets the files that were changed at a moment or later.
  mutating func forget(changedSince moment: Int64) {
    files = files.filter { $0.value.stamp.modified < moment }
  }

  /// Keeps all of them in a cache, which may have them already.
  func keep(of output: OutputFolder, in cache: CacheFolder?) {
    guard let cache, !output.path.utf8.contains(UInt8(ascii: "\n")) else { return }
    var text = output.path + "\n"
    for (path, file) in files.sorted(by: { SitePath.precedes($0.key, $1.key) }) {
      text += "\(file.digest) \(file.stamp.text) \(path)\n"
    }
    let bytes = Array(text.utf8)
    if cache.bytes(of: Self.name) != bytes { cache.keep(bytes, as: Self.name) }
  }

  private static func entry(_ line: String) -> (path: String, file: File)? {
    let fields = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 5)
    guard fields.count == 6, let stamp = FileStamp(Array(fields[1...4])) else { return nil }
    let digest = Digest(hexadecimal: String(Substring(fields[0])))
    return (String(Substring(fields[5])), File(digest: digest, stamp: stamp))
  }
}
