import DossierModel

/// `Content/Sources/ids.tsv`: which ids the passages have had, one range of bytes a line.
package enum IDLedgerFile {
  /// In `Content/Sources/`.
  package static let name = "ids.tsv"
  /// Relative to the dossier folder.
  package static let path = "\(SourcesReader.folder)/\(name)"

  private static let heading = """
    # Written by the program: the ids that the passages of the sources have had. Keep it with them.
    source\tsha256\tstart\tend\tids

    """

  /// The ledger as it is written.
  package static func text(of ledger: IDLedger) -> String {
    heading
      + ledger.entries.map { entry in
        [
          entry.source.text, entry.edition, "\(entry.range.lowerBound)",
          "\(entry.range.upperBound)", entry.ids.map(\.text).joined(separator: " "),
        ].joined(separator: "\t") + "\n"
      }.joined()
  }

  /// What the file says; empty where there is none.
  static func read(_ disk: ContentDisk, reporting faults: inout [Diagnostic]) -> IDLedger {
    if case .missing = disk.standing(of: path) { return IDLedger() }
    guard let text = disk.text(of: path, reporting: &faults) else { return IDLedger() }
    var ledger = IDLedger()
    let lines = text.utf8.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = Substring(bytes.last == Byte.carriageReturn ? bytes.dropLast() : bytes)
      guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("source\t") else { continue }
      if let entry = entry(line) {
        ledger.entries.append(entry)
      } else {
        faults.append(
          Diagnostic(
            .badValue, at: FilePosition(path, line: index + 1), "this line lists no ids",
            advice: "put the file back as it was committed; of two branches keep the lines of both")
        )
      }
    }
    return ledger
  }

  private static func entry(_ line: Substring) -> IDLedger.Entry? {
    let fields = line.utf8.split(separator: Byte.tab, omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard fields.count == 5, let start = Int(fields[2]), let end = Int(fields[3]), start >= 0,
      start < end
    else { return nil }
    let ids = fields[4].split(separator: " ").map { Statement.ID(String($0)) }
    guard !ids.isEmpty, ids.allSatisfy(\.isWellFormed) else { return nil }
    return IDLedger.Entry(
      source: Source.ID(String(fields[0])), edition: String(fields[1]), range: start..<end,
      ids: ids)
  }
}
