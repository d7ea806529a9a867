import DossierModel
import Synchronization

/// All of `Content` at one moment: what a build reads of it, and a list that tells it from any other.
///
/// A build that reads through `disk` is made of what the list tells and of nothing else, whatever is
/// saved meanwhile; where it asked for more, `isComplete` is false.
package final class ContentSnapshot: Sendable {
  private let entries: [[UInt8]: Entry]
  private let live: ContentDisk
  private let hasAskedForMore = Mutex(false)

  private struct Entry: Sendable {
    var kind: ContentDisk.Kind
    /// Of a folder.
    var names: [String] = []
    /// Of a file.
    var bytes: [UInt8] = []
  }

  /// Reads a folder, `jobs` files at once; nil where something in it can't be read.
  package init?(of disk: ContentDisk, jobs: Int) {
    var entries: [[UInt8]: Entry] = [:]
    guard Self.walk("Content", of: disk, into: &entries) else { return nil }
    let files = entries.keys.filter { entries[$0]?.kind == .file }
    let bytes = Parallel.map(files, jobs: jobs) { file in
      try? disk.read(String(decoding: file, as: UTF8.self))
    }
    for (file, bytes) in zip(files, bytes) {
      guard let bytes else { return nil }
      entries[file]?.bytes = bytes
    }
    self.entries = entries
    live = disk
  }

  private static func walk(
    _ path: String, of disk: ContentDisk, into entries: inout [[UInt8]: Entry]
  ) -> Bool {
    guard let kind = disk.kind(path), kind != .unreadable else { return false }
    var entry = Entry(kind: kind)
    if kind == .folder || path == "Content" {
      guard let names = try? disk.list(path) else { return false }
      entry.names = names
      guard names.allSatisfy({ walk("\(path)/\($0)", of: disk, into: &entries) }) else {
        return false
      }
    }
    entries[Array(path.utf8)] = entry
    return true
  }

  /// Whether nothing was asked of `disk` that the list doesn't tell.
  package var isComplete: Bool { !hasAskedForMore.withLock { $0 } }

  /// The folder as it was.
  package var disk: ContentDisk {
    ContentDisk(
      read: { path in
        if let entry = self.entries[Array(path.utf8)], entry.kind == .file { return entry.bytes }
        // Where nothing stands there now either, the list has told it.
        let bytes = try self.live.read(path)
        self.hasAskedForMore.withLock { $0 = true }
        return bytes
      },
      list: { path in
        if let entry = self.entries[Array(path.utf8)], entry.kind == .folder || path == "Content" {
          return entry.names
        }
        let names = try self.live.list(path)
        self.hasAskedForMore.withLock { $0 = true }
        return names
      },
      kind: { path in
        if let entry = self.entries[Array(path.utf8)] { return entry.kind }
        // Made since then, or a name in which case counts to us and not to the disk.
        guard let kind = self.live.kind(path) else { return nil }
        self.hasAskedForMore.withLock { $0 = true }
        return kind
      })
  }

  /// What stood where.
  package func list(jobs: Int) -> ContentList {
    let digests = Parallel.map(Array(entries), jobs: jobs) { path, entry in
      (path, entry.kind == .file ? .file(Digest(of: entry.bytes)) : ContentList.Item(entry.kind))
    }
    return ContentList(items: Dictionary(uniqueKeysWithValues: digests))
  }
}
