extension PageSchemas {
  private static let entry: [TemplateSchema.Field] = [
    .html("text", "the statement’s words, shortened where they are long"),
    .text("url", "the statement"),
    .text("basis", "what its time rests on: stated, resolved, inherited, citation or editor"),
    .text("basisWords", "the same in words; absent where the time is stated"),
    .text("time", "the time in words, of a range and of an entry outside the days"),
    .flag("isRange", "whether the time is a range"),
    .flag("isContinued", "whether it began on a day before"),
    .list(
      "cells", "the days of a short range", [.flag("isHere", "whether it is the day above")]),
    .text("siglum", "the siglum of its source"),
    .text("sourceName", "the source’s short title"),
    .flag("isCompilation", "whether the source is a compilation"),
    .text("sources", "the ids of its sources, parted by spaces"),
    .text("sides", "the ids of the sides it names"),
    .text("units", "the ids of its units"),
    .text("places", "the ids of its places"),
  ]

  /// What the page of the timeline has.
  static let timeline: [TemplateSchema.Field] =
    FilterRecord.schema + [
      .list(
        "days", "the days",
        [
          .text("id", "its anchor"), .text("title", "the day"), .html("label", "the same"),
          .text("url", "its page"), .text("weekday", "the day of the week, where it is known"),
          .text("count", "how many statements tell of it, in words"),
          .flag("isOutsidePeriod", "whether it lies outside the dossier’s period"),
          .list(
            "parts", "its parts",
            [.text("title", "the part of the day"), .list("entries", "what is told", entry)]),
        ]),
      .flag("hasLanes", "whether there are times of more than three days"),
      .list(
        "lanes", "times of more than three days, or not known to the day",
        entry + [
          .text("axis", "the length of the axis, ten units a day"),
          .text("x", "where it begins"), .text("width", "how long it is there"),
          .flag("beginsBefore", "whether it begins before the axis"),
          .flag("endsAfter", "whether it ends behind it"),
        ]),
      .text("axisFirst", "the first day of the axis"),
      .text("axisLast", "the last day of the axis"),
      .flag("hasYears", "whether there are times outside the axis"),
      .list(
        "years", "the times outside the axis, by year",
        [.text("title", "the year"), .list("entries", "what is told", entry)]),
      .text("undated", "how many statements have no time, in words; absent for none"),
    ]
}
