extension Rule {
  /// What is still open in a dossier that is otherwise sound.
  static let debts =
    statementDebts + referenceDebts + entityDebts + annotationDebts + siteDebts

  private static let statementDebts = [
    debt(
      "uncited-statement",
      "A compilation says something and cites no work for it, nor later in the same paragraph",
      "look for a source that says the same, or accept it: the statement stands on that source alone"
    ),
    debt(
      "uncited-entry", isOff: true,
      "The opening of an article, or a box, caption, list or table, says something and cites no work",
      "see whether a section says the same and cites a work"),
    debt(
      "uncited-in-paragraph", isOff: true,
      "A compilation says something and only a later sentence of its paragraph cites a work",
      "see whether that work says it"),
    debt(
      "citation-needed", "A source marks its own statement as lacking a citation",
      "add a source that says the same"),
    debt(
      "better-source-needed", "A source marks its own citation as too weak",
      "add a better source that says the same"),
    debt(
      "unresolved-mark", "A footnote mark of a source leads to nothing",
      "see whether another revision of the source has the note"),
    debt(
      "undated-statement",
      "Among dated sentences one names a unit, place or person and nothing dates it",
      "date it by a correction where the sources tell, or accept it: it is not guessed"),
    debt(
      "outside-period", "A statement of the battle is itself dated outside the dossier's period",
      "correct its date, mark it as background in `sources.yml`, or widen the period"),
    debt(
      "work-before-event", "A work is older than the event that it is cited for",
      "see whether the statement's date, the work's date or the citation is wrong"),
    debt(
      "one-partisan-voice", "A statement rests on one voice alone, and that voice takes a side",
      "look for a voice of another side, or none"),
    debt(
      "unlinked-mention", "The words name an entity that the gazetteer knows and do not link to it",
      "add the spelling to its `names`, or link or unlink it by a correction"),
    debt(
      "stray-note", "No mark of its source leads to a note of the source's own",
      "see where the source meant it to stand"),
  ]

  private static let referenceDebts = [
    debt(
      "dead-link", "A work's link is dead and no archived copy is given",
      "look for a copy in a web archive"),
    debt(
      "reference-without-date", "A work is cited without its date",
      "look the date up; the source itself stays as it is"),
    debt(
      "reference-without-author",
      "A work is cited without author, editor, outlet or publisher, so nobody answers for it",
      "look up who published it"),
    debt(
      "reference-without-byline", isOff: true,
      "A work is cited without the name of an author or editor",
      "look up who wrote it"),
    debt(
      "reference-without-title", "A work is cited by its link alone", "look its title up"),
    debt(
      "reference-without-access", isOff: true,
      "A link is given with neither the day it was read nor an archived copy",
      "archive the page"),
    debt(
      "reference-without-archive", isOff: true,
      "A link still leads to its work and no copy is archived",
      "archive the page before it is gone"),
    debt(
      "source-without-date", "A source has no date, so no weekday in it can be resolved",
      "give its `date` in `sources.yml` where it is known"),
  ]

  private static let entityDebts = [
    debt(
      "proposed-entity", "An entry of the gazetteer was proposed and nobody has confirmed it",
      "look it over, then run `dossier confirm`"),
    debt(
      "entity-without-page", "A line of an order of battle names a force that the gazetteer lacks",
      "add the unit, or the spelling to one that is there"),
    debt(
      "page-without-statements", "An entry of the gazetteer is named nowhere, so its page is empty",
      "add the spelling that the sources use, or remove the entry"),
    debt(
      "same-name", "Two entries bear names that differ only in capitals, marks, articles or spaces",
      "make one of the two, or tell their names apart"),
    debt(
      "unknown-kind", "The sources name something often and nothing tells what it is",
      "give its `kind`, and move it to `units.yml` or `people.yml` where it is no place"),
    debt(
      "place-without-position", "A district has no position, while others have one",
      "add its `position` with its precision and source"),
    debt(
      "unit-without-side", "A confirmed unit is named in the battle and belongs to no side",
      "give its `side`, or that of the unit above it"),
    debt("side-without-units", "A side has no units", "give units their `side`, or remove it"),
  ]

  private static let annotationDebts = [
    debt(
      "hidden-annotation", "No page shows an annotation",
      "tie it to a passage of a statement, or name a page"),
    debt(
      "missing-lead", "A page of several statements has no lead, while its like have one",
      "write one in `Annotations/leads/`"),
    debt(
      "lead-beyond-page", isOff: true,
      "A page's lead cites a statement that does not stand on that page",
      "cite one that does, name the page's entity or day in the statement by a correction, or accept it"
    ),
    debt(
      "earlier-id", "A mark names a statement by an id that it had before and still answers to",
      "run `dossier update --ids`, or write the id that the message gives"),
    debt(
      "control-gap", "A statement tells of a place changing hands and has no control entry",
      "add one to `Annotations/control.yml`"),
    debt(
      "casualty-gap", "A statement tells a number of victims and has no casualty entry",
      "add one to `Annotations/casualties.yml`"),
  ]

  private static let siteDebts = [
    debt(
      "day-without-statements", "Nothing is dated to a day of the battle",
      "see whether a statement that spans it can be dated more closely"),
    debt("orphan-page", "No other page links to a page", "link to it, or remove it"),
    debt(
      "missing-alternative", "A picture has no words in its place for those who cannot see it",
      "give it an `alt`, empty where it only adorns; a drawing a `title` or `aria-label`"),
  ]
}
