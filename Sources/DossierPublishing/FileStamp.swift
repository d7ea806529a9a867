#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system tells of a file without reading it. A file whose bytes are changed gets another
/// one, unless within the same tick of the file system's clock.
struct FileStamp: Hashable, Sendable {
  /// The number of the file in its file system.
  var number: UInt64
  /// In bytes.
  var size: Int64
  /// When its bytes were last changed, in nanoseconds since 1970.
  var modified: Int64
  /// When anything of it was last changed, its names and rights too; nobody can set it.
  var changed: Int64

  /// Whether it tells of the same bytes; giving a file a second name changes the rest.
  func isOfSameBytes(as other: FileStamp) -> Bool {
    number == other.number && size == other.size && modified == other.modified
  }
}

extension FileStamp {
  init(_ status: stat) {
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Four numbers, parted by spaces.
  var text: String { "\(number) \(size) \(modified) \(changed)" }

  /// Nil for anything but what `text` writes.
  init?(_ fields: [Substring.UTF8View]) {
    guard fields.count == 4, let number = UInt64(Substring(fields[0])) else { return nil }
    let rest = fields.dropFirst().compactMap { Int64(Substring($0)) }
    guard rest.count == 3 else { return nil }
    self.init(number: number, size: rest[0], modified: rest[1], changed: rest[2])
  }
}

extension PublishingDisk {
  /// The stamp of a file or folder; nil where there is none, or a link.
  func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { return nil }
    return FileStamp(status)
  }
}
