import Dispatch
import Synchronization

/// Maps values on several cores; the order of the results is that of the values.
enum Parallel {
  /// `jobs` is how many threads work at once, 1 or more.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    guard jobs > 1, values.count > 1 else { return values.map(transform) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: values.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, values.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < values.count else { return }
        let result = transform(values[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
