import DossierLanguages
import DossierMarkdown
import DossierModel

extension Page.Kind {
  static let data = Self("data")
}

extension PageKind {
  /// The files for other programs: what each holds, in words and in a sample of its own.
  static let data = PageKind(
    names: [.data], template: .page, things: { data, _ in [data.dataset] },
    composing: .ofData { plan, data in [DataPage(plan: plan, data: data).page] })
}

/// Composes the page on the files for other programs.
struct DataPage {
  let plan: SitePlan
  let data: DataFiles

  /// A file under `data/`, what it holds, and how its sample is to be read.
  struct Entry {
    var file: String
    var meaning: InterfaceWord
    /// The language of the sample, as a code block names it.
    var language: String
  }

  static let entries = [
    Entry(file: "dossier.json", meaning: .dataMeaningDossier, language: "json"),
    Entry(file: "statements.csv", meaning: .dataMeaningStatements, language: "csv"),
    Entry(file: "references.json", meaning: .dataMeaningReferences, language: "json"),
    Entry(file: "references.bib", meaning: .dataMeaningBibTeX, language: "bibtex"),
    Entry(file: "changes.xml", meaning: .dataMeaningChanges, language: "xml"),
    Entry(file: "sitemap.xml", meaning: .dataMeaningSitemap, language: "xml"),
  ]

  var page: Page {
    var page = PageBody(plan: plan, path: .data, title: plan.words[.data])
    page.add(.dataIntroduction)
    page.addMarkdown(plan.words(.dataDigest, ["digest": "`\(data.digest)`"]))
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
      "| `\(key)` | \(plan.words[meaning]) | \(counts[key].map(String.init) ?? "") |"
    }
    let header = [InterfaceWord.key, .whatItHolds, .howMany].map { plan.words[$0] }
    return "| \(header.joined(separator: " | ")) |\n|---|---|---|\n" + lines.joined(separator: "\n")
  }

  static let meanings: [(String, InterfaceWord)] = [
    ("title", .dataKeyTitle),
    ("period", .dataKeyPeriod),
    ("sides", .dataKeySides),
    ("sources", .dataKeySources),
    ("references", .dataKeyReferences),
    ("units", .dataKeyUnits),
    ("places", .dataKeyPlaces),
    ("people", .dataKeyPeople),
    ("statements", .dataKeyStatements),
    ("excluded", .dataKeyExcluded),
    ("unresolved", .dataKeyUnresolved),
    ("voices", .dataKeyVoices),
    ("notes", .dataKeyNotes),
    ("disagreements", .dataKeyDisagreements),
    ("control", .dataKeyControl),
    ("control_days", .dataKeyControlDays),
    ("casualties", .dataKeyCasualties),
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
