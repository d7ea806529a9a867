import DossierMarkdown
import DossierModel

/// Writes one statement as Markdown: its words with links and footnote marks, then its tags and
/// its permalink, all of which lead to `#s-ID`.
struct StatementMarkdown {
  let plan: SitePlan
  /// The file under `Content/` that links start from.
  let contentPath: String
  /// The page's own entity, which is not linked.
  let own: EntityID?
  /// Whether the tags name the days, as on a page that is not sorted by days.
  var namesDays = false
  /// Whether the tags name the side in whose column of a box a statement stands.
  var namesSides = true

  /// The Markdown of a passage's words of a statement.
  ///
  /// `linked` are the entities already linked in this paragraph; they get no second link.
  /// `used` collects the footnote labels in order of use.
  func markdown(
    of statement: Statement, words: Words? = nil, linked: inout Set<EntityID>,
    used: inout FootnoteLabels
  ) -> String {
    var text = citedWords(of: statement, words ?? statement.words, &linked, &used)
    for tag in tags(of: statement) { text += " " + tag }
    return text + " [¶](#s-\(statement.id))"
  }

  /// A note's words as they stand in the list of notes, without marks: a note is no place for
  /// notes. Its link leads to where it stands in full, so that no page has two anchors of a name.
  func noteMarkdown(of statement: Statement) -> String {
    let text = MarkdownEscaping.line(statement.text)
    guard let home = plan.home(of: statement) else { return text }
    return text + " [¶](\(RelativePath.from(contentPath, to: home.content))#s-\(statement.id))"
  }

  // MARK: Words

  private func citedWords(
    of statement: Statement, _ words: Words, _ linked: inout Set<EntityID>,
    _ used: inout FootnoteLabels
  ) -> String {
    var text = inline(words, linked: &linked, used: &used)
    for citation in trailingCitations(statement, words) {
      text += used.mark(.reference(citation.reference, locator: citation.locator))
    }
    return text
  }

  /// The pieces between the offsets where something begins, ends or hangs.
  private func inline(
    _ words: Words, linked: inout Set<EntityID>, used: inout FootnoteLabels
  ) -> String {
    let bytes = Array(words.text.utf8)
    var result = ""
    var position = 0
    var mentions = apart(words.mentions).filter { isLinked($0, in: words, &linked) }[...]
    let marks = words.marks.sorted { $0.offset < $1.offset }
    var nextMark = marks.startIndex
    func escape(_ range: Range<Int>) -> String {
      MarkdownEscaping.line(
        String(decoding: bytes[range], as: UTF8.self), startsLine: result.isEmpty, endsLine: false,
        followsBracket: result.utf8.last == UInt8(ascii: "]"))
    }
    while position < bytes.count || nextMark < marks.endIndex {
      while nextMark < marks.endIndex, marks[nextMark].offset <= position {
        result += used.mark(marks[nextMark].target)
        nextMark += 1
      }
      guard position < bytes.count else { continue }
      let markAt = nextMark < marks.endIndex ? marks[nextMark].offset : bytes.count
      if let mention = mentions.first, mention.range.lowerBound == position {
        mentions.removeFirst()
        result += link(mention, escape(mention.range))
        position = mention.range.upperBound
      } else {
        let end = min(markAt, mentions.first?.range.lowerBound ?? bytes.count)
        result += escape(position..<end)
        position = end
      }
    }
    return result
  }

  /// The mentions without those on words that an earlier one links already: a correction may mean
  /// several entities by the same words, which can lead to one page alone.
  private func apart(_ mentions: [Words.Mention]) -> [Words.Mention] {
    var end = 0
    return mentions.filter { mention in
      guard mention.range.lowerBound >= end else { return false }
      end = mention.range.upperBound
      return true
    }
  }

  private func isLinked(
    _ mention: Words.Mention, in words: Words, _ linked: inout Set<EntityID>
  ) -> Bool {
    guard mention.entity != own, plan.path(of: mention.entity) != nil else { return false }
    return linked.insert(mention.entity).inserted
  }

  private func link(_ mention: Words.Mention, _ text: String) -> String {
    guard let path = plan.path(of: mention.entity) else { return text }
    return "[\(text)](\(RelativePath.from(contentPath, to: path.content)))"
  }

  /// Citations that no mark of the leading words shows: the source itself, and works that only
  /// another passage cites.
  private func trailingCitations(_ statement: Statement, _ words: Words) -> [Citation] {
    let shown = Set(
      words.marks.compactMap { mark -> Reference.ID? in
        guard case .reference(let id, _) = mark.target else { return nil }
        return id
      })
    return statement.citations.filter { !shown.contains($0.reference) }
  }

