extension PageSchemas {
  /// What the page of all references has.
  static let references: [TemplateSchema.Field] =
    FilterRecord.schema + [
      .text("count", "how many works, the documents of the dossier not counted"),
      .text("sourceCount", "how many documents of the dossier"),
      .text(
        "voices",
        "on how many voices the works rest, those of one outlet, agency or site counted once"),
      .text("gaps", "how many works lack what, in words; absent where none lacks anything"),
      .list(
        "groups", "the works by voice, outlet or site, the documents of the dossier first",
        [
          .text("title", "the voice, outlet or site"), .text("count", "how many works"),
          .list("references", "the works", reference),
        ]),
    ]

  private static let reference: [TemplateSchema.Field] = [
    .text("id", "the reference's id, which is its anchor"),
    .html("citation", "the full citation"),
    .text("voice", "who speaks in it, with kind and side; absent where nobody says"),
    .text("outlet", "the value of its outlet in the list to choose from"),
    .text("language", "the same of its language"),
    .text("date", "the same of its date"),
    .text("count", "how many statements rest on it, in words"),
    .flag("isSource", "whether it is a document of the dossier"),
    .text("page", "the page of that document, on which all its statements stand"),
    .flag("hasStatements", "whether a statement rests on it"),
    .list(
      "statements", "the statements that rest on it; for a document of the dossier, none",
      [
        .text("text", "the statement's words"),
        .text("url", "the statement, relative to the page"),
        .text("when", "its time in words"),
        .text("support", "on how much it rests, in words"),
        .list("pages", "the further pages on which it stands", link),
      ]),
  ]
}
