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
    let manager = FileManager.default
    return [folder]
      + InputSnapshot.folders.flatMap { name in
        let root = "\(folder)/\(name)"
        let below = manager.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return [root] + below.map { "\(root)/\($0)" }
      }.filter { path in
        var isFolder: ObjCBool = false
        return manager.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
      }
  }
}
