extension ContentDisk {
  /// A folder in memory: files by path, links by path with where they lead, and files and folders
  /// that may not be read.
  package static func memory(
    _ files: [String: [UInt8]], links: [String: LinkEnd] = [:], unreadable: Set<String> = []
  ) -> ContentDisk {
    let paths = Array(files.keys) + Array(links.keys)
    return ContentDisk(
      read: { path in
        guard let bytes = files[path], !unreadable.contains(path) else {
          throw NothingThere(path: path)
        }
        return bytes
      },
      list: { folder in
        if unreadable.contains(folder) { throw NothingThere(path: folder) }
        let names = paths.compactMap { path -> String? in
          guard path.hasPrefix(folder + "/") else { return nil }
          return path.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
        }
        return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      },
      kind: { path in
        if unreadable.contains(where: { path.hasPrefix($0 + "/") }) { return .unreadable }
        if let end = links[path] { return .link(end) }
        if files[path] != nil { return .file }
        return paths.contains { $0.hasPrefix(path + "/") } ? .folder : nil
      })
  }

  /// A folder in memory from texts.
  package static func memory(_ files: [String: String]) -> ContentDisk {
    memory(files.mapValues { Array($0.utf8) })
  }

  /// What reading a path that is not there throws.
  package struct NothingThere: Error {
    /// Relative to the dossier folder.
    package var path: String
  }
}
