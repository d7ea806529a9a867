import CExchange

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The calls to the system that publishing is made of, each a single step with a typed fault.
///
/// Links are never followed. `before` is asked before every step that changes the disk, so that a
/// test can stop the world at any of them.
struct PublishingDisk: Sendable {
  /// What stands at a path.
  enum Kind: Equatable {
    case file, folder, link, other
  }

  var before: @Sendable (String) throws(PublishingFault) -> Void = { _ in }
  /// Exchanges two paths in one step; 0 or the number of the error.
  var exchangeCall: @Sendable (String, String) -> Int32 = { first, second in
    dossier_exchange(first, second) == 0 ? 0 : errno
  }

  /// Nil where nothing stands there.
  func kind(of path: String) throws(PublishingFault) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if Self.tellsOfNothing(errno) { return nil }
      throw .system(.find, path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, sorted by their bytes.
  func names(in folder: String) throws(PublishingFault) -> [String] {
    guard let stream = opendir(folder) else { throw .system(.list, folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard let name = String(validatingCString: start) else {
        throw .unreadableName(folder: folder)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .system(.list, folder, code: errno) }
    return names.sorted(by: SitePath.precedes)
  }

  func makeFolder(_ path: String) throws(PublishingFault) {
    try before(path)
    // The second call, because the first obeys the user's mask and the site's rights must not.
    guard mkdir(path, 0o755) == 0, chmod(path, 0o755) == 0 else {
      throw .system(.make, path, code: errno)
    }
  }

  func move(_ path: String, to other: String) throws(PublishingFault) {
    try before(path)
    guard rename(path, other) == 0 else { throw .system(.move, path, code: errno) }
  }

  /// Exchanges two paths in one step; false where the file system or the kernel can't.
  func exchange(_ path: String, with other: String) throws(PublishingFault) -> Bool {
    try before(path)
    let code = exchangeCall(path, other)
    switch code {
    case 0: return true
    // Some sandboxes answer EPERM to calls they don't know; the plain way then says what is wrong.
    case EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP, EPERM, EXDEV: return false
    default: throw .system(.exchange, other, code: code)
    }
  }

  /// Gives a file a second name; false where that can't be, for whatever reason.
  func link(_ path: String, as other: String) throws(PublishingFault) -> Bool {
    try before(other)
    return linkat(AT_FDCWD, path, AT_FDCWD, other, 0) == 0
  }

  func removeFile(_ path: String) throws(PublishingFault) {
    try before(path)
    guard unlink(path) == 0 || Self.tellsOfNothing(errno) else {
      throw .system(.remove, path, code: errno)
    }
  }

  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(PublishingFault) {
    try before(path)
    guard rmdir(path) == 0 || Self.tellsOfNothing(errno) else {
      throw .system(.remove, path, code: errno)
    }
  }

  /// Whether an error says that nothing stands, or can stand, at the path.
  private static func tellsOfNothing(_ code: Int32) -> Bool {
    code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG
  }
}
