import Foundation
import Synchronization

/// Tells a person at a terminal what is under way, once it takes more than a second.
///
/// One line on standard error, which goes when the work is done; into a pipe or file nothing.
final class Progress: Sendable {
  private struct State {
    var step = ""
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let isWanted: Bool
  private let write: @Sendable (String) -> Void

  /// Begins to count the second.
  init(
    isWanted: Bool = StandardStreams.isTerminal(2), patience: TimeInterval = 1,
    write: @escaping @Sendable (String) -> Void = { StandardStreams.write($0, to: 2) }
  ) {
    self.isWanted = isWanted
    self.write = write
    guard isWanted else { return }
    Thread.detachNewThread { [self] in
      Thread.sleep(forTimeInterval: patience)
      show()
    }
  }

  /// The step that begins: "importing".
  @Sendable func begin(_ step: String) {
    state.withLock { state in
      state.step = step
      if state.isShown { draw(state) }
    }
  }

  /// Takes the line away, before anything else is printed.
  func end() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
      state.isOver = true
    }
  }

  private func show() {
    state.withLock { state in
      guard !state.isOver else { return }
      state.isShown = true
      draw(state)
    }
  }

  private func draw(_ state: State) {
    write("\r\u{1B}[K\(state.step)…")
  }
}
