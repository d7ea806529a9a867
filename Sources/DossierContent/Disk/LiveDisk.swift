import Foundation

extension ContentDisk {
  /// The real disk; `root` is the path of the folder that holds `Content`.
  package static func live(root: String) -> ContentDisk {
    ContentDisk(
      read: { path in
        try [UInt8](Data(contentsOf: URL(filePath: "\(root)/\(path)")))
      },
      list: { path in
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)")
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      },
      kind: { path in
        // Foundation asks for the names of owner and group as well, which takes ten times as long.
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else {
          return isAbsence(errno) ? nil : .unreadable
        }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: linkEnd(of: path, in: root).map { .link($0) } ?? .unreadable
        default: .other
        }
      })
  }

  /// `Content` may itself be a link: what it leads to is then the inside. Nil where a folder on its way can't be looked into.
  private static func linkEnd(of path: String, in root: String) -> LinkEnd? {
    guard let end = resolved("\(root)/\(path)") else {
      return errno == EACCES ? nil : .nowhere
    }
    guard let content = resolved("\(root)/Content") else { return .nowhere }
    if end == content { return .inside("Content") }
    guard end.hasPrefix(content + "/") else { return .outside }
    return .inside("Content" + end.dropFirst(content.count))
  }

  /// Whether a call that failed found that nothing stands there, and not that it may not look.
  private static func isAbsence(_ code: Int32) -> Bool {
    [ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP].contains(code)
  }

  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}
