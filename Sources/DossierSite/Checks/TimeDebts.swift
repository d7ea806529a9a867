import DossierModel

/// What is open about the times of statements.
struct TimeDebts {
  let maker: DebtMaker
  private var plan: SitePlan { maker.plan }

  init(_ maker: DebtMaker) {
    self.maker = maker
  }

  /// Only sentences that tell of the battle are looked at: what stands in boxes and lists holds for
  /// the whole, and what is background for other times.
  var debts: [Debt] {
    let told = plan.dossier.statements.filter { $0.role == .battle }
    return undated(told) + told.compactMap(outside) + told.flatMap(before) + emptyDays
  }

  /// A part of a source, by its headings.
  private struct Section: Hashable {
    var source: Source.ID
    var name: String

    init(_ statement: Statement) {
      source = statement.passages[0].passage.source
      name = statement.section
    }
  }

  /// A section without any date weighs or describes, and a sentence without a name tells little
  /// that a day could be looked up for.
  private func undated(_ told: [Statement]) -> [Debt] {
    let dated = Set(told.filter { !$0.when.isEmpty }.map(Section.init))
    return told.filter {
      $0.when.isEmpty && !$0.entities.isEmpty && dated.contains(Section($0))
    }.map { maker.debt(.undatedStatement, on: $0, "nothing dates this") }
  }

  /// What takes its date from the sentence before it is told of with that one.
  private func outside(_ statement: Statement) -> Debt? {
    guard let period = plan.dossier.settings.period, !statement.when.isEmpty else { return nil }
    let isOutside = statement.when.allSatisfy { time in
      let span = time.edtf.span
      return span.first > period.to || (span.last.map { $0 < period.from } ?? false)
    }
    guard isOutside, let first = statement.when.first, first.basis != .inherited else { return nil }
    return maker.debt(
      .outsidePeriod, on: statement,
      "this is dated \(first.edtf) (\(first.basis.rawValue)), outside the period")
  }

  /// A work of the day before may be one of the same day further west.
  private static let daysOfGrace = 1

  private func before(_ statement: Statement) -> [Debt] {
    guard let first = statement.when.map(\.edtf.span.first).min(),
      statement.when.allSatisfy({ $0.basis != .citation })
    else { return [] }
    return statement.citedWorks.compactMap { citation -> Debt? in
      guard let work = plan.referencesByID[citation.reference], let issued = work.issued,
        issued.lastDay.dayNumber + Self.daysOfGrace < first.dayNumber
      else { return nil }
      let title = work.title.map { "“\(DebtMaker.excerpt($0.text))”" } ?? work.id.text
      return maker.debt(
        .workBeforeEvent, on: statement,
        "\(title) of \(issued) is cited for what is dated \(first)")
    }
  }

  /// A battle of years has days of which nobody tells.
  private static let longestBattle = 62

  private var emptyDays: [Debt] {
    guard let battle = plan.dossier.settings.battle, battle.edtf.isToTheDay, !battle.isOpen,
      battle.to.dayNumber - battle.from.dayNumber < Self.longestBattle
    else { return [] }
    let count = max(0, battle.to.dayNumber - battle.from.dayNumber + 1)
    return (0..<count).compactMap { battle.from.adding(days: $0) }
      .filter { plan.statementsByDay[$0] == nil }.map { day in
        maker.debt(
          .dayWithoutStatements, onPage: PagePath.home.url, at: FilePosition("Content/dossier.yml"),
          "nothing is dated to \(day), a day of the battle", text: plan.dates.words(for: day))
      }
  }
}

extension Rule {
  package static let undatedStatement = debt(
    "undated-statement",
    "Among dated sentences one names a unit, place or person and nothing dates it",
    "date it by a correction where the sources tell, or accept it: it is not guessed")
  package static let outsidePeriod = debt(
    "outside-period", "A statement of the battle is itself dated outside the dossier's period",
    "correct its date, mark it as background in `sources.yml`, or widen the period")
  package static let workBeforeEvent = debt(
    "work-before-event", "A work is older than the event that it is cited for",
    "see whether the statement's date, the work's date or the citation is wrong")
  package static let dayWithoutStatements = debt(
    "day-without-statements", "Nothing is dated to a day of the battle",
    "see whether a statement that spans it can be dated more closely")
}
