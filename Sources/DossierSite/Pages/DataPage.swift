import DossierMarkdown
import DossierModel

extension Page.Kind {
  static let data = Self("data")
}

extension PageKind {
  /// The files for other programs: what each holds, in words and in a sample of its own.
  static let data = PageKind(
    .data, template: .page, things: { data, _ in [data.dataset] },
    composing: .ofData { plan, data in [DataPage(plan: plan, data: data).page] })
}

/// Composes the page on the files for other programs.
struct DataPage {
  let plan: SitePlan
  let data: DataFiles

  /// A file under `data/`, what it holds, and how its sample is to be read.
  struct Entry {
    var file: String
    var meaning: String
    /// The language of the sample, as a code block names it.
    var language: String
  }

  static let entries = [
    Entry(
      file: "dossier.json",
      meaning: "Everything that this site rests on, as one JSON object in UTF-8 with its keys in "
        + "order. Each passage gives its source and the first byte and the byte after the last in "
        + "that source’s file. Below, one statement as it stands there, with line breaks added.",
      language: "json"),
    Entry(
      file: "statements.csv",
      meaning: "The statements as a table for a spreadsheet, one line each. Where a field holds "
        + "several values, a space parts them.",
      language: "csv"),
    Entry(
      file: "references.json",
      meaning:
        "The works cited and the documents themselves, as CSL-JSON, for a reference manager.",
      language: "json"),
    Entry(file: "references.bib", meaning: "The same works, as BibTeX.", language: "bibtex"),
    Entry(
      file: "changes.xml", meaning: "What changed in the dossier and when, as an Atom feed.",
      language: "xml"),
    Entry(
      file: "sitemap.xml", meaning: "The addresses of all pages, for search engines.",
      language: "xml"),
  ]

  var page: Page {
    var page = PageBody(plan: plan, path: .data, title: "Data")
    page.add(
      "The files of this dossier for other programs. The terms of each source hold for its words; "
        + "each statement names its sources.")
    page.addMarkdown("Digest of this build, the SHA-256 of dossier.json: `\(data.digest)`")
    for entry in Self.entries {
      page.addHeading("[\(entry.file)](\(entry.file))")
      page.add(entry.meaning)
      if entry.file == "dossier.json" { page.addMarkdown(keys) }
      if let sample = sample(of: entry.file) {
        page.addMarkdown("````\(entry.language)\n\(sample)\n````")
      }
    }
    return page.page(.only(.data), way: Page.Way(180), isGenerated: false)
  }

  // MARK: Keys

  /// What stands under each key of the object, with how many of them there are.
  private var keys: String {
    let counts = data.counts
    let lines = Self.meanings.map { key, meaning in
      "| `\(key)` | \(meaning) | \(counts[key].map(String.init) ?? "") |"
    }
    return "| Key | What it holds | How many |\n|---|---|---|\n" + lines.joined(separator: "\n")
  }

  static let meanings = [
    ("title", "the dossier’s title"),
    ("period", "the days that it covers, from and to"),
    ("sides", "the sides: id and name"),
    ("sources", "the documents: file, SHA-256, kind, role, licence, standing"),
    (
      "references",
      "the works that the sources cite, and the sources themselves: CSL-JSON, archived copy, who cites them"
    ),
    ("units", "units and the authorities that field them, with every name and the side"),
    ("places", "places and districts, with every name and the position where it is known"),
    ("people", "people, with every name and what they are"),
    ("statements", "what the sources say: words, time and its basis, passages, citations"),
    ("excluded", "what of the sources is in no statement, and why"),
    ("unresolved", "marks in the sources that lead to nothing"),
    ("voices", "who asserts things: outlets, agencies, institutions, with their standing"),
    ("notes", "the editor’s notes and the passages that they are on"),
    ("disagreements", "where the sources differ: the question, the answers, the comment"),
    ("control", "who held a place from when, according to which passage, with the editor’s remark"),
    (
      "casualties",
      "figures of people killed, wounded, captured, displaced, who gives them, and the editor’s remark"
    ),
  ]

  // MARK: Samples

  private func sample(of file: String) -> String? {
    switch file {
    case "dossier.json":
      return plan.dossier.statements.first { $0.role == .battle }
        .map { DossierData(plan).statement($0).indented }
    case "references.json":
      return plan.dossier.references.first.map { ReferenceData($0).csl.indented }
    case "references.bib": return lines(of: file) { $0.hasPrefix("}") }
    case "statements.csv": return lines(of: file, atMost: 3) { _ in false }
    default: return nil
    }
  }

  /// The first lines of a file, up to one that ends the sample.
  private func lines(
    of file: String, atMost count: Int = 40, until isLast: (Substring) -> Bool
  ) -> String? {
    guard let bytes = data.files.first(where: { $0.path == "data/\(file)" })?.bytes else {
      return nil
    }
    var sample: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      sample.append(String(line))
      if sample.count == count || isLast(line) { break }
    }
    return sample.isEmpty ? nil : sample.joined(separator: "\n")
  }
}
