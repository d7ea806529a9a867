import DossierModel

extension ReferenceTableBuilder {
  /// Adds the works that lists name without a template.
  mutating func readLists(_ outline: OutlineReader) {
    for entry in WorkLists(outline.elements, in: tree).entries {
      let offset = entry.range.lowerBound
      var reference = entry.work.reference
      reference.id = shelf.add(reference, at: offset)
      table.listed[offset] = reference.id
      index.add(ListedWork(reference, years: entry.work.years, isListed: true, at: offset))
    }
  }

  /// Reads the notes in free text that name works shortly.
  mutating func readShortNotes(_ forms: [ReferenceForm]) {
    for form in forms {
      guard let pieces = form.content, let content = contents[form.node], !form.isNote,
        content.citesNothing, !content.holdsReference
      else { continue }
      let text = FlowWriter.flow(of: pieces, in: tree).text
      guard text.utf8.count < Self.longestNote else { continue }
      let note = ShortNoteReader.read(text, index)
      shortNotes[form.node] = note
      for contest in note.contests {
        contests[contest.family, default: []].append(contest.years)
      }
    }
  }

  /// Beyond this many bytes a note is prose.
  private static let longestNote = 4_000

  /// Where the short names of a note lead, each that leads to exactly one work; `isWhole` where
  /// they all do and nothing else stands in the note.
  mutating func follow(
    _ note: ShortNote, at offset: Int
  ) -> (targets: [Words.Mark.Target], isWhole: Bool) {
    var targets: [Words.Mark.Target] = []
    for item in note.items {
      if let target = follow(item, at: offset), !targets.contains(target) { targets.append(target) }
    }
    return (targets, targets.count == note.items.count && !note.hasMore && !targets.isEmpty)
  }

  private mutating func follow(_ item: ShortNote.Item, at offset: Int) -> Words.Mark.Target? {
    let works = WorkIndex.distinct(item.works)
    guard let work = works.first else {
      tellUnmatched(item.text, at: offset)
      return nil
    }
    guard works.count == 1, !isContested(item) else {
      works.count == 1
        ? tellContested(item.text, work, at: offset) : tellAmbiguous(item.text, works, at: offset)
      return nil
    }
    let isCertain =
      item.hasTitle || work.isListed || work.hasPages && (item.locator != nil || item.year != nil)
    return isCertain ? .reference(work.id, locator: item.locator) : nil
  }

  /// Whether another note calls a work of its own by the same name: any, or one of that year.
  private func isContested(_ item: ShortNote.Item) -> Bool {
    guard !item.hasTitle, let years = contests[item.family] else { return false }
    guard let year = item.year else { return true }
    return years.contains { $0.contains(year) }
  }

  private mutating func tellContested(_ text: String, _ work: ListedWork, at offset: Int) {
    table.faults.append(
      SourceFault(
        rule: .ambiguousCitation, offset: offset,
        message: "'\(text)' may be “\(work.text)”, or a work of that name in another note",
        advice: "it is kept as it stands and leads to none of them"))
  }

  mutating func tellUnmatched(_ text: String, at offset: Int) {
    table.faults.append(
      SourceFault(
        rule: .unmatchedCitation, offset: offset, message: "no listed work fits '\(text)'",
        advice: "it is kept as it stands"))
  }
}

extension Rule {
  package static let ambiguousCitation = fault(
    "ambiguous-citation", "A source cites a work by a name that belongs to several",
    "accept it: nobody may edit a source")
  package static let unmatchedCitation = fault(
    "unmatched-citation", "A note names a work shortly that no list of its source has",
    "look for the work in another revision, or accept it")
}
