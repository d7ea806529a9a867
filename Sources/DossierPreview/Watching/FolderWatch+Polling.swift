import Foundation

extension FolderWatch {
  /// Compares sizes, times and numbers of all files again and again, where nothing better is there.
  static func polling(_ folder: String, every interval: Duration) -> FolderWatch {
    let (changes, changed) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // Taken at once, so that no change after this call is missed.
    let start = FileTraces(below: folder)
    let task = Task {
      var last = start
      while (try? await Task.sleep(for: interval)) != nil {
        let now = FileTraces(below: folder)
        if now != last { changed.yield() }
        last = now
      }
      changed.finish()
    }
    changed.onTermination = { _ in task.cancel() }
    return FolderWatch(changes: changes, takeInNewFolders: {})
  }
}

/// What tells a changed file without reading it: size, time of change and number.
struct FileTraces: Equatable, Sendable {
  private struct Trace: Equatable {
    var size: UInt64?
    var modified: Date?
    var number: UInt64?
  }

  private var traces: [String: Trace] = [:]

  /// Looks at every file that a build of this dossier's folder reads.
  init(below folder: String) {
    let manager = FileManager.default
    for name in InputSnapshot.folders {
      // With a slash, so that a folder which is a link is entered.
      let root = "\(folder)/\(name)/"
      traces[root] = Self.trace(of: root)
      for path in manager.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
        traces[root + path] = Self.trace(of: root + path)
      }
    }
  }

  private static func trace(of path: String) -> Trace? {
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    return Trace(
      size: (found[.size] as? NSNumber)?.uint64Value,
      modified: found[.modificationDate] as? Date,
      number: (found[.systemFileNumber] as? NSNumber)?.uint64Value)
  }
}
