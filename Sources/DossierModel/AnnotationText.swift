/// Markdown in the editor's own words, with the labels by which it cites.
package struct EditorText: Hashable, Sendable {
  /// A footnote mark, `[^r1a2b3c4d]`, which needs no definition.
  package struct Label: Hashable, Sendable {
    /// Without `[^` and `]`.
    package var text: String
    /// Where it stands.
    package var place: FilePosition

    package init(_ text: String, at place: FilePosition) {
      self.text = text
      self.place = place
    }

    /// What the label stands for, going by its form.
    package var citation: EditorCitation { EditorCitation(label: text) }
  }

  /// As the editor wrote it, without front matter.
  package var markdown: String
  /// Where the Markdown begins.
  package var place: FilePosition
  /// In the order of the text, each as often as it stands there.
  package var labels: [Label]

  package init(_ markdown: String, at place: FilePosition, labels: [Label] = []) {
    self.markdown = markdown
    self.place = place
    self.labels = labels
  }

  /// Whether there are no words.
  package var isEmpty: Bool {
    markdown.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// What it cites, each once, in order of first use.
  package var citations: [EditorCitation] {
    var seen: Set<EditorCitation> = []
    return labels.map(\.citation).filter { seen.insert($0).inserted }
  }
}

/// What a sentence of the editor rests on.
package enum EditorCitation: Hashable, Sendable {
  /// A work, or a source under its own id.
  case reference(Reference.ID)
  /// All that a statement cites, via its sources.
  case statement(Statement.ID)
  /// The editor's judgement.
  case editor
  /// What is commonly known and stands in none of the sources.
  case general

  /// `editor`, `general`, `s-` and the id of a statement, or else the id of a reference or source.
  package init(label: String) {
    if label == "editor" {
      self = .editor
    } else if label == "general" {
      self = .general
    } else if label.hasPrefix("s-") {
      self = .statement(Statement.ID(String(label.dropFirst(2))))
    } else {
      self = .reference(Reference.ID(label))
    }
  }
}

/// The opening of a page in the editor's words.
package struct Lead: Hashable, Sendable {
  /// The page that it opens.
  package var page: PageName
  /// What it says.
  package var text: EditorText

  package init(page: PageName, text: EditorText) {
    self.page = page
    self.text = text
  }
}

/// The editor's words on passages or pages.
package struct Note<Anchor: Hashable & Sendable>: Hashable, Sendable {
  /// The slug of its file.
  package var id: Annotation.ID
  /// Its heading; nil without one.
  package var title: String?
  /// The passages that it is on.
  package var passages: [Anchor]
  /// The pages that it is on.
  package var pages: [PageName]
  /// What it says.
  package var text: EditorText
  /// Where it begins.
  package var place: FilePosition

  package init(
    id: Annotation.ID, title: String? = nil, passages: [Anchor], pages: [PageName],
    text: EditorText, place: FilePosition
  ) {
    self.id = id
    self.title = title
    self.passages = passages
    self.pages = pages
    self.text = text
    self.place = place
  }
}

/// In what the answers of a disagreement differ.
package enum Difference: String, Hashable, Sendable, CaseIterable {
  case date, figure, name, place, actor, wording, scope, side, outcome

  /// How much it changes for a reader, from 0, the most: who did it, when, how many and where come
  /// before what a thing is called.
  package var rank: Int { Self.ranking.firstIndex(of: self) ?? Self.ranking.count }

  private static let ranking: [Difference] = [
    .actor, .side, .outcome, .date, .figure, .place, .scope, .name, .wording,
  ]
}

extension [Difference] {
  /// The rank of the one that changes most.
  package var rank: Int { map(\.rank).min() ?? Difference.allCases.count }
}

/// What the sources say differently about one thing.
package struct Disagreement<Anchor: Hashable & Sendable>: Hashable, Sendable {
  /// One thing that sources say, in the editor's neutral words, with the passages that say it.
  package struct Answer: Hashable, Sendable {
    /// In the editor's neutral words.
    package var says: String
    /// The side that held the place of the disagreement, as the passages tell; nil where they tell
    /// none, or it is about something else.
    package var holder: Side.ID?
    /// The day at whose end it did; nil for the days of the disagreement.
    package var day: CalendarDate?
    /// At least one.
    package var passages: [Anchor]

    package init(
      says: String, holder: Side.ID? = nil, day: CalendarDate? = nil, passages: [Anchor]
    ) {
      self.says = says
      self.holder = holder
      self.day = day
      self.passages = passages
    }
  }

  /// The slug of its file.
  package var id: Annotation.ID
  /// What the sources answer differently.
  package var question: String
  /// In what they differ, at least one thing.
  package var differs: [Difference]
  /// The pages that it touches.
  package var pages: [PageName]
  /// At least two.
  package var answers: [Answer]
  /// The editor's comment; may be empty.
  package var comment: EditorText
  /// Where it begins.
  package var place: FilePosition

  package init(
    id: Annotation.ID, question: String, differs: [Difference], pages: [PageName],
    answers: [Answer],
    comment: EditorText, place: FilePosition
  ) {
    self.id = id
    self.question = question
    self.differs = differs
    self.pages = pages
    self.answers = answers
    self.comment = comment
    self.place = place
  }
}

extension Disagreement {
  /// The places whose pages it touches.
  package var locations: [Place.ID] {
    let folders = [PageFolder.districts, .places].map { "\($0.rawValue)/" }
    return pages.compactMap { page in
      folders.first(where: page.text.hasPrefix).map {
        Place.ID(String(page.text.dropFirst($0.count)))
      }
    }
  }

  /// The days whose pages it touches, and those that its answers name.
  package var days: [CalendarDate] {
    let folder = "\(PageFolder.days.rawValue)/"
    let named = pages.filter { $0.text.hasPrefix(folder) }
      .compactMap { CalendarDate(slug: String($0.text.dropFirst(folder.count))) }
    return (named + answers.compactMap(\.day)).distinct
  }
}
