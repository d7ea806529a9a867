import DossierContent
import DossierImport
import DossierModel

/// Starts a dossier from documents.
package enum NewDossier {
  /// Makes the folder, copies the documents into it and writes what they propose. Throws where the
  /// folder is not empty or a file is not there; with faults in a document nothing is written.
  package static func start(
    in folder: String, from paths: [String], telling tell: StepListener = { _ in }
  ) throws -> StartingReport {
    var report = StartingReport()
    guard !paths.isEmpty else { throw StartingFault.noFiles }
    let changes = FolderChanges(folder: folder)
    try changes.checkEmpty()
    tell("reading")
    let inputs = try InputDocument.read(paths, reporting: &report.diagnostics)
    guard !report.diagnostics.hasErrors else { return report }
    var sources = NewSources()
    var seen: Set<Digest> = []
    for input in inputs {
      if seen.insert(Digest(of: input.bytes)).inserted {
        sources.add(input)
      } else {
        report.lines.append("\(input.path): left out, since it holds the bytes of another one")
      }
    }
    tell("proposing")
    let proposal = Proposer.propose(from: sources.documents)
    report.diagnostics += proposal.diagnostics
    report.lines += sources.lines() + lines(of: proposal)
    try changes.create(sources.files + files(sources, proposal))
    report.isWritten = true
    return report
  }

  private static func files(
    _ sources: NewSources, _ proposal: Proposal
  ) -> [(path: String, bytes: [UInt8])] {
    let listed = WrittenEntries.sources(sources.sources(proposal))
    var files = [
      ("Content/dossier.yml", settings(proposal)),
      ("Content/Sources/sources.yml", text(NewFiles.sourcesHeading, listed)),
    ]
    for list in GazetteerList.allCases {
      let entries = proposal.entries(of: list)
      if !entries.isEmpty { files.append((list.path, text(NewFiles.heading(of: list), entries))) }
    }
    return files.map { ($0.0, Array($0.1.utf8)) }
  }

  private static func text(_ heading: String, _ entries: [String]) -> String {
    ([heading] + entries).joined(separator: "\n")
  }

  private static func settings(_ proposal: Proposal) -> String {
    var reasons = ["title": "Guessed: \(proposal.title.reason)"]
    if let period = proposal.period {
      reasons["period"] = "Guessed: \(period.reason). The period may be wider than the battle"
    } else {
      reasons["period"] = "No date could be read: write the days that the dossier covers"
    }
    reasons["sides"] =
      proposal.sides.isEmpty
      ? "No document lists the belligerents: - {id: british, name: British Empire}"
      : "Guessed from the columns of the infobox; the colours mean nothing"
    return NewFiles.settings(
      Settings(
        title: proposal.title.value, period: proposal.period?.value,
        battle: proposal.battle, sides: proposal.sides), reasons: reasons)
  }

  /// Two dates of the calendar with "to" between them, anything else as EDTF.
  private static func words(_ period: Settings.Period) -> String {
    period.edtf.isPlain && !period.isOpen
      ? "\(period.beginning) to \(period.ending)" : "\(period.edtf)"
  }

  private static func lines(of proposal: Proposal) -> [String] {
    var lines = ["title: \(proposal.title.value) (\(proposal.title.reason))"]
    if let period = proposal.period {
      lines.append("period: \(words(period.value)) (\(period.reason))")
    } else {
      lines.append("period: none found; write it into Content/dossier.yml")
    }
    if !proposal.sides.isEmpty {
      lines.append("sides: " + proposal.sides.map(\.name).joined(separator: ", "))
    }
    return lines + [proposal.counted]
  }
}
