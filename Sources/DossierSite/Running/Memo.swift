import Synchronization

/// A function's last input under each name, with what it gave.
package final class Memo<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private struct Known {
    var input: Input
    var output: Output
  }

  private let known = Mutex<[String: Known]>([:])

  /// What was made of an equal input under this name the last time, else what is made of it now.
  package func output(for name: String, _ input: Input, _ make: (Input) -> Output) -> Output {
    if let known = known.withLock({ $0[name] }), known.input == input { return known.output }
    let output = make(input)
    known.withLock { $0[name] = Known(input: input, output: output) }
    return output
  }

  /// Keeps nothing any more.
  package func forget() {
    known.withLock { $0 = [:] }
  }
}
