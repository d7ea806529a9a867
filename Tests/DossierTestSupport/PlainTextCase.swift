import DossierDocuments
import DossierModel

/// A case of `Tests/Cases/PlainText`: a document, its hints, and what is read of it.
package struct PlainTextCase {
  package private(set) var text: String
  package private(set) var hints = Source.Hints()

  package init(_ example: TextCase) {
    let lines = example.input.map(Self.withControls)
    for line in lines where line.hasPrefix("% ") {
      Self.read(line.dropFirst(2), into: &hints)
    }
    text = lines.filter { !$0.hasPrefix("% ") }.map { $0 + "\n" }.joined()
    if let end = text.firstIndex(of: "␄") { text = String(text[..<end]) }
  }

  /// What the case file says of a document that was read.
  package static func lines(of document: SourceDocument) -> [String] {
    document.blocks.flatMap { lines(of: $0, in: document) }
      + document.excluded.map { excluded in
        (["- " + visible(document.quote(excluded.range)), excluded.reason.wording]
          + [excluded.orphanedMark].compactMap { $0 }).joined(separator: " | ")
      } + document.diagnostics.map { "! \($0.rule.code): \($0.message)" }
  }

  private static func lines(of block: Block, in document: SourceDocument) -> [String] {
    PassageCutter.cut(block, of: document.bytes).map { passage in
      let marks = passage.words.marks.map { name(of: $0.target) }.joined(separator: " ")
      return "\(block.role.rawValue) [\(block.sectionTitle)] \(passage.words.text)"
        + (marks.isEmpty ? "" : " {\(marks)}")
    }
  }

  private static func name(of target: Words.Mark.Target) -> String {
    switch target {
    case .reference(let id, _): "\(id)"
    case .note(let id): id
    case .flag(let flag): flag.rawValue
    case .unresolved(let mark): mark
    }
  }

  private static func read(_ line: Substring, into hints: inout Source.Hints) {
    if line == "leading marks" { hints.leadingMarksBelongToMissingSentence = true }
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "heading": hints.headings.append(quote(parts[1]))
    case "caption": hints.captions.append(quote(parts[1]))
    case "background": hints.background.append(stretch(parts[1]))
    default: hints.excluded.append(stretch(parts[1]))
    }
  }

  private static func quote(_ text: String) -> Source.Quote {
    Source.Quote(text, at: FilePosition("Content/Sources/sources.yml"))
  }

  private static func stretch(_ text: String) -> Source.Stretch {
    let parts = text.split(separator: " = ").map(String.init)
    let ends = parts[0].split(separator: " … ").map(String.init)
    return Source.Stretch(
      from: quote(ends[0]), to: ends.count > 1 ? quote(ends[1]) : nil, reason: parts[1])
  }

  private static let controls: [(shown: String, meant: String)] = [
    ("␣", "\u{A0}"), ("␍", "\r"), ("␌", "\u{0C}"), ("⊕", "\u{FEFF}"),
  ]

  private static func withControls(_ line: String) -> String {
    let text = line.hasPrefix("% ") ? line.replacing("⏎", with: "\n") : line
    return controls.reduce(text) { $0.replacing($1.shown, with: $1.meant) }
  }

  private static func visible(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let control = controls.first { $0.meant.unicodeScalars.first == scalar }
      line += scalar == "\n" ? "⏎" : control?.shown ?? String(scalar)
    }
    return line
  }
}
