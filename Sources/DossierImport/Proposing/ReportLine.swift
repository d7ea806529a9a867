import DossierDocuments
import DossierModel
import DossierReading

/// What one line of a report is.
enum ReportLine: Equatable {
  case prose
  /// A line that no word tells anything of: a headline, a subheading.
  case other
  /// The names of those who wrote it; none where the line names an office.
  case byline([String])
  /// The day that the report gives as its own; nil where it can't be told.
  case date(CalendarDate?)
  /// The outlet or agency that a line names.
  case agency(String)
  /// Who holds the rights, where the line names them.
  case rights(String?)
  /// Those named in a line of credits: "Reporting by …".
  case credits
  case provenance
  case furniture
  /// From here on only links follow.
  case rest

  /// Why a line of this sort is no statement; nil for one that is.
  var reason: ExclusionReason.Known? {
    switch self {
    case .prose, .other: nil
    case .byline: .byline
    case .date: .dateLine
    case .agency: .nameOfOutlet
    case .rights, .furniture, .rest: .boilerplate
    case .credits: .credits
    case .provenance: .noteOnOrigin
    }
  }
}

/// Tells the lines of a report apart by the words of `report-words.tsv`.
struct ReportLineReader {
  private let words = ReportWords()
  /// The longest line, in bytes, that may be no prose.
  private static let longest = 200

  func read(_ text: String) -> ReportLine {
    if isRights(text) { return .rights(holder(of: text)) }
    if text.utf8.count <= Self.longest, let line = apparatus(text) { return line }
    return isProse(text) ? .prose : .other
  }

  private func apparatus(_ text: String) -> ReportLine? {
    if words.isWhole(text, "rest") { return .rest }
    let inner = text.hasPrefix("(") ? String(text.dropFirst()) : text
    if words.opening(inner, "credit") != nil { return .credits }
    if let names = byline(text) { return .byline(names) }
    if let day = DateLineReader(words).day(text) { return .date(day) }
    if let name = agency(text) { return .agency(name) }
    if words.opening(text, "provenance") != nil { return .provenance }
    if words.isWhole(text, "whole") || words.opening(text, "start") != nil { return .furniture }
    return words.holds(text, "within") ? .furniture : nil
  }

  /// Ends in a stop and is longer than a few words, or is longer than any headline.
  private func isProse(_ text: String) -> Bool {
    let count = text.split(separator: " ").count
    let bytes = Array(text.utf8)
    let ends = bytes.endsInStop(before: bytes.count) || text.hasSuffix("]")
    return ends && count >= 5 || bytes.count > Self.longest
  }

  // MARK: Names

  private func byline(_ text: String) -> [String]? {
    guard let label = words.opening(text, "byline") else { return nil }
    var rest = String(text.dropFirst(label.count))
    if rest.hasPrefix(":") { rest.removeFirst() }
    for end in [" in ", " for ", " | ", " • ", " · ", " - ", " – ", " — ", " ("] {
      if let range = rest.range(of: end) { rest = String(rest[..<range.lowerBound]) }
    }
    let names = Self.names(in: rest)
    guard let first = names.first, Self.isName(first) else { return nil }
    return names.filter(Self.isName)
  }

  private static func names(in text: String) -> [String] {
    text.replacing(" and ", with: ",").replacing(" & ", with: ",").split(separator: ",")
      .map { String($0).trimmedName }.filter { !$0.isEmpty }
  }

  /// Two to five words that all have a capital, particles aside.
  static func isName(_ text: String) -> Bool {
    let tokens = NameTokenizer.tokens(of: text)
    return (2...5).contains(tokens.count) && !tokens.contains(where: \.isNumber)
      && tokens.first?.isCapital == true && tokens.last?.isCapital == true
      && tokens.allSatisfy { $0.isCapital || $0.text.utf8.count <= 3 }
      && !text.contains { ".:;!?\"“”".contains($0) && $0 != "." }
  }

  // MARK: Outlets

  private func agency(_ text: String) -> String? {
    if let label = words.opening(text, "source-label"), text.dropFirst(label.count).hasPrefix(":") {
      let name = String(text.dropFirst(label.count + 1)).trimmedName
      if isOutlet(name) { return name }
    }
    return isOutlet(text) ? text.trimmedName : nil
  }

  /// Whether a text is the name of an agency, or ends like that of an outlet.
  func isOutlet(_ text: String) -> Bool {
    if words.isWhole(text, "agency") { return true }
    let tokens = NameTokenizer.tokens(of: text)
    guard (2...4).contains(tokens.count), tokens.allSatisfy(\.isCapital), let last = tokens.last
    else { return false }
    return words.isWhole(last.lowered, "outlet")
  }

  /// An agency, as it stands in a date line.
  func isAgency(_ text: String) -> Bool {
    words.isWhole(text, "agency")
  }

  private func isRights(_ text: String) -> Bool {
    text.utf8.count <= 400
      && (text.hasPrefix("©") || text.lowercased().hasPrefix("copyright")
        || text.lowercased().hasPrefix("(c) "))
  }

  /// Who a line of rights names: what stands behind its year, up to a stop.
  private func holder(of text: String) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    guard
      let year = parts.firstIndex(where: {
        $0.utf8.count <= 5 && $0.prefix(4).allSatisfy(\.isNumber)
      })
    else { return nil }
    var name: [String] = []
    for part in parts[(year + 1)...] {
      name.append(part)
      if part.hasSuffix(".") || part.hasSuffix(",") { break }
    }
    let holder = name.joined(separator: " ").trimmedName
    let tokens = NameTokenizer.tokens(of: holder)
    let isName = (1...5).contains(tokens.count) && tokens[0].isCapital
    return isName && !words.holds(holder, "within") ? holder : nil
  }
}
