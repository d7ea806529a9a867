import DossierLanguages
import DossierModel

/// A work that a list names without a template: "Ferrin, Tom (1999). ''Varnia''. Karsk: KUP."
struct PlainWork {
  let reference: Reference
  let years: Set<String>

  /// Nil for words that name no work: those without a title set apart by italics, quotation marks
  /// or a link, or with other words than names before it.
  init?(_ pieces: [Piece], _ content: ReferenceContent, in tree: MarkupTree) {
    let flow = FlowWriter.flow(of: pieces, in: tree)
    guard let titles = PlainTitle(flow, content, in: tree) else { return nil }
    let bytes = Array(flow.text.utf8)
    let head = PlainDate(bytes.text(0..<titles.title.lowerBound))
    guard head.rest.utf8.count <= 200, let names = WrittenNames(head.rest) else { return nil }
    let tail = PlainImprint(bytes.text(titles.end..<bytes.count))
    guard !names.names.isEmpty || head.year != nil || tail.hasWords || titles.url != nil else {
      return nil
    }
    var reference = Reference(id: "", type: titles.type(tail))
    let title = bytes.text(titles.title)
    reference.title = .init(title, language: Languages.language(ofTitle: title, given: nil))
    reference.container = titles.container.map { bytes.text($0) }
    if names.areEditors { reference.editors = names.names } else { reference.authors = names.names }
    reference.url = titles.url
    reference.publisher = tail.publisher
    reference.publisherPlace = tail.place
    reference.isbn = tail.isbn
    let written = head.year ?? tail.year
    reference.issued = written.flatMap(WrittenDate.parse)
    reference.yearSuffix = reference.issued == nil ? nil : written.flatMap(WrittenDate.suffix)
    reference.id = Reference.ID(fingerprintOf: [reference.url ?? "", title])
    if !Self.tells(reference, all: flow.text) { reference.note = flow.text }
    self.reference = reference
    years = WorkYears.of([written].compactMap(\.self) + tail.years, issued: reference.issued)
  }

  /// Whether the fields hold every word of a text.
  private static func tells(_ reference: Reference, all text: String) -> Bool {
    let names = (reference.authors + reference.editors).map(\.inFull)
    let fields = [
      reference.title?.text, reference.container, reference.publisher, reference.publisherPlace,
      reference.isbn, reference.issued?.description,
    ].compactMap(\.self)
    let known = Set((names + fields).flatMap(NoteTokens.words) + ["isbn"])
    let words = NoteWords.standard
    return NoteTokens.words(of: text).allSatisfy {
      known.contains($0) || words.has("editor", $0) || words.has("joiner", $0)
    }
  }
}

/// The title of a work in a list, and of what holds it; ranges of the text.
struct PlainTitle {
  let title: Range<Int>
  let container: Range<Int>?
  let url: String?
  /// Behind title and container, with the signs that close them.
  let end: Int
  private let isQuoted: Bool

  init?(_ flow: Flow, _ content: ReferenceContent, in tree: MarkupTree) {
    let bytes = Array(flow.text.utf8)
    let italics = flow.emphasised.filter { $0.emphasis == .italic }.map {
      Self.bare($0.range, bytes)
    }
    .filter { $0.count > 1 }.sorted { $0.lowerBound < $1.lowerBound }
    let quoted = Self.quoted(bytes)
    let link = content.externalLinks.first.flatMap { Self.link($0, bytes, in: tree) }
    url = link?.url
    let outer = [quoted, link?.range].compactMap(\.self).min { $0.lowerBound < $1.lowerBound }
    if let outer,
      italics.first.map({ outer.lowerBound < $0.lowerBound && $0.lowerBound >= outer.upperBound })
        ?? true
    {
      title = Self.bare(outer, bytes)
      container = italics.first { $0.lowerBound >= outer.upperBound }
      isQuoted = true
    } else if let italic = italics.first {
      title = italic
      container = nil
      isQuoted = false
    } else {
      return nil
    }
    guard !title.isEmpty else { return nil }
    let titleEnd = title.upperBound
    let isNear = container.map { $0.lowerBound < titleEnd + 40 } ?? false
    end = isNear ? max(titleEnd, container?.upperBound ?? 0) : titleEnd
  }

  func type(_ tail: PlainImprint) -> String {
    if !isQuoted { return "book" }
    if url != nil, container == nil { return "webpage" }
    return container == nil ? "document" : "article"
  }

  /// Without quotation marks, stops and spaces at both ends.
  private static func bare(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    let marks: [[UInt8]] = ["“", "”", "\"", " ", ",", ".", ":"].map { Array($0.utf8) }
    while let mark = marks.first(where: { bytes[lower..<upper].starts(with: $0) }) {
      lower += mark.count
    }
    while let mark = marks.first(where: {
      lower + $0.count <= upper && bytes[lower..<upper].suffix($0.count).elementsEqual($0)
    }) {
      upper -= mark.count
    }
    return lower..<upper
  }

