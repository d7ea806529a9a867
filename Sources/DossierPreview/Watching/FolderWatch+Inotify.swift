#if os(Linux)
  import Foundation

  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  extension FolderWatch {
    /// Is told by the kernel (inotify(7)); nil where it won't, because too much is watched already.
    ///
    /// A file counts as changed when its writer closes it, so that none is read half written.
    static func inotify(on folder: String) -> FolderWatch? {
      guard let queue = InotifyQueue(), queue.watch(watchedFolders(of: folder)) else { return nil }
      let (changes, changed) = AsyncStream.makeStream(
        of: Void.self, bufferingPolicy: .bufferingNewest(1))
      changed.onTermination = { _ in queue.end() }
      Thread.detachNewThread {
        while queue.waitForEvents() { changed.yield() }
        changed.finish()
      }
      return FolderWatch(changes: changes) { queue.watch(watchedFolders(of: folder)) }
    }
  }

  /// One queue of the kernel's, and a pipe that ends the wait for it.
  private final class InotifyQueue: Sendable {
    private let events: Int32
    private let endReader: Int32
    private let endWriter: Int32

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

    init?() {
      let queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      var ends: [Int32] = [-1, -1]
      guard queue >= 0, pipe(&ends) == 0 else {
        if queue >= 0 { _ = close(queue) }
        return nil
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (events, endReader, endWriter) = (queue, ends[0], ends[1])
    }

    deinit {
      for descriptor in [events, endReader, endWriter] { _ = close(descriptor) }
    }

    /// False where one of the folders can't be watched; one that has gone meanwhile is no matter.
    @discardableResult
    func watch(_ folders: [String]) -> Bool {
      folders.allSatisfy { folder in
        inotify_add_watch(events, folder, Self.mask) >= 0 || errno == ENOENT || errno == ENOTDIR
      }
    }

    /// Waits for events and takes them all; false when the watch is to end.
    func waitForEvents() -> Bool {
      var waiting = [
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
        pollfd(fd: endReader, events: Int16(POLLIN), revents: 0),
      ]
      while poll(&waiting, 2, -1) < 0 {
        guard errno == EINTR else { return false }
      }
      guard waiting[1].revents == 0 else { return false }
      var buffer = [UInt8](repeating: 0, count: 16_384)
      while read(events, &buffer, buffer.count) > 0 {}
      return true
    }

    func end() {
      _ = write(endWriter, "x", 1)
    }
  }
#endif
