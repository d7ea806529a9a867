import Foundation

/// Tells that something may have changed in the folders that a build reads.
///
/// It may tell too often, never too seldom: whoever listens looks for himself what has changed.
struct FolderWatch: Sendable {
  /// One element for any number of changes since the last one was taken; ends with the watch.
  var changes: AsyncStream<Void>
  /// Called before each look: takes in folders that were made since.
  var takeInNewFolders: @Sendable () -> Void

  /// The best one that the machine offers for a dossier's folder.
  static func live(on folder: String) -> FolderWatch {
    #if os(Linux)
      if let watch = inotify(on: folder) { return watch }
    #endif
    return polling(folder, every: .milliseconds(400))
  }

  /// The folders to be watched one by one: the dossier's own, and all in those that a build reads.
  static func watchedFolders(of folder: String) -> [String] {
    [folder]
      + InputSnapshot.folders.flatMap { name -> [String] in
        guard let root = realpath("\(folder)/\(name)", nil) else { return [] }
        defer { free(root) }
        return folders(in: String(cString: root))
      }
  }

  /// A folder and all below it, without those that are links.
  private static func folders(in folder: String) -> [String] {
    let manager = FileManager.default
    return [folder]
      + ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).flatMap { name -> [String] in
        let path = "\(folder)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [] }
        return folders(in: path)
      }
  }
}
