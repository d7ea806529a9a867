import DossierDocuments
import DossierModel
import DossierReading

/// What stands in a report beside its prose: headline, byline, date line, outlet and furniture.
///
/// Nothing is told where no line says it; a document whose dates stand between its entries (a
/// diary) keeps them, and one that begins with a table is taken as it stands.
struct ReportLayout {
  private(set) var headline: Range<Int>?
  /// Lines between paragraphs of prose that end in no stop.
  private(set) var headings: [Range<Int>] = []
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var date: CalendarDate?
  /// In order, each with its reason.
  private(set) var excluded: [ExcludedRange] = []

  private struct Line {
    var range: Range<Int>
    var text: String
    var sort: ReportLine
  }

  private let bytes: [UInt8]
  private let reader = ReportLineReader()
  private var lines: [Line] = []
  /// The lines before the first paragraph of prose.
  private var head: Range<Int> = 0..<0
  /// Behind the last paragraph of prose.
  private var tail = 0
  /// How many lines may stand before the prose.
  private static let longestHead = 16

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    readLines()
    guard let first = lines.firstIndex(where: { $0.sort == .prose }), first <= Self.longestHead,
      !lines[..<first].contains(where: { $0.text.contains("|") && $0.text.hasSuffix("|") })
    else { return }
    head = 0..<first
    tail = (lines.lastIndex { $0.sort == .prose } ?? first) + 1
    readHead()
    readDateline(lines[first])
    readRest()
    readHeadings()
    excluded.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func readLines() {
    let scanner = LineScanner(bytes: bytes)
    let all = scanner.lines()
    lines = scanner.paragraphs(all, isWrapped: scanner.isWrapped(all)).map { range in
      let text = String(decoding: bytes[range], as: UTF8.self)
      return Line(range: range, text: text, sort: reader.read(text))
    }
  }

  /// Whether days stand as lines between the paragraphs, too.
  private var isDiary: Bool {
    lines[head.upperBound..<tail].contains {
      if case .date = $0.sort { true } else { false }
    }
  }

  // MARK: Before the prose

  private mutating func readHead() {
    let keepsDates = isDiary
    for index in head {
      if headline == nil, lines[index].sort == .other, isTitle(lines[index].text) {
        headline = lines[index].range
      } else if headline != nil, isAuthor(at: index) {
        lines[index].sort = .byline([lines[index].text.trimmedName])
      }
    }
    for index in head {
      if case .date = lines[index].sort, keepsDates { continue }
      take(lines[index])
    }
  }

  /// Ends like no sentence.
  private func isTitle(_ text: String) -> Bool {
    let count = text.split(separator: " ").count
    return count >= 2 && text.last.map { !".:;,".contains($0) } ?? false
  }

  /// A name that stands alone beside the date line, of words that the text has nowhere in lower
  /// case.
  private func isAuthor(at index: Int) -> Bool {
    guard lines[index].sort == .other, ReportLineReader.isName(lines[index].text) else {
      return false
    }
    let isBesideDate = [index - 1, index + 1].contains { other in
      guard head.contains(other), case .date = lines[other].sort else { return false }
      return true
    }
    guard isBesideDate else { return false }
    let words = Set(lines[index].text.lowercased().split(separator: " ").map(String.init))
    return !lines.contains { line in
      line.text.split { !$0.isLetter }.contains { words.contains(String($0)) }
    }
  }

  private mutating func take(_ line: Line) {
    guard let reason = line.sort.reason else { return }
    switch line.sort {
    case .byline(let names):
      for name in names where !authors.contains(name) { authors.append(name) }
    case .date(let day): date = date ?? day
    case .agency(let name): publisher = publisher ?? name
    case .rights(let holder): publisher = publisher ?? holder
    default: break
    }
    excluded.append(ExcludedRange(line.range, reason))
  }

  /// What stands before the dash that opens a dispatch: place, day and agency of its writing.
  private mutating func readDateline(_ line: Line) {
    guard let dateline = Dateline(line.text, reader: reader) else { return }
    let start = line.range.lowerBound
    excluded.append(ExcludedRange(start..<start + dateline.length, .dateLine))
    publisher = publisher ?? dateline.agency
  }

  // MARK: Among and behind the prose

  private mutating func readRest() {
    let rest = lines.indices.first { index in
      index >= head.upperBound && lines[index].sort == .rest
        && !lines[index...].contains { $0.sort == .prose }
    }
    for index in lines.indices where index >= head.upperBound {
      if let rest, index >= rest {
        excluded.append(ExcludedRange(lines[index].range, .boilerplate))
        continue
      }
      switch lines[index].sort {
      case .furniture, .credits, .rights, .rest, .provenance: take(lines[index])
      case .byline, .agency, .date: if index >= tail, !isDiary { take(lines[index]) }
      case .prose, .other: break
      }
    }
  }

  /// Short lines between two paragraphs of prose that begin with a capital and end in no stop.
  private mutating func readHeadings() {
    let said = lines[head.upperBound...].filter { $0.sort == .prose || $0.sort == .other }
    for (index, line) in said.enumerated() where index > 0 && index + 1 < said.count {
      guard line.sort == .other, line.text.utf8.count <= 90, isTitle(line.text),
        said[index - 1].sort == .prose, said[index + 1].sort == .prose,
        NameTokenizer.tokens(of: line.text).first?.isCapital == true
      else { continue }
      headings.append(line.range)
    }
  }
}

/// The place, day and agency that stand before the first words of a dispatch:
/// "KESTEN, Dec 2 (Agency) - ".
struct Dateline {
  /// How many bytes it takes up, the dash with it.
  let length: Int
  /// The agency in brackets or between strokes, where one stands there.
  let agency: String?

  /// The longest one, in bytes.
  private static let longest = 90

  /// Nil where a text begins with no place in capitals and no agency.
  init?(_ text: String, reader: ReportLineReader) {
    let dashes = [" - ", " – ", " — ", " -- ", ") — ", "./ "]
    let ends = dashes.compactMap { text.range(of: $0) }.map {
      (text[..<$0.lowerBound], text[..<$0.upperBound].utf8.count)
    }
    guard let (opening, length) = ends.min(by: { $0.1 < $1.1 }), length <= Self.longest else {
      return nil
    }
    let tokens = NameTokenizer.tokens(of: String(opening))
    let agency = Self.agency(in: String(opening), reader: reader)
    guard let first = tokens.first, tokens.allSatisfy({ $0.isCapital || $0.isNumber }),
      !first.isNumber, agency != nil || Self.isCapitals(first.text)
    else { return nil }
    self.length = length
    self.agency = agency
  }

  private static func isCapitals(_ word: String) -> Bool {
    word.utf8.count >= 3 && word == word.uppercased()
  }

  private static func agency(in text: String, reader: ReportLineReader) -> String? {
    text.split { "(/)".contains($0) }.map { String($0).trimmedName }.last { reader.isAgency($0) }
  }
}
