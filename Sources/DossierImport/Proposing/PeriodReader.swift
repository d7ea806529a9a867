import DossierDocuments
import DossierModel
import DossierReading

/// Proposes the days of a battle.
struct PeriodReader {
  let documents: [SourceDocument]

  /// From the first infobox whose date can be read, else, where no infobox gives one, from the days
  /// that stand most in the texts. A date that can't be read leaves nothing to guess.
  func period() -> Proposal.Reasoned<Settings.Period>? {
    let entries = documents.flatMap { BoxDates($0).entries }
    return entries.isEmpty ? mostToldDays() : battle()
  }

  /// From the first infobox whose date can be read.
  func battle() -> Proposal.Reasoned<Settings.Period>? {
    for entry in documents.flatMap({ BoxDates($0).entries }) {
      guard let span = entry.date?.span else { continue }
      let words = entry.text.split(separator: "\n").joined(separator: ", ")
      return .init(value: Settings.Period(span), reason: "the infobox says “\(words)”")
    }
    return nil
  }

  /// A warning for each infobox whose date can't be read.
  var diagnostics: [Diagnostic] {
    documents.flatMap { BoxDates($0).diagnostics(of: $0) }
  }

  /// The days told of that lie at most a month from one another, of those runs the one with the
  /// most mentions.
  private func mostToldDays() -> Proposal.Reasoned<Settings.Period>? {
    var counts: [CalendarDate: Int] = [:]
    for document in documents {
      let texts = document.blocks.enumerated().filter { $1.role != .note }.map { number, block in
        DatedText(block.flow.text, role: block.role, section: block.section, block: number)
      }
      let context = DatingContext(sourceDate: Self.date(of: document))
      for day in Dating.read(texts, in: context).flatMap(\.times).flatMap(\.edtf.days) {
        counts[day, default: 0] += 1
      }
      for day in document.diary?.days.compactMap({ $0 }) ?? [] { counts[day, default: 0] += 1 }
    }
    var runs: [[CalendarDate]] = []
    for day in counts.keys.sorted() {
      if let last = runs.last?.last, day.dayNumber - last.dayNumber <= 31 {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    let weighed = runs.map { run in (run, run.reduce(0) { $0 + (counts[$1] ?? 0) }) }
    guard let best = weighed.max(by: { ($0.1, $1.0[0]) < ($1.1, $0.0[0]) }),
      let first = best.0.first, let last = best.0.last
    else { return nil }
    return .init(
      value: Settings.Period(from: first, to: last),
      reason: "most dates in the text lie in it (\(best.1))")
  }

  /// The day on which a text says it was written: a short line near its start that is a date.
  static func date(of document: SourceDocument) -> CalendarDate? {
    // The dates of a diary are those of its entries.
    guard document.source.kind == .text, document.diary?.count ?? 0 < 2 else { return nil }
    if let date = document.source.date { return date }
    for block in document.blocks.prefix(6) where block.flow.text.utf8.count <= 60 {
      if let day = day(in: block.flow.text) ?? labelled(block.flow.text).flatMap(day) { return day }
    }
    return nil
  }

  /// What stands behind a label such as "Published:".
  private static func labelled(_ line: String) -> String? {
    line.range(of: ": ").map { String(line[$0.upperBound...]) }
  }

  private static func day(in text: String) -> CalendarDate? {
    // A sentence tells of a day; only a line tells when it was written.
    guard !text.hasSuffix(".") || DiaryLine(text) != nil else { return nil }
    let times = Dating.read([DatedText(text, role: .battle, block: 0)], in: DatingContext())[0]
      .times
    guard times.count == 1, times[0].edtf.end == .same, times[0].edtf.start.isDay else {
      return nil
    }
    return times[0].edtf.start
  }
}

/// Proposes titles.
enum TitleReader {
  /// From the infobox, the words set bold in the first paragraph, the first line, the file's name.
  static func title(
    of document: SourceDocument, _ facts: InfoboxFacts
  ) -> Proposal.Reasoned<String> {
    if let name = facts.first("Name")?.flow.text.trimmedName, !name.isEmpty {
      return .init(value: name, reason: "the infobox says so")
    }
    if let bold = boldWords(of: document) {
      return .init(value: bold, reason: "the first paragraph sets it bold")
    }
    if let block = document.blocks.first, document.source.kind == .text,
      case .heading = block.kind
    {
      return .init(value: block.flow.text.trimmedName, reason: "it is the headline")
    }
    if document.source.kind == .text, let line = document.blocks.first?.flow.text,
      line.utf8.count <= 100, line.last.map({ !".:;,".contains($0) }) == true
    {
      return .init(value: line.trimmedName, reason: "the text starts with it")
    }
    let stem = document.source.file.split(separator: ".").first.map(String.init) ?? "Dossier"
    let words = stem.split { "_- ".contains($0) }.joined(separator: " ")
    return .init(value: words.capitalisedFirst, reason: "the file has this name")
  }

  private static func boldWords(of document: SourceDocument) -> String? {
    guard let block = document.blocks.first(where: { $0.kind == .paragraph }),
      let bold = block.flow.emphasised.first(where: { $0.emphasis == .bold })
    else { return nil }
    let words = String(decoding: Array(block.flow.text.utf8)[bold.range], as: UTF8.self)
    return (3...100).contains(words.utf8.count) ? words.trimmedName.capitalisedFirst : nil
  }
}
