#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Paths without links, so that two ways to one folder are seen to be the same.
enum RealPath {
  /// The real path of what is there, and of what isn't there yet in a folder that is.
  static func of(_ path: String) -> String? {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    guard errno == ENOENT else { return nil }
    return keepingLastLink(path)
  }

  /// The same, but a link at the very end stays as it is.
  static func keepingLastLink(_ path: String) -> String? {
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return "/" }
    if last == "." || last == ".." {
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return String(cString: found)
    }
    let above = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let parent = of(above.isEmpty ? "." : above) else { return nil }
    return parent == "/" ? "/\(last)" : "\(parent)/\(last)"
  }

  /// The folder that holds a real path; of the root, the root.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether the first path is the second or lies in it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    SitePath.isSame(path, folder)
      || path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }
}
