import FlyingSocks

/// A stream of events as the server reads the body of an answer.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator {
    Iterator(events: stream.makeAsyncIterator())
  }

  /// Hands out each event whole: they are far smaller than what is suggested.
  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(events: AsyncStream<[UInt8]>.Iterator) {
      self.events = events
    }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await events.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard rest.isEmpty else {
        defer { rest = [] }
        return rest
      }
      return await events.next()?[...]
    }
  }
}
