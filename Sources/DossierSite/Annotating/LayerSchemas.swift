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

  private static let cell: [TemplateSchema.Field] = [
    .text("day", "the day"),
    .text("state", "held, unchanged, contested, disputed or unknown"),
    .text("words", "who held the place at the end of the day, in words"),
    .text("how", "how it came to that; may be empty"),
    .list(
      "bands", "the sides whose colours it shows", [.text("id", "`side-ID` is the class")]),
    .flag("isDisputed", "whether passages contradict one another"),
    .list("passages", "what that rests on", passage),
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
    .list("days", "the days of the table", [.text("title", "the day")]),
    .list(
      "rows", "the places",
      [
        .text("id", "the row's anchor"), .text("title", "the place"),
        .text("url", "its page"), .list("cells", "a cell for each day", cell),
      ]),
  ]
}
