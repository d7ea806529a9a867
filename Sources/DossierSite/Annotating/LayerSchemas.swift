extension PageSchemas {
  static let passage: [TemplateSchema.Field] = [
    .text("text", "the passage's words"),
    .html("quote", "the same, words in another script with their language"),
    .html("context", "the sentence or title that they stand in, with a mark around them"),
    .text("source", "the siglum of its source"),
    .text("url", "its statement, or the work whose title it is"),
    .text("siglum", "the siglum of its source alone"),
    .text("name", "the siglum, the short title and the role of its source"),
    .text("short", "the short title of its source"),
    .text("role", "comp for a compilation, wit for a witness: a class"),
    .flag("isTitle", "whether it is the title of a work that the source cites"),
  ]

  private static let reasons: [TemplateSchema.Field] = [
    .text("how", "how it came about, by or from whom, and when"),
    .text("note", "the editor's remark; absent where there is none"),
    .list("passages", "its passages, each once", passage),
  ]

  private static let cell: [TemplateSchema.Field] = [
    .text("day", "the day"),
    .text("state", "held, unchanged, contested, entered, unsettled, disputed or unknown"),
    .text("words", "who held the place at the end of the day, in words"),
    .list(
      "bands", "the parts of its band, in order",
      [
        .text("side", "the id of a side, for the class `side-ID`; absent where it is nobody’s"),
        .flag("isSign", "whether the sign of a disagreement comes before it"),
      ]),
    .list("reasons", "what that rests on, in groups", reasons),
    .list("passages", "the same as a list of passages", passage),
  ]

  static let casualty: [TemplateSchema.Field] = [
    .text("id", "the entry's id"),
    .text("figure", "the number as the source has it"),
    .text("who", "of whom it tells"),
    .text("what", "what befell them"),
    .text("when", "the time; absent where none is given"),
    .text("where", "the place; absent where none is given"),
    .text("scope", "what the figure covers"),
    .text("assertedBy", "who says so; absent where nobody is named"),
    .text("note", "the editor's remark"),
    .list("passages", "what it rests on", passage),
  ]

  static let disagreement: [TemplateSchema.Field] = [
    .text("id", "its id, which is its anchor"),
    .text("question", "the question"),
    .text("url", "where it stands in full"),
    .text("differs", "what differs"),
    .list(
      "answers", "what the sources say",
      [.text("says", "in the editor's words"), .list("passages", "in theirs", passage)]),
    .html("comment", "the editor's comment; may be empty"),
    .list(
      "pages", "the pages it touches",
      [.text("title", "the page's title"), .text("url", "where it is")]),
  ]

  /// What the editor's layer adds to a page that it touches.
  static let layer: [TemplateSchema.Field] = [
    .flag("hasDisagreements", "whether the sources differ on something here"),
    .list("disagreements", "on what they differ", disagreement),
    .flag("hasControl", "whether something is known of control here"),
    .list(
      "control", "control by day, or of the day by place",
      [
        .text("id", "an id"), .text("title", "the day or the place"),
        .text("url", "the place's page"),
      ] + cell),
    .flag("hasCasualties", "whether figures of victims belong here"),
    .list("casualties", "the figures", casualty),
  ]

  static let control: [TemplateSchema.Field] = [
    .list(
      "days", "the days of the table",
      [.text("title", "the day, short"), .text("url", "its page; absent where it has none")]),
    .text("columns", "how many columns the table has"),
    .list("keys", "the sides", sideKey),
    .flag("hasRows", "whether anything is told of the days of the table"),
    .flag("hasUntold", "whether there are places of which nothing is told up to the last day"),
    .list(
      "untold", "these places, with what is told of later days",
      [
        .text("id", "the anchor"), .text("title", "the place"), .text("url", "its page"),
        .list("reasons", "the entries, in groups", reasons),
      ]),
    .list(
      "groups", "the places in groups",
      [
        .text("heading", "what the group is called"),
        .flag("hasHeading", "whether there are several groups"),
        .list(
          "rows", "the places",
          [
            .text("id", "the row's anchor"), .text("title", "the place"),
            .text("otherName", "its name in another language; absent where none is known"),
            .text("otherLanguage", "that language, as BCP 47"),
            .text("otherDirection", "ltr or rtl"),
            .text("url", "its page"), .list("cells", "a cell for each day", cell),
          ]),
      ]),
  ]

  private static let sideKey: [TemplateSchema.Field] = [
    .text("id", "the side, for the class `side-ID`"), .text("name", "what it is called"),
    .flag("isFirst", "whether it is the first"), .flag("isSecond", "whether it is the second"),
  ]

  /// The chart of figures.
  static let chart: [TemplateSchema.Field] = [
    .list(
      "scales", "the figures of one kind and scope, drawn to one scale",
      [
        .text("heading", "what befell whom"), .text("scope", "what the figures cover"),
        .text("most", "the figure of the longest bar, as its source has it"),
        .list(
          "figures", "the figures",
          [
            .text("id", "the entry's id"), .text("figure", "the number as the source has it"),
            .text("who", "of whom it tells"),
            .text("when", "the time; absent where none is given"),
            .text("assertedBy", "who says so; absent where nobody is named"),
            .html("drawing", "the figure as a bar; absent where it is in words alone"),
          ]),
      ])
  ]

  /// The map of the day's control, on its own page and on the home page.
  static let map: [TemplateSchema.Field] = [
    .record(
      "map", "the map; absent where no place has a position",
      [
        .html("definitions", "the shapes and patterns that all days share"),
        .list("keys", "the sides", sideKey),
        .list(
          "days", "the days that have a map",
          [
            .text("number", "from 1"), .text("title", "the day, short"),
            .text("name", "the day in full"), .flag("isFirst", "whether it is shown at first"),
            .html("drawing", "the map of the day"),
            .list(
              "distant", "the places too far off to be drawn",
              [
                .text("title", "the place"), .text("url", "its row of the table"),
                .text("way", "how far off it lies, and where"),
              ] + cell),
            .flag("hasDistant", "whether there are any"),
          ]),
        .flag("isThinned", "whether there are more days than maps"),
        .text("tableURL", "the table of all days"),
        .text("url", "the page of the map"),
        .list(
          "sources", "where positions are taken from",
          [.text("name", "the source"), .text("count", "how many places, in words")]),
        .flag("hasApproximate", "whether an editor has placed some"),
        .list(
          "approximate", "the places that an editor has placed, by the reason",
          [
            .text("reason", "why there; absent where none is given"),
            .list(
              "places", "the places", [.text("title", "the place"), .text("url", "its page")]),
          ]),
        .flag("hasUnplaced", "whether places of the table have no position"),
        .list(
          "unplaced", "the places of the table that have no position",
          [.text("title", "the place"), .text("url", "its row of the table")]),
      ]),
    .record(
      "sites", "where the places lie, where no map of days is drawn; absent without positions",
      [
        .html("drawing", "the map of the places"), .text("url", "the page of the map"),
        .flag("hasDistant", "whether places lie too far off to be drawn"),
        .list(
          "distant", "the places too far off to be drawn",
          [
            .text("title", "the place"), .text("url", "its page"),
            .text("way", "how far off it lies, and where"),
          ]),
        .list(
          "sources", "where positions are taken from",
          [.text("name", "the source"), .text("count", "how many places, in words")]),
        .flag("hasApproximate", "whether some lie only about there"),
        .list(
          "approximate", "those, by the reason",
          [
            .text("reason", "why there; absent where none is given"),
            .list(
              "places", "the places", [.text("title", "the place"), .text("url", "its page")]),
          ]),
      ]),
  ]
}
