/// Finds out which candidates are marks and definitions by asking cmark, which alone knows what is
/// code, a link or an escape.
///
/// Every candidate gets a label of its own, and what cmark would need to keep it (a definition
/// for each mark, a mark for each definition) is put in front of the text.
enum FootnoteProbe {
  /// A mark and the folded label of the definition inside which it stands.
  struct Mark {
    var candidate: FootnoteCandidate
    var insideNote: String?
  }

  /// What there really is, in the order of the text.
  struct Findings {
    var marks: [Mark] = []
    var definitions: [FootnoteCandidate] = []
  }

  static func examine(_ candidates: [FootnoteCandidate], in text: String) -> Findings {
    let bytes = Array(text.utf8)
    let definitions = definitions(among: candidates, in: bytes)
    let document = parse(bytes, candidates) { definitions.contains($0) ? .definition : .mark }
    var findings = Findings()
    findings.definitions = definitions.sorted().map { candidates[$0] }
    findings.marks = marks(in: document.blocks, candidates, insideNote: nil)
    for note in document.footnotes {
      guard case .definition(let index)? = ProbeLabel(note.label) else { continue }
      findings.marks += marks(
        in: note.blocks, candidates, insideNote: candidates[index].foldedLabel)
    }
    return findings
  }

  private enum Role { case mark, definition, untouched }

  /// A label with white space can't define anything, so it isn't asked for.
  private static func definitions(
    among candidates: [FootnoteCandidate], in bytes: [UInt8]
  ) -> Set<Int> {
    let document = parse(bytes, candidates) {
      candidates[$0].isFollowedByColon && !candidates[$0].hasSpace ? .definition : .untouched
    }
    return Set(
      document.footnotes.compactMap { note in
        if case .definition(let index)? = ProbeLabel(note.label) { index } else { nil }
      })
  }

  private static func parse(
    _ bytes: [UInt8], _ candidates: [FootnoteCandidate], role: (Int) -> Role
  ) -> MarkdownDocument {
    var front = ""
    var probe: [UInt8] = []
    var position = 0
    for (index, candidate) in candidates.enumerated() {
      let role = role(index)
      guard role != .untouched else { continue }
      let label: ProbeLabel = role == .mark ? .mark(index) : .definition(index)
      probe += bytes[position..<candidate.range.lowerBound]
      probe += label.text.utf8
      position = candidate.range.upperBound
      front += role == .mark ? "[^\(label.text)]: x\n\n" : ""
      if role == .mark, candidate.isFollowedByColon {
        probe += "];".utf8
        position += 2
      }
    }
    probe += bytes[position...]
    for index in candidates.indices where role(index) == .definition {
      front += "[^\(ProbeLabel.definition(index).text)]\n\n"
    }
    return MarkdownParser.parse(
      front + "end of what was put in front\n\n" + String(decoding: probe, as: UTF8.self))
  }

  private static func marks(
    in blocks: [MarkdownBlock], _ candidates: [FootnoteCandidate], insideNote: String?
  ) -> [Mark] {
    blocks.flatMap(\.footnoteMarks).compactMap { mark in
      guard case .mark(let index)? = ProbeLabel(mark.label) else { return nil }
      return Mark(candidate: candidates[index], insideNote: insideNote)
    }
  }
}

/// A label that names a candidate by its place in the list.
private enum ProbeLabel {
  case mark(Int)
  case definition(Int)

  init?(_ text: String) {
    guard let index = Int(text.dropFirst()) else { return nil }
    switch text.first {
    case "m": self = .mark(index)
    case "d": self = .definition(index)
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .mark(let index): "m\(index)"
    case .definition(let index): "d\(index)"
    }
  }
}
