import Dispatch
import Foundation
import Synchronization

/// Work that goes on until the user ends it.
enum UntilEnded {
  /// Does the work; Ctrl-C or SIGTERM cancels it, and it is waited for. Throws what it throws.
  static func run(_ work: @escaping @Sendable () async throws -> Void) throws {
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    let task = Task {
      do { try await work() } catch { outcome.error.withLock { $0 = error } }
      done.signal()
    }
    let signals = [SIGINT, SIGTERM].map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        task.cancel()
        // Whoever asks a second time does not want to wait.
        _ = signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    done.wait()
    signals.forEach { $0.cancel() }
    if let error = outcome.error.withLock({ $0 }) { throw error }
  }

  private final class Outcome: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }
}
