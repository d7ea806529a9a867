/// The names that the templates of each page kind may use.
package enum PageSchemas {
  /// The template that a kind of page is filled into.
  package static func template(of kind: Page.Kind) -> String {
    switch kind {
    case .day: "day"
    case .source: "source"
    case .index: "index"
    case .references: "references"
    case .coverage: "coverage"
    case .disagreements: "disagreements"
    case .control: "control"
    case .casualties: "casualties"
    case .map: "map"
    case .search: "search"
    case .timeline: "timeline"
    case .names: "names"
    case .orderOfBattle: "order-of-battle"
    case .notFound: "not-found"
    case .home: "home"
    case .unit, .district, .place, .person: "entity"
    case .month, .data, .text: "page"
    }
  }

  /// The templates that are filled, and the names that each may use.
  package static let all: [String: TemplateSchema] = [
    "page": common.adding(layer),
    "day": common.adding(days + layer),
    "home": common.adding(home + layer + map),
    "entity": common.adding(entity + layer),
    "source": common.adding(source + layer),
    "index": common.adding(index),
    "references": common.adding(references + layer),
    "disagreements": common.adding(layer),
    "control": common.adding(control),
    "casualties": common.adding(layer + chart),
    "map": common.adding(map),
    "coverage": common.adding(coverage),
    "search": common.adding([
      .text("names", "the page of all spellings; absent where there are none")
    ]),
    "timeline": common.adding(timeline),
    "names": common.adding(names),
    "order-of-battle": common.adding(orderOfBattle + layer),
    "not-found": common,
  ]

  static let link: [TemplateSchema.Field] = [
    .text("title", "what the link is called"),
    .html("label", "the same, a foreign title with its language"),
    .text("url", "where it leads, relative to the page"),
  ]

  private static let side: [TemplateSchema.Field] = [
    .text("id", "its id: `side-ID` is the class of its colour and pattern"),
    .text("name", "its name"),
  ]

  /// What every page has.
  package static let common = TemplateSchema([
    .text("title", "the page's title"),
    .html("label", "the same, a foreign title with its language"),
    .text("siteTitle", "the dossier's title"),
    .text("language", "the language of the dossier's own words, as BCP 47"),
    .text("description", "a sentence for search engines"),
    .text("root", "the way from the page to the site's root: empty, or ending in a slash"),
    .text("canonical", "the page's address on the web"),
    .text("openGraphType", "what Open Graph calls the page: website or article"),
    .text("openGraphLocale", "the dossier's language with a region, as Open Graph writes it"),
    .html("structured", "what the page holds, as JSON-LD for a script element; may be absent"),
    .record("citing", "how to cite the page", PageCitation.fields),
    .list("styles", "the style sheets that it loads", [.text("url", "the sheet")]),
    .list("scripts", "the scripts that it loads", [.text("url", "the script")]),
    .text("kind", "what the page is about: day, unit, district, place, person, source…"),
    .html("headline", "the title as a heading; may be empty"),
    .text("sub", "a line under the title; absent on most pages"),
    .text("pageKind", "what the page is about, in a few words over its title"),
    .record("pageSide", "the side of the page's unit or person", side),
    .record(
      "otherScript", "the name in another script",
      [
        .text("text", "the name"), .text("language", "its language, as BCP 47"),
        .text("direction", "rtl or ltr"),
      ]),
    .html("lead", "what the editor says at the head of the page; may be empty"),
    .html("facts", "the list of facts that an entity's page opens with; may be empty"),
    .html("body", "the page's text, below title, lead and facts, up to the ways on"),
    .html("beside", "the ways on: what is named beside it, and the sources; may be empty"),
    .flag("hasRuns", "whether statements stand in runs, with who says them in the rail"),
    .flag("hasContents", "whether the page is so long that it helps to say what stands on it"),
    .list(
      "sections", "the headings of the body",
      [.text("title", "the heading"), .text("url", "its anchor")]),
    .html("notes", "the lists of notes"),
    .flag("hasBreadcrumbs", "whether the page lies below the home page"),
    .list("breadcrumbs", "the way from the home page to this one", link),
    .list(
      "navigation", "the main ways on",
      link + [.flag("isCurrent", "whether the page belongs to it")]),
    .list(
      "ways", "all ways on, for the foot of the page",
      link + [.flag("isCurrent", "whether the page belongs to it")]),
    .text("reportURL", "where a reader reports an error on the page; absent if not configured"),
    .list(
      "attributions", "the sources, as their licences ask to be named",
      [
        .text("siglum", "the source's siglum"), .html("name", "its title"),
        .text("page", "its page"), .text("by", "who wrote it"),
        .text("terms", "its licence"), .text("termsURL", "where that can be read"),
      ]),
    .text("licence", "the licence of the dossier's own words"),
    .text("licenceURL", "where that licence can be read"),
  ])

  private static let days: [TemplateSchema.Field] = [
    .record("previous", "the day before that has a page", link),
    .record("next", "the day after that has a page", link),
    .flag("isOutsidePeriod", "whether the day lies outside the dossier's period"),
  ]

  private static let badge: [TemplateSchema.Field] = [
    .text("siglum", "the source's siglum"), .text("name", "siglum, short title and role"),
    .text("short", "its short title"), .text("role", "comp or wit: the class of its frame"),
    .text("url", "its page"),
  ]

  private static let line: [TemplateSchema.Field] = [
    .text("title", "the words of the line"), .text("url", "the line in the order of battle"),
  ]

  private static let entity: [TemplateSchema.Field] = [
    .html("locator", "where a place lies, as inline SVG; absent where it has no position"),
    .text("mapURL", "the page of the map; absent where there is none"),
    .flag("hasOrder", "whether a list of forces has the unit"),
    .list(
      "order", "the unit's place in each list of forces, from above",
      [
        .flag("isTold", "whether its sentences tell it and no list"),
        .text("siglum", "the list's source"), .text("name", "siglum, short title and role"),
        .text("role", "comp or wit: the class of its frame"),
        .list("above", "what stands above it, the highest first", line),
        .list("own", "the unit's own line", line),
        .flag("hasBelow", "whether anything does"),
        .list("below", "what stands right below it", line),
      ]),
    .flag("hasSpellings", "whether there are names to show"),
    .list(
      "spellings", "all names, as the sources write them",
      [
        .text("text", "the name"),
        .text("lang", "its language, as BCP 47; absent where it is the dossier's"),
        .text("dir", "rtl or ltr, with `lang`"), .list("sources", "who writes it so", badge),
        .flag("isInTitle", "whether only the title of a cited work has it"),
      ]),
  ]

  private static let home: [TemplateSchema.Field] = [
    .flag("hasDays", "whether there are days"), .flag("hasSides", "whether there are sides"),
    .flag("hasFigures", "whether there are figures for the battle"),
    .flag("hasOrderOfBattle", "whether there is a page of it"),
    .flag("hasQuestions", "whether the sources differ on something"),
    .flag("hasDocuments", "whether there are sources"),
    .list(
      "days", "the days, or the months of a long dossier",
      link + [
        .text("line", "what the day was, in a line"), .text("count", "how much is told of it"),
        .flag("isBattle", "whether it is a day of the battle itself"),
      ]),
    .list(
      "sides", "who fought",
      side + [.list("units", "its units that a statement names", link)]),
    .list("figures", "the figures for the whole battle", casualty),
    .list("first", "the first disagreement alone", disagreement),
    .list("others", "some of the others", disagreement),
    .text("differences", "how many disagreements there are"),
    .list(
      "documents", "the sources",
      badge + [.html("title", "its title"), .text("line", "what it is, in a few words")]),
  ]

  private static let source: [TemplateSchema.Field] = [
    .list(
      "revisions", "other documents that have some of its passages in other words",
      link + [
        .text("count", "how many sentences differ"),
        .list(
          "sentences", "the sentences",
          [
            .text("url", "the sentence on this page"),
            .html(
              "words",
              "the other document's words, what they lack struck out, what they add underlined"),
          ]),
      ]),
    .html("evidence", "the file as it is, each passage linked to its statement; where it may be"),
    .list(
      "excluded", "what belongs to no statement",
      [
        .text("reason", "why"),
        .text("count", "how many ranges"),
      ]),
  ]

  private static let index: [TemplateSchema.Field] = [
    .list(
      "groups", "the entries, in groups",
      [
        .text("heading", "what the group is called; absent for a group alone"),
        .record("side", "the side that the group is; absent for other groups", side),
        .list("entries", "the entries", link + [.text("detail", "a few words beside it")]),
      ])
  ]

  private static let orderOfBattle: [TemplateSchema.Field] = [
    .list(
      "symbols", "what the signs of units mean",
      [
        .html("symbol", "the sign, as inline SVG"),
        .text("words", "what it means"),
      ])
  ]
}
