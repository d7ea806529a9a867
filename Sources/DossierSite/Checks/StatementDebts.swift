import DossierModel

/// What is open about what statements rest on: citations, flags, marks, voices.
struct StatementDebts {
  let maker: DebtMaker
  private var plan: SitePlan { maker.plan }

  init(_ maker: DebtMaker) {
    self.maker = maker
  }

  var debts: [Debt] {
    let said = plan.dossier.statements.filter { $0.role != .heading }
    return uncited(said) + said.flatMap(flagged) + unresolved + said.compactMap(onesided)
      + strayNotes(said)
  }

  // MARK: Citations

  private func uncited(_ statements: [Statement]) -> [Debt] {
    let later = LaterCitations(plan.dossier)
    return statements.filter(later.lacksCitation).map { statement in
      if !later.isProse(statement) {
        return maker.debt(.uncitedEntry, on: statement, "no work is cited for this entry")
      }
      return later.next(after: statement) == nil
        ? maker.debt(.uncitedStatement, on: statement, "no work is cited for this")
        : maker.debt(
          .uncitedInParagraph, on: statement,
          "only a later sentence of the paragraph cites a work")
    }
  }

  private func flagged(_ statement: Statement) -> [Debt] {
    statement.flags.compactMap { flag in
      switch flag {
      case .betterSourceNeeded:
        maker.debt(.betterSourceNeeded, on: statement, "the source asks for a better source here")
      case .citationNeeded:
        maker.debt(.citationNeeded, on: statement, "the source asks for a citation here")
      case .claimed, .reported: nil
      }
    }
  }

  private var unresolved: [Debt] {
    plan.dossier.unresolved.compactMap { mark in
      mark.statement.flatMap { plan.catalogue.statements[$0] }.map {
        maker.debt(.unresolvedMark, on: $0, "the mark `\(mark.mark)` leads to nothing")
      }
    }
  }

  // MARK: Voices

  /// A cell of a table says nothing without its row and head.
  private func onesided(_ statement: Statement) -> Debt? {
    guard statement.independentVoices == 1, statement.role != .table else { return nil }
    let grounds = statement.citations.map { ground(of: $0.reference) }
    guard let first = grounds.first, let side = first.side,
      let name = plan.catalogue.sides[side]?.name,
      grounds.allSatisfy({ $0.side == side })
    else { return nil }
    return maker.debt(
      .onePartisanVoice, on: statement,
      "this rests on \(first.name) alone, which stands on the side “\(name)”")
  }

  /// Who speaks in a work or source, and on which side.
  private func ground(of id: Reference.ID) -> (name: String, side: Side.ID?) {
    let voice = plan.catalogue.references[id]?.voice.flatMap { voice in
      plan.dossier.gazetteer.voices.first { $0.id == voice }
    }
    let source = plan.catalogue.sources[Source.ID(id.text)]
    return (voice?.name ?? source?.shortTitle ?? id.text, source?.side ?? voice?.side)
  }

  // MARK: Notes

  private func strayNotes(_ statements: [Statement]) -> [Debt] {
    var marked: Set<String> = []
    for mark in statements.flatMap(\.passages).flatMap(\.words.marks) {
      if case .note(let id) = mark.target { marked.insert(id) }
    }
    return statements.filter { $0.role == .note && !marked.contains($0.id.text) }.map {
      maker.debt(.strayNote, on: $0, "no mark leads to this note of the source’s own")
    }
  }
}

extension Rule {
  package static let uncitedStatement = debt(
    "uncited-statement",
    "A compilation says something and cites no work for it, nor later in the same paragraph",
    "look for a source that says the same, or accept it: the statement stands on that source alone"
  )
  package static let uncitedEntry = debt(
    "uncited-entry", isOff: true,
    "The opening of an article, or a box, caption, list or table, says something and cites no work",
    "see whether a section says the same and cites a work")
  package static let uncitedInParagraph = debt(
    "uncited-in-paragraph", isOff: true,
    "A compilation says something and only a later sentence of its paragraph cites a work",
    "see whether that work says it")
  package static let citationNeeded = debt(
    "citation-needed", "A source marks its own statement as lacking a citation",
    "add a source that says the same")
  package static let betterSourceNeeded = debt(
    "better-source-needed", "A source marks its own citation as too weak",
    "add a better source that says the same")
  package static let unresolvedMark = debt(
    "unresolved-mark", "A footnote mark of a source leads to nothing",
    "see whether another revision of the source has the note")
  package static let onePartisanVoice = debt(
    "one-partisan-voice", "A statement rests on one voice alone, and that voice takes a side",
    "look for a voice of another side, or none")
  package static let strayNote = debt(
    "stray-note", "No mark of its source leads to a note of the source's own",
    "see where the source meant it to stand")
}
