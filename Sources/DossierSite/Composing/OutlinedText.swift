import DossierModel

/// The Markdown of a page in the making, with its outline and the footnotes that it uses.
struct OutlinedText {
  private(set) var markdown = ""
  private(set) var outline = Outline()
  var labels = FootnoteLabels()
  /// Where the next byte stands, from 1.
  private var line = 1
  private var begun: (run: Outline.Run, line: Int)?

  mutating func append(_ text: String) {
    markdown += text
    line += text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// Adds Markdown that begins a block of a certain sort.
  mutating func append(_ text: String, as block: Outline.Block) {
    outline.note(block, at: line)
    append(text)
  }

  /// Adds the heading over a run; `endRun` tells which statements stand under it.
  mutating func begin(_ run: Outline.Run, under heading: String) {
    begun = (run, line)
    append(heading)
  }

  mutating func endRun() {
    if let (run, line) = begun { outline.note(.run(run), at: line) }
    begun = nil
  }

  /// Adds a statement, and notes what is said of it.
  mutating func append(_ statement: StatementMarkdown.Written) {
    append(statement.markdown)
    outline.note(statement.entry)
    begun?.run.statements.append(statement.entry)
  }
}
