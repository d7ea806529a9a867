import DossierContent
import DossierSite
import Foundation

/// A preview of a dossier on 127.0.0.1, built anew whenever a file of the editor's changes.
///
/// The site is kept in memory and nothing is published; the Markdown pages in `Content/` are written
/// as a build writes them.
package struct Preview: Sendable {
  /// What is told to whoever started it.
  package enum Event: Sendable {
    /// A step of a build begins: "importing".
    case step(String)
    /// A build came to its end: what it found, or the fault of the machine that broke it off.
    case built(Result<BuildReport, any Error>, took: Duration)
    /// The first build is done and the site can be looked at.
    case ready(url: String)
  }

  /// The folder that holds `Content/`.
  package var folder: String
  /// 0: any that is free.
  package var port: UInt16
  var watch: @Sendable (String) -> FolderWatch = { FolderWatch.live(on: $0) }
  /// Editors save in several steps; these few milliseconds make one change of them.
  var debounce = Duration.milliseconds(8)

  package init(folder: String, port: UInt16) {
    self.folder = folder
    self.port = port
  }

  /// Serves until the task is cancelled, then returns. Throws `PreviewFault` where the port can't be
  /// had, and nothing has been built then.
  package func run(telling tell: @escaping @Sendable (Event) -> Void) async throws {
    let board = PreviewBoard()
    let listener = try PreviewListener(port: port) { request in
      await Responder(board: board, port: board.port).answer(to: request)
    }
    try await withThrowingTaskGroup { group in
      group.addTask { try await listener.run() }
      group.addTask { await Self.breathe(board) }
      group.addTask {
        let port = try await listener.port()
        await board.listens(on: port)
        await Rebuilder(preview: self, port: port, board: board, tell: tell).run()
      }
      defer { group.cancelAll() }
      do {
        try await group.next()
      } catch  where Task.isCancelled {
        // Whatever a listener says that is told to stop.
      }
    }
  }

  private static func breathe(_ board: PreviewBoard) async {
    while (try? await Task.sleep(for: .seconds(15))) != nil { await board.breathe() }
  }
}