  // MARK: Tags

  private func tags(of statement: Statement) -> [String] {
    var tags: [String] = []
    func add(_ text: String) { tags.append("[\(text)](#s-\(statement.id))") }
    if statement.role == .caption { add("caption of a picture") }
    if namesSides, let side = statement.side.flatMap({ plan.sidesByID[$0] }) {
      add(MarkdownEscaping.text(Self.sideWording(side)))
    }
    if namesDays {
      tags += dayTags(statement)
    } else if let time = statement.when.first, let wording = Self.wording(of: time.basis) {
      add(span(of: statement).map { "\($0), \(wording)" } ?? wording)
    } else if let span = span(of: statement) {
      add(span)
    }
    for locator in statement.citations.compactMap(\.locator) {
      add(MarkdownEscaping.line(locator))
    }
    if let support = Self.support(of: statement) { add(support) }
    for flag in statement.flags { add(Self.wording(of: flag)) }
    for passage in statement.passages.dropFirst() { add(also(passage, beside: statement)) }
    return tags + alsoReported(statement)
  }

  /// Links to what other sources tell of the same event in their own words.
  private func alsoReported(_ statement: Statement) -> [String] {
    (plan.alsoReported[statement.id] ?? []).compactMap { id in
      guard let other = plan.statementsByID[id], let home = plan.home(of: other) else { return nil }
      let siglum = plan.sourcesByID[other.passages[0].passage.source]?.siglum ?? "?"
      let path = RelativePath.from(contentPath, to: home.content)
      return "[\(Self.alsoReportedWording) \(MarkdownEscaping.line(siglum))](\(path)#s-\(id))"
    }
  }

  /// Which other source says the same, and in which words it does so otherwise.
  private func also(_ passage: StatedPassage, beside statement: Statement) -> String {
    let siglum = plan.sourcesByID[passage.passage.source]?.siglum ?? "?"
    let difference = WordDifference(from: statement.text, to: passage.words.text).summary
    let isSame = passage.passage.source == statement.passages[0].passage.source
    let words = isSame ? "again in \(siglum)" : Self.alsoWording(siglum)
    return MarkdownEscaping.line(words + (difference.map { ": \($0)" } ?? ""))
  }

  /// The time of a statement that is more than one day, or not sure to be one; it stands on the page of each.
  private func span(of statement: Statement) -> String? {
    statement.when.first { time in
      time.edtf.days.count > 1 || !time.edtf.isPlain || !time.edtf.hasStart
    }.map { plan.dates.words(for: $0.edtf) }
  }

  private func dayTags(_ statement: Statement) -> [String] {
    guard statement.role != .heading, statement.role != .infobox, statement.role != .table else {
      return []
    }
    guard let time = statement.when.first else { return ["[undated](#s-\(statement.id))"] }
    let basis = Self.wording(of: time.basis).map { ", \($0)" } ?? ""
    let text =
      PageComposer.inOrder(statement.when.map { plan.dates.words(for: $0.edtf) })
      .joined(separator: "; ") + basis
    guard let day = plan.days(of: statement).first else {
      return ["[\(text)](#s-\(statement.id))"]
    }
    let path = RelativePath.from(contentPath, to: PagePath.day(day).content)
    return ["[\(text)](\(path)#s-\(statement.id))"]
  }

  /// What is said of a basis; nothing where the date is stated.
  static func wording(of basis: TimeBasis) -> String? {
    switch basis {
    case .stated: nil
    case .resolved: "date resolved"
    case .inherited: "date inherited"
    case .citation: "dated by its citation"
    case .editor: "date set by the editor"
    }
  }

  /// What is said of an entry of a box that stands in a side's column.
  static func sideWording(_ side: Side) -> String { "side, by the box: \(side.name)" }

  /// What stands before the siglum of a source that tells of the same in its own words.
  static let alsoReportedWording = "compare"

  /// What is said of a statement that another source has, too.
  static func alsoWording(_ siglum: String) -> String { "also \(siglum)" }

  /// "4 citations, 2 voices"; nothing of a statement that rests on one work.
  static func support(of statement: Statement) -> String? {
    let works = Set(statement.citations.map(\.reference)).count
    guard works > 1 else { return nil }
    let voices = statement.independentVoices
    return "\(works) citations, \(voices) \(voices == 1 ? "voice" : "voices")"
  }

  /// What is said of a flag.
  static func wording(of flag: Statement.Flag) -> String {
    switch flag {
    case .betterSourceNeeded: "better source needed"
    case .citationNeeded: "citation needed"
    case .claimed: "claimed"
    case .reported: "reported"
    }
  }
}
