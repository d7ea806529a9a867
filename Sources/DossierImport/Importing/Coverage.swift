import DossierDocuments
import DossierModel

/// How many bytes of a source that are no white space lie in passages and excluded ranges.
package struct Coverage: Sendable, Equatable {
  /// The document that was counted.
  package var source: Source.ID
  /// Bytes that are no white space.
  package var total: Int
  /// Of these, in a passage of some statement.
  package var stated: Int
  /// Of these, in an excluded range and in no passage.
  package var excluded: Int
  /// The ranges that lie in neither.
  package var uncovered: [Range<Int>]

  package init(of document: SourceDocument, statements: [Statement]) {
    self.init(of: document, stated: statements.passageRanges[document.source.id] ?? [])
  }

  /// `ranges` are those of the document's passages.
  init(of document: SourceDocument, stated ranges: [Range<Int>]) {
    var marks = [UInt8](repeating: 0, count: document.bytes.count)
    for range in document.excluded { for index in range.range { marks[index] = 1 } }
    for range in ranges { for index in range { marks[index] = 2 } }
    source = document.source.id
    total = 0
    stated = 0
    excluded = 0
    uncovered = []
    for (index, byte) in document.bytes.enumerated() where !byte.isSpace {
      total += 1
      switch marks[index] {
      case 2: stated += 1
      case 1: excluded += 1
      default: addUncovered(index, of: document.bytes)
      }
    }
  }

  /// From 0 to 1; 1 where nothing is lost.
  package var share: Double {
    total == 0 ? 1 : Double(stated + excluded) / Double(total)
  }

  /// An error for each range that lies in no passage and is not excluded.
  package func diagnostics(for document: SourceDocument) -> [Diagnostic] {
    uncovered.map { range in
      Diagnostic(
        .coverage,
        at: FilePosition(
          "Content/Sources/\(document.source.file)", offset: range.lowerBound, in: document.bytes),
        "No statement holds “\(document.quote(range))” and no reason excludes it",
        advice: "Exclude it in sources.yml with a reason, or report the fault in the program")
    }
  }

  /// White space between two lost bytes does not part them.
  private mutating func addUncovered(_ index: Int, of bytes: [UInt8]) {
    if let last = uncovered.last, bytes[last.upperBound..<index].allSatisfy(\.isSpace) {
      uncovered[uncovered.count - 1] = last.lowerBound..<index + 1
    } else {
      uncovered.append(index..<index + 1)
    }
  }
}

extension [Statement] {
  /// The bytes of all passages, by their source.
  var passageRanges: [Source.ID: [Range<Int>]] {
    var ranges: [Source.ID: [Range<Int>]] = [:]
    for passage in lazy.flatMap(\.passages) {
      ranges[passage.passage.source, default: []].append(passage.passage.range)
    }
    return ranges
  }
}

extension Rule {
  package static let coverage = contract(
    "coverage", "A part of a source lies in no statement and is not left out for a reason",
    "exclude it in `sources.yml` with a reason")
}
