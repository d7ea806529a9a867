import Dispatch
import Synchronization

/// Maps values on several cores; the order of the results is that of the values.
package enum Parallel {
  /// `jobs` is how many threads work at once, 1 or more. Of several errors the first value's is
  /// thrown; after one no further value is begun.
  package static func map<Value: Sendable, Output: Sendable, Failure: Error>(
    _ values: [Value], jobs: Int, _ transform: @Sendable (Value) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    guard jobs > 1, values.count > 1 else { return try values.map(transform) }
    let results = Mutex<[Result<Output, Failure>?]>(Array(repeating: nil, count: values.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, values.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < values.count else { return }
        let result = Result { () throws(Failure) in try transform(values[index]) }
        if case .failure = result { next.store(values.count, ordering: .relaxed) }
        results.withLock { $0[index] = result }
      }
    }
    var outputs: [Output] = []
    outputs.reserveCapacity(values.count)
    for case let result? in results.withLock({ $0 }) { outputs.append(try result.get()) }
    return outputs
  }

  /// The same for values of which each takes so little that a thread had better take some at once.
  package static func mapRuns<Value: Sendable, Output: Sendable>(
    _ values: [Value], jobs: Int, _ transform: @Sendable (Value) -> Output
  ) -> [Output] {
    guard jobs > 1 else { return values.map(transform) }
    let starts = Array(stride(from: 0, to: values.count, by: runLength))
    return map(starts, jobs: jobs) { start in
      values[start..<min(start + runLength, values.count)].map(transform)
    }.flatMap { $0 }
  }

  private static let runLength = 128
}
