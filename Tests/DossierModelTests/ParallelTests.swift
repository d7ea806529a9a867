import DossierModel
import Synchronization
import Testing

@Suite("Work on several cores")
struct ParallelTests {
  private struct Refusal: Error, Equatable {
    var value: Int
  }

  @Test("keeps the order of its input, however many threads there are", arguments: [1, 2, 7, 64])
  func order(jobs: Int) {
    let values = Array(0..<500)
    #expect(Parallel.map(values, jobs: jobs) { $0 * 2 } == values.map { $0 * 2 })
    #expect(Parallel.map([Int](), jobs: jobs) { $0 } == [])
    #expect(Parallel.mapRuns(values, jobs: jobs) { $0 * 2 } == values.map { $0 * 2 })
    #expect(Parallel.mapRuns([Int](), jobs: jobs) { $0 } == [])
  }

  @Test("an error is thrown, and few values are begun after it", arguments: [1, 2, 7])
  func errors(jobs: Int) {
    let begun = Mutex(0)
    #expect(throws: Refusal(value: 20)) {
      try Parallel.map(Array(0..<100_000), jobs: jobs) { value throws(Refusal) in
        begun.withLock { $0 += 1 }
        if value == 20 { throw Refusal(value: value) }
      }
    }
    #expect(begun.withLock { $0 } < 100_000)
  }
}
