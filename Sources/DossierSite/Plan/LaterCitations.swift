import DossierModel

/// What a paragraph cites behind sentences that cite nothing themselves: the writer of a
/// compilation may give a work for several sentences once, at their end.
struct LaterCitations {
  /// A paragraph of a source.
  private struct Paragraph: Hashable {
    var source: Source.ID
    var block: Int

    init(_ passage: StatedPassage) {
      source = passage.passage.source
      block = passage.block
    }
  }

  private let statements: [Statement]
  private let sources: [Source.ID: Source]
  /// The passages that cite something, in the order of their paragraph.
  private var citing: [Paragraph: [StatedPassage]] = [:]

  init(_ dossier: Dossier) {
    statements = dossier.statements
    sources = Dictionary(
      dossier.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for statement in dossier.statements where statement.role != .heading {
      for passage in statement.passages where Self.cites(passage) {
        citing[Paragraph(passage), default: []].append(passage)
      }
    }
    citing = citing.mapValues {
      $0.sorted { $0.passage.range.lowerBound < $1.passage.range.lowerBound }
    }
  }

  /// The works that the paragraph cites next behind each sentence of a compilation that cites none.
  var works: [Statement.ID: [Reference.ID]] {
    statements.filter { isProse($0) && lacksCitation($0) }.reduce(into: [:]) { works, statement in
      if let next = next(after: statement) { works[statement.id] = Self.firstWorks(of: next) }
    }
  }

  /// Whether a statement rests on compilations that cite nothing for it. A witness needs no
  /// citation; a mark that leads to nothing is another matter.
  func lacksCitation(_ statement: Statement) -> Bool {
    statement.citedWorks.isEmpty && !statement.passages.contains(where: Self.cites)
      && statement.role != .heading && statement.role != .note
      && statement.sources.allSatisfy { sources[$0]?.role == .compilation }
  }

  /// Whether it is a sentence whose paragraph may cite for it. An article's opening sums up what its
  /// sections say and cite.
  func isProse(_ statement: Statement) -> Bool {
    let isOpening =
      statement.section.isEmpty
      && sources[statement.passages[0].passage.source]?.kind == .wikitext
    return (statement.role == .battle || statement.role == .background) && !isOpening
  }

  /// The next passage of one of its paragraphs that cites something.
  func next(after statement: Statement) -> StatedPassage? {
    for passage in statement.passages {
      let next = citing[Paragraph(passage)]?.first {
        $0.passage.range.lowerBound > passage.passage.range.lowerBound
      }
      if let next { return next }
    }
    return nil
  }

  /// The works of the marks that hang on the first word of a passage that has any.
  private static func firstWorks(of passage: StatedPassage) -> [Reference.ID] {
    let marks = passage.words.marks.compactMap { mark -> (offset: Int, work: Reference.ID)? in
      guard case .reference(let id, _) = mark.target else { return nil }
      return (mark.offset, id)
    }
    let first = marks.map(\.offset).min()
    return marks.filter { $0.offset == first }.map(\.work).distinct
  }

  private static func cites(_ passage: StatedPassage) -> Bool {
    passage.words.marks.contains { mark in
      switch mark.target {
      case .reference, .note, .unresolved: true
      case .flag: false
      }
    }
  }
}
