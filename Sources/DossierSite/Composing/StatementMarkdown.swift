import DossierLanguages
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

  /// A statement as Markdown, and what is said of it.
  struct Written: Equatable {
    var markdown: String
    var entry: Outline.Entry
  }

  /// The Markdown of a statement.
  ///
  /// `linked` are the entities already linked in this paragraph; they get no second link.
  /// `used` collects the footnote labels in order of use.
  func written(
    _ statement: Statement, linked: inout Set<EntityID>, used: inout FootnoteLabels
  ) -> Written {
    var text = citedWords(of: statement, &linked, &used)
    let tags = tags(of: statement)
    for tag in tags {
      text += " [\(tag.text)](\(tag.page ?? "")#s-\(tag.statement ?? statement.id))"
    }
    return Written(
      markdown: text + " [¶](#s-\(statement.id))",
      entry: Outline.Entry(
        id: statement.id,
        tags: tags.map { Outline.Tag(kind: $0.kind, leadsElsewhere: $0.page != nil) }))
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
    of statement: Statement, _ linked: inout Set<EntityID>, _ used: inout FootnoteLabels
  ) -> String {
    var text = inline(statement.words, linked: &linked, used: &used)
    for citation in trailingCitations(statement, statement.words) {
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

  /// What is said of a statement, in Markdown.
  private struct WrittenTag {
    var kind: Outline.Tag.Kind
    var text: String
    /// The page of another place that it leads to, from this one.
    var page: String?
    /// The statement that it leads to, where it is another.
    var statement: Statement.ID?
  }

  private func tags(of statement: Statement) -> [WrittenTag] {
    var tags: [WrittenTag] = []
    func add(_ kind: Outline.Tag.Kind, _ text: String) {
      tags.append(WrittenTag(kind: kind, text: text))
    }
    if statement.role == .caption { add(.caption, plan.words[.captionOfPicture]) }
    if namesSides, let side = statement.side.flatMap({ plan.catalogue.sides[$0] }) {
      add(.side, MarkdownEscaping.text(plan.words(.sideByBox, ["side": side.name])))
    }
    tags += namesDays ? dayTags(statement) : timeTags(statement)
    for locator in statement.citations.compactMap(\.locator) {
      add(.locator, MarkdownEscaping.line(locator))
    }
    if let support = plan.words.support(of: statement) { add(.support, support) }
    for flag in statement.flags { add(.flag, plan.words[flag.word]) }
    for passage in statement.passages.dropFirst() { tags.append(copy(passage, of: statement)) }
    return tags + comparisons(statement)
  }

  /// Links to what other sources tell of the same event in their own words.
  private func comparisons(_ statement: Statement) -> [WrittenTag] {
    (plan.statements.alsoReported[statement.id] ?? []).compactMap { id in
      guard let other = plan.catalogue.statements[id], let home = plan.home(of: other) else {
        return nil
      }
      let siglum = plan.catalogue.sources[other.passages[0].passage.source]?.siglum ?? "?"
      return WrittenTag(
        kind: .comparison,
        text: "\(plan.words[.compare]) \(MarkdownEscaping.line(siglum))",
        page: RelativePath.from(contentPath, to: home.content), statement: id)
    }
  }

  /// Which other source says the same, and in which words it does so otherwise.
  private func copy(_ passage: StatedPassage, of statement: Statement) -> WrittenTag {
    let source = passage.passage.source
    let siglum = plan.catalogue.sources[source]?.siglum ?? "?"
    let difference = WordDifference(from: statement.text, to: passage.words.text)
      .summary(in: plan.words)
    let isSame = source == statement.passages[0].passage.source
    let words = plan.words(isSame ? .againIn : .also, ["siglum": siglum])
    return WrittenTag(
      kind: isSame ? .again : .copy(in: source, differs: difference != nil),
      text: MarkdownEscaping.line(words + (difference.map { ": \($0)" } ?? "")))
  }

  /// The basis of a date that the sentence does not state, and a time of more than a day.
  private func timeTags(_ statement: Statement) -> [WrittenTag] {
    let basis = statement.when.first?.basis
    let wording = basis?.word.map { plan.words[$0] }
    let span = span(of: statement)
    guard wording != nil || span != nil else { return [] }
    return [
      WrittenTag(
        kind: .time(basis: span == nil ? basis : nil),
        text: [span, wording].compactMap { $0 }.joined(separator: ", "))
    ]
  }

  /// The time of a statement that is more than one day, or not sure to be one; it stands on the page of each.
  private func span(of statement: Statement) -> String? {
    statement.when.first { time in
      time.edtf.days.count > 1 || !time.edtf.isPlain || !time.edtf.hasStart
    }.map { plan.dates.words(for: $0.edtf) }
  }

  private func dayTags(_ statement: Statement) -> [WrittenTag] {
    guard statement.role != .heading, statement.role != .infobox, statement.role != .table else {
      return []
    }
    var tag = WrittenTag(kind: .time(basis: nil), text: plan.words[.undated])
    guard let time = statement.when.first else { return [tag] }
    let basis = time.basis.word.map { ", \(plan.words[$0])" } ?? ""
    tag.text =
      statement.when.map { plan.dates.words(for: $0.edtf) }.distinct
      .joined(separator: "; ") + basis
    tag.page = plan.days(of: statement).first.map {
      RelativePath.from(contentPath, to: PagePath.day($0).content)
    }
    return [tag]
  }
}

extension InterfaceWords {
  /// "4 citations, 2 voices"; nothing of a statement that rests on one work.
  func support(of statement: Statement) -> String? {
    let works = Set(statement.citations.map(\.reference)).count
    guard works > 1 else { return nil }
    let voices = self(.voices, count: statement.independentVoices)
    return "\(self(.citations, count: works)), \(voices)"
  }
}

extension TimeBasis {
  /// What is said of it; nothing where the date is stated.
  var word: InterfaceWord? {
    switch self {
    case .stated: nil
    case .resolved: .dateResolved
    case .inherited: .dateInherited
    case .citation: .datedByCitation
    case .editor: .dateSetByEditor
    }
  }
}

extension Statement.Flag {
  /// What is said of it.
  fileprivate var word: InterfaceWord {
    switch self {
    case .betterSourceNeeded: .betterSourceNeeded
    case .citationNeeded: .citationNeeded
    case .claimed: .claimed
    case .reported: .reported
    }
  }
}
