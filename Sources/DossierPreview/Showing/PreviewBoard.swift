import DossierModel
import DossierSite

/// Holds what the preview shows, and tells everyone who listens when that changes.
actor PreviewBoard {
  private(set) var state: PreviewState
  /// Where the preview listens; 0 before it does.
  private(set) var port: UInt16 = 0
  private let run: String
  private var number = 0
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var nextListener = 0

  init() {
    // A page of an earlier run must not take the numbers of this one for its own.
    run = String(UInt64.random(in: .min ... .max), radix: 36)
    state = PreviewState(revision: "\(run)-0")
  }

  func listens(on port: UInt16) {
    self.port = port
  }

  /// Takes in what a build came to; a page is loaded again only where something is new.
  func show(_ build: Result<PreviewedSite, any Error>) {
    var next = state
    next.isBuilt = true
    switch build {
    case .success(let site):
      next.breakdown = nil
      next.diagnostics = site.report.diagnostics.inPrintingOrder()
      if let files = site.files {
        next.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
      }
    case .failure(let error):
      next.breakdown = "\(error)"
    }
    let isSame =
      next.isBuilt == state.isBuilt && next.diagnostics == state.diagnostics
      && next.breakdown == state.breakdown && next.files == state.files
    guard !isSame else { return }
    number += 1
    next.revision = "\(run)-\(number)"
    state = next
    tell(Self.event(next.revision))
  }

  /// The revision shown now, then each new one, as server-sent events (HTML, section 9.2).
  func events() -> AsyncStream<[UInt8]> {
    let (stream, listener) = AsyncStream.makeStream(of: [UInt8].self)
    let id = nextListener
    nextListener += 1
    listeners[id] = listener
    listener.onTermination = { _ in Task { await self.forget(id) } }
    listener.yield(Array("retry: 500\n".utf8) + Self.event(state.revision))
    return stream
  }

  /// A line that says nothing: writing it is how a reader who has gone away comes to light.
  func breathe() {
    tell(Array(":\n\n".utf8))
  }

  private func tell(_ bytes: [UInt8]) {
    for listener in listeners.values { listener.yield(bytes) }
  }

  private func forget(_ id: Int) {
    listeners[id] = nil
  }

  private static func event(_ revision: String) -> [UInt8] {
    Array("event: revision\ndata: \(revision)\n\n".utf8)
  }
}
