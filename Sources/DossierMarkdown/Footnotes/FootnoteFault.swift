/// A mark or definition of a page that leads nowhere, or whose label won't do.
package struct FootnoteFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    case markWithoutDefinition
    /// No mark of the text leads to it, not even through another note.
    case definitionWithoutMark
    /// Only the first definition of a label counts; it stands on `firstLine`.
    case secondDefinition(firstLine: Int)
    /// The label holds white space or an upper-case letter.
    case malformedLabel
  }

  /// What is wrong.
  package var kind: Kind
  /// As written, without `[^` and `]`.
  package var label: String
  /// From 1.
  package var line: Int
  /// From 1, in characters.
  package var column: Int

  package init(_ kind: Kind, label: String, line: Int, column: Int) {
    self.kind = kind
    self.label = label
    self.line = line
    self.column = column
  }
}

extension FootnoteFault {
  /// All faults of a page's text in the order of their places; marks in code don't count.
  /// `firstLine` is the line of the file on which the text starts; `document` is the text, parsed.
  package static func all(
    in text: String, firstLine: Int = 1, parsed document: MarkdownDocument? = nil
  ) -> [FootnoteFault] {
    let candidates = FootnoteCandidate.all(in: text, firstLine: firstLine)
    guard !candidates.isEmpty else { return [] }
    if let document, isFaultless(candidates, as: document) { return [] }
    return FootnoteReport(FootnoteProbe.examine(candidates, in: text)).faults
  }

  /// Whether all candidates have come out of the parser as what they look like, so that there is
  /// nothing to ask it: each definition once and used, each mark with its note.
  private static func isFaultless(
    _ candidates: [FootnoteCandidate], as document: MarkdownDocument
  ) -> Bool {
    var labels: Set<String> = []
    var marks = 0
    for candidate in candidates {
      guard candidate.isWellFormed else { return false }
      if candidate.isDefinition {
        guard labels.insert(candidate.foldedLabel).inserted else { return false }
      } else {
        marks += 1
      }
    }
    return document.footnotes.count == labels.count
      && document.footnotes.reduce(document.blocks.markCount) { $0 + $1.blocks.markCount } == marks
  }
}

/// Sets the marks of a page against its definitions.
private struct FootnoteReport {
  private let marks: [FootnoteProbe.Mark]
  private let definitions: [FootnoteCandidate]
  private var firstLines: [String: Int] = [:]

  init(_ found: FootnoteProbe.Findings) {
    marks = found.marks
    definitions = found.definitions
    for definition in definitions where firstLines[definition.foldedLabel] == nil {
      firstLines[definition.foldedLabel] = definition.line
    }
  }

  var faults: [FootnoteFault] {
    (marks.compactMap { fault(of: $0.candidate) } + definitionFaults)
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func fault(of mark: FootnoteCandidate) -> FootnoteFault? {
    if !mark.isWellFormed { return mark.fault(.malformedLabel) }
    return firstLines[mark.foldedLabel] == nil ? mark.fault(.markWithoutDefinition) : nil
  }

  private var definitionFaults: [FootnoteFault] {
    let reached = reachedLabels
    var seen: Set<String> = []
    return definitions.compactMap { definition in
      let label = definition.foldedLabel
      guard seen.insert(label).inserted else {
        return definition.fault(.secondDefinition(firstLine: firstLines[label] ?? 0))
      }
      if !definition.isWellFormed { return definition.fault(.malformedLabel) }
      return reached.contains(label) ? nil : definition.fault(.definitionWithoutMark)
    }
  }

  /// The labels that a reader gets to from the text, through notes where need be.
  private var reachedLabels: Set<String> {
    let byNote = Dictionary(grouping: marks) { $0.insideNote ?? "" }
    var reached: Set<String> = []
    var left = [""]
    while let note = left.popLast() {
      for mark in byNote[note] ?? [] where reached.insert(mark.candidate.foldedLabel).inserted {
        left.append(mark.candidate.foldedLabel)
      }
    }
    return reached
  }
}