  /// The first words in quotation marks.
  private static func quoted(_ bytes: [UInt8]) -> Range<Int>? {
    for (open, close) in [("“", "”"), ("\"", "\"")] {
      let opening = Array(open.utf8)
      let closing = Array(close.utf8)
      guard let start = bytes.firstRange(of: opening)?.upperBound,
        let end = bytes[start...].firstRange(of: closing)?.lowerBound, end > start + 2
      else { continue }
      return start..<end
    }
    return nil
  }

  private static func link(
    _ index: Int, _ bytes: [UInt8], in tree: MarkupTree
  ) -> (range: Range<Int>, url: String)? {
    guard case .externalLink(let url) = tree.nodes[index].kind else { return nil }
    let words = FlowWriter.flow(of: tree.pieces([index]), in: tree).text
    guard words != tree.bytes.text(url), let range = bytes.firstRange(of: Array(words.utf8)) else {
      return nil
    }
    return (range, tree.bytes.text(url))
  }
}

/// What stands before a title, apart from the year in it.
struct PlainDate {
  /// As written: `1999`, `2004a`, `May 2001`.
  let year: String?
  let rest: String

  init(_ text: String) {
    guard let open = text.lastIndex(where: { "([".contains($0) }),
      let close = text[open...].firstIndex(where: { ")]".contains($0) })
    else {
      let tokens = NoteTokens.read(text)
      let last = tokens.last { $0.kind != .sign }
      let bytes = Array(text.utf8)
      year = last.flatMap { $0.isYear ? $0.folded : nil }
      rest = year == nil ? text : bytes.text(0..<(last?.range.lowerBound ?? 0))
      return
    }
    let inside = String(text[text.index(after: open)..<close])
    let isDate = NoteTokens.read(inside).contains(where: \.isYear)
    year = isDate ? inside : nil
    let behind = text[text.index(after: close)...].drop { " .,:;".contains($0) }
    rest = isDate ? text[..<open].trimmingSpaces + " " + behind : text
  }
}

/// What stands behind a title: place, publisher, year and number.
struct PlainImprint {
  private(set) var publisher: String?
  private(set) var place: String?
  private(set) var isbn: String?
  /// The one year that stands there; nil where there are none or several.
  private(set) var year: String?
  private(set) var years: [String] = []
  private(set) var hasWords = false

  init(_ text: String) {
    let upper = text.range(of: "ISBN")?.lowerBound ?? text.endIndex
    if upper < text.endIndex { isbn = Self.isbn(text[upper...].dropFirst(4)) }
    let words = String(text[..<upper])
    let tokens = NoteTokens.read(words)
    hasWords = !NoteTokens.words(of: text).isEmpty
    years = tokens.filter(\.isYear).map(\.folded)
    if Set(years).count == 1 { year = years[0] }
    for sentence in Self.sentences(words) where publisher == nil { read(sentence) }
  }

  private static func isbn(_ text: Substring) -> String? {
    let digits = text.drop { " :-".contains($0) }
      .prefix { $0.isNumber || "-–Xx ".contains($0) }
    let bare = digits.split(separator: " ").first.map(String.init) ?? ""
    let kept = digits.filter { $0.isNumber || "Xx".contains($0) }.count
    let whole = kept == 10 || kept == 13 ? String(digits).trimmingWhite : bare
    return whole.isEmpty ? nil : whole
  }

  /// At stops, semicolons and brackets.
  private static func sentences(_ text: String) -> [String] {
    text.replacing(". ", with: "\n").split { "\n;()".contains($0) }
      .map { $0.trimmingSigns }.filter { !$0.isEmpty }
  }

  /// "Place: Publisher, year" or "Publisher, year".
  private mutating func read(_ sentence: String) {
    var parts = sentence.split(separator: ",").map { String($0).trimmingSigns }
    let hasYear = parts.last.map { NoteTokens.read($0).contains(where: \.isYear) } ?? false
    if hasYear { parts.removeLast() }
    let rest = parts.joined(separator: ", ")
    guard !rest.isEmpty, !rest.contains(where: \.isNumber), rest.first?.isUppercase ?? false else {
      return
    }
    let sides = rest.split(separator: ":", maxSplits: 1).map { String($0).trimmingSigns }
    if sides.count == 2, sides.allSatisfy({ !$0.isEmpty && $0.utf8.count < 60 }) {
      place = sides[0]
      publisher = sides[1]
    } else if hasYear, rest.utf8.count < 60 {
      publisher = rest
    }
  }
}

extension StringProtocol {
  /// Without spaces at its end.
  fileprivate var trimmingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }

  /// Without white space and stops at both ends.
  fileprivate var trimmingSigns: String {
    var text = self[startIndex..<endIndex]
    while let first = text.first, " .,:;\n".contains(first) { text = text.dropFirst() }
    while let last = text.last, " .,:;\n".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
