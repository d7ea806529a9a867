import Dispatch
import DossierContent
import DossierSite

/// Builds at the start and after each change, one build at a time.
struct Rebuilder: Sendable {
  let preview: Preview
  let port: UInt16
  let board: PreviewBoard
  let tell: @Sendable (Preview.Event) -> Void
  private let memory = RenderingMemory()

  init(
    preview: Preview, port: UInt16, board: PreviewBoard,
    tell: @escaping @Sendable (Preview.Event) -> Void
  ) {
    self.preview = preview
    self.port = port
    self.board = board
    self.tell = tell
  }

  private var url: String { "http://127.0.0.1:\(port)/" }

  /// Runs until the task is cancelled; a build under way is brought to its end.
  func run() async {
    let watch = preview.watch(preview.folder)
    var known = await buildUntilSettled(watch, after: nil)
    tell(.ready(url: url))
    for await _ in watch.changes {
      try? await Task.sleep(for: preview.debounce)
      known = await buildUntilSettled(watch, after: known)
    }
  }

  /// Builds until the files are those that the last build left, and returns them.
  ///
  /// A change during a build is seen by the look after it. Each look comes after the watch has taken
  /// in new folders, so that a change after the look is an event.
  private func buildUntilSettled(
    _ watch: FolderWatch, after last: InputSnapshot?
  ) async -> InputSnapshot? {
    var known = last
    while !Task.isCancelled {
      watch.takeInNewFolders()
      let disk = ContentDisk.live(root: preview.folder)
      let now = await Self.onThread { InputSnapshot(of: disk) }
      if now == known { break }
      known = await build(now)
    }
    return known
  }

  /// One build of what stands there, and what stands there after it.
  private func build(_ before: InputSnapshot) async -> InputSnapshot {
    // The site as it is served: `404.html` alone holds the path of its address.
    let request = BuildRequest(folder: preview.folder, baseURL: url)
    let clock = ContinuousClock()
    let start = clock.now
    let built = await Self.onThread { [memory, tell] in
      StepProgress.$begin.withValue({ tell(.step($0)) }) {
        Result { try Pipeline.preview(request, remembering: memory) }
      }
    }
    await board.show(built)
    tell(.built(built.map(\.report), took: clock.now - start))
    return (try? built.get()).map(before.after) ?? before
  }

  /// Work that takes a while, away from the few threads that answer requests.
  private static func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: work()) }
    }
  }
}
