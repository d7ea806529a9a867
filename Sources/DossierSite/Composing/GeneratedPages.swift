import DossierContent
import DossierModel

/// Holds the pages that the loader wants against those that stand in `Content/`.
package struct GeneratedPages: Sendable {
  /// Files to write, by path relative to the dossier folder.
  package private(set) var writes: [SiteFile] = []
  /// Pages of an earlier import that nothing calls for any more.
  package private(set) var removals: [String] = []
  /// An error for each page that a hand has changed or written.
  package private(set) var diagnostics: [Diagnostic] = []

  private static let folders: [PageFolder] = [.days, .units, .districts, .places, .people]

  /// Reads what stands there; nothing is written. What cannot be read is left alone: the loader of
  /// the content has told it.
  package init(_ pages: [Page], disk: ContentDisk, discardingEdits: Bool) {
    var wanted: Set<String> = []
    for page in pages where page.isGenerated {
      let path = "Content/\(page.contentPath)"
      wanted.insert(path)
      hold(page, at: path, disk, discardingEdits)
    }
    for folder in Self.folders.map(\.content) {
      guard case .folder? = disk.kind("Content/\(folder)") else { continue }
      for name in (try? disk.list("Content/\(folder)")) ?? [] where name.hasSuffix(".md") {
        let path = "Content/\(folder)/\(name)"
        if !wanted.contains(path) { holdStale(path, disk, discardingEdits) }
      }
    }
  }

  /// Adds the list of ids, where it says something new.
  mutating func hold(_ ledger: IDLedger, _ disk: ContentDisk) {
    let path = IDLedgerFile.path
    let existing = try? disk.read(path)
    guard existing != nil || disk.kind(path) == nil && !ledger.entries.isEmpty else { return }
    let text = IDLedgerFile.text(of: ledger)
    if let existing, existing.elementsEqual(text.utf8) { return }
    writes.append(SiteFile(path: path, text: text))
  }

  private mutating func hold(
    _ page: Page, at path: String, _ disk: ContentDisk, _ discardingEdits: Bool
  ) {
    let fresh = GeneratedPage.text(
      FrontMatter(
        title: page.title, kind: page.kind.name, date: page.date, units: page.units,
        districts: page.districts),
      body: page.body)
    let existing = try? disk.read(path)
    guard existing != nil || disk.kind(path) == nil else { return }
    // Most pages are as they were, and need no closer look.
    if let existing, existing.elementsEqual(fresh.utf8) { return }
    switch GeneratedPage.state(ofExisting: existing, fresh: fresh) {
    case .handWritten: diagnostics.append(Self.inTheWay(path))
    case .edited(let change) where !discardingEdits:
      diagnostics.append(Self.edited(path, change))
    case .absent, .intact, .edited:
      writes.append(SiteFile(path: path, text: fresh))
    }
  }

  private mutating func holdStale(
    _ path: String, _ disk: ContentDisk, _ discardingEdits: Bool
  ) {
    guard let existing = try? disk.read(path) else { return }
    switch GeneratedPage.state(ofExisting: existing, fresh: "") {
    case .intact: removals.append(path)
    case .edited(let change):
      if discardingEdits {
        removals.append(path)
      } else {
        diagnostics.append(Self.edited(path, change))
      }
    case .absent, .handWritten: break
    }
  }

  private static func edited(_ path: String, _ change: GeneratedPage.Change) -> Diagnostic {
    let found = change.found.map { "“\($0.prefix(80))”" } ?? "the end of the page"
    return Diagnostic(
      .editedPage, at: FilePosition(path, line: change.line),
      "this page is written by the loader, and a hand has changed it: \(found) stands here",
      advice:
        "say it in `Content/Annotations/`: a note in `notes/`, another time, link or merge in "
        + "`corrections.yml`, an opening in `leads/`; or run again with --discard-edits")
  }

  private static func inTheWay(_ path: String) -> Diagnostic {
    Diagnostic(
      .pageInTheWay, at: FilePosition(path, line: 1),
      "the loader wants to write this page, but one written by hand stands here",
      advice: "move your page to `Content/Pages/`, or give it another name")
  }
}

extension Rule {
  package static let editedPage = contract(
    "edited-page", "A page that the loader writes was edited by hand",
    "say it in `Annotations/`, then build with `--discard-edits`")
  package static let pageInTheWay = contract(
    "page-in-the-way", "A page stands where the loader would write one", "rename or remove it")
}
