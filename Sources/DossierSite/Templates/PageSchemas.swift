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
    case .search: "search"
    case .timeline: "timeline"
    case .names: "names"
    case .notFound: "not-found"
    case .home, .month, .unit, .district, .place, .person, .data, .text: "page"
    }
  }

  /// The templates that are filled, and the names that each may use.
  package static let all: [String: TemplateSchema] = [
    "page": common.adding(layer),
    "day": common.adding(days + layer),
    "source": common.adding(source + layer),
    "index": common.adding(index),
    "references": common.adding(references + layer),
    "disagreements": common.adding(layer),
    "control": common.adding(control),
    "casualties": common.adding(layer),
    "coverage": common.adding(coverage),
    "search": common,
    "timeline": common.adding(timeline),
    "names": common.adding(names),
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
  package static let common = TemplateSchema(
    [
      .text("title", "the page's title"),
      .html("label", "the same, a foreign title with its language"),
      .text("siteTitle", "the dossier's title"),
      .text("language", "the language of the dossier's own words, as BCP 47"),
      .text("description", "a sentence for search engines"),
      .text("root", "the way from the page to the site's root: empty, or ending in a slash"),
      .text("canonical", "the page's address on the web"),
      .text("openGraphType", "what Open Graph calls the page: website or article"),
      .text(
        "openGraphLocale", "the language and region of the dossier's words, as Open Graph writes it"
      ),
      .html(
        "structured", "what the page holds, as JSON-LD for a script element; absent for nothing"),
      .list("styles", "the style sheets that it loads", [.text("url", "the sheet")]),
      .list("scripts", "the scripts that it loads", [.text("url", "the script")]),
      .text("kind", "what the page is about: day, unit, district, place, person, source…"),
      .html("headline", "the title as a heading; may be empty"),
      .text("pageKind", "what the page is about, in a few words over its title"),
      .record("pageSide", "the side of the page's unit or person", side),
      .record(
        "otherScript", "the name in another script",
        [
          .text("text", "the name"), .text("language", "its language, as BCP 47"),
          .text("direction", "rtl or ltr"),
        ]),
      .html("lead", "what the editor says at the head of the page; may be empty"),
      .html("body", "the page's text, below title and lead"),
      .flag("hasRuns", "whether statements stand in runs, with who says them in the rail"),
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
    ] + PageCitation.schema)

  private static let days: [TemplateSchema.Field] = [
    .record("previous", "the day before that has a page", link),
    .record("next", "the day after that has a page", link),
    .flag("isOutsidePeriod", "whether the day lies outside the dossier's period"),
  ]

  private static let source: [TemplateSchema.Field] = [
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
        .list("entries", "the entries", link + [.text("detail", "a few words beside it")]),
      ])
  ]

  private static let coverage: [TemplateSchema.Field] = [
    .list(
      "sources", "the sources",
      link + [
        .text("bytes", "how many bytes it has that are no white space"),
        .text("stated", "how many of them lie in passages of statements"),
        .text("left", "how many of them are left out with a reason"),
        .text("percent", "the share of both, as a number with two decimals"),
        .list(
          "reasons", "why ranges are left out",
          [
            .text("reason", "why"),
            .list(
              "ranges", "the ranges",
              [
                .text("start", "the first byte"),
                .text("end", "the byte after the last"),
                .text("quote", "the bytes, where they may be shown"),
              ]),
          ]),
      ]),
    .list(
      "unresolved", "marks of the sources that lead to nothing",
      [
        .text("mark", "the mark as written"),
        .html("source", "the source's title"),
        .text("text", "the words of its statement; absent where the source lacks them"),
        .text("url", "the statement"),
      ]),
    .list(
      "corrections", "what the editor set right",
      [
        .text("text", "the words it is about"), .text("url", "their statement"),
        .text("reason", "why"),
      ]),
    .list(
      "gaps", "statements that the editor's layer says nothing of, though their words ask for it",
      [
        .text("text", "the statement's words"), .text("url", "the statement"),
        .text("missing", "what is missing"),
      ]),
    .list(
      "differences", "statements that several passages make in different wording",
      [
        .text("text", "the words of the leading passage"),
        .text("url", "the statement"),
        .list(
          "passages", "the other passages",
          [
            .html("source", "the source's title"),
            .text("text", "its words"),
            .text("difference", "what differs"),
          ]),
      ]),
  ]
}
