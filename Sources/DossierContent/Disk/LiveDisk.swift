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
        switch fileType(of: "\(root)/\(path)") {
        case .typeRegular: .file
        case .typeDirectory: .folder
        case .typeSymbolicLink: .link(linkEnd(of: path, in: root))
        case nil: nil
        default: .other
        }
      })
  }

  private static func fileType(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  /// `Content` may itself be a link: what it leads to is then the inside.
  private static func linkEnd(of path: String, in root: String) -> LinkEnd {
    guard let end = resolved("\(root)/\(path)"), let content = resolved("\(root)/Content") else {
      return .nowhere
    }
    if end == content { return .inside("Content") }
    guard end.hasPrefix(content + "/") else { return .outside }
    return .inside("Content" + end.dropFirst(content.count))
  }

  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}
