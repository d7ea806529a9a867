import DossierMarkdown
import Synchronization

/// What the slow steps of rendering gave for which input, kept from one build to the next.
///
/// Each of them is a function of its input alone, so that what is kept is what would be made anew;
/// a build that keeps nothing writes the same bytes.
package final class RenderingMemory: Sendable {
  struct MarkdownText: Equatable {
    var body: String
    var firstLine: Int
    /// What no heading may have as its anchor.
    var reserved: Set<String> = []

    var parsed: MarkdownDocument {
      MarkdownParser.parse(
        body, firstLine: firstLine, slugs: HeadingSlugs(reserved: reserved))
    }
  }

  let documents = Memo<MarkdownText, MarkdownDocument>()
  let links = Memo<[UInt8], PageLinks>()
  let searchKeys = Memo<SearchEntry, Set<String>>()

  package init() {}
}

/// A function's last input under each name, with what it gave.
final class Memo<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private struct Known {
    var input: Input
    var output: Output
  }

  private let known = Mutex<[String: Known]>([:])

  /// What was made of an equal input under this name the last time, else what is made of it now.
  func output(for name: String, _ input: Input, _ make: (Input) -> Output) -> Output {
    if let known = known.withLock({ $0[name] }), known.input == input { return known.output }
    let output = make(input)
    known.withLock { $0[name] = Known(input: input, output: output) }
    return output
  }

  func forget() {
    known.withLock { $0 = [:] }
  }
}
