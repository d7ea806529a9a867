import DossierModel

/// The text of the files of a new dossier, as an editor would have written them.
package enum NewFiles {
  /// `Content/dossier.yml`. `reasons` are comments above the keys of these names.
  package static func settings(_ settings: Settings, reasons: [String: String]) -> String {
    var text =
      "# The dossier as a whole. What is here was proposed from the documents: look it over.\n\n"
    func comment(_ key: String) { text += reasons[key].map { YAMLText.comment($0) + "\n" } ?? "" }
    comment("title")
    text += "title: \(YAMLText.scalar(settings.title))\n"
    text += "# lead: a sentence or two that say what the dossier is\n"
    text += "language: \(settings.language)\n\n"
    comment("period")
    if let period = settings.period { text += "period: \(span(period))\n" }
    if let battle = settings.battle { text += "battle: \(span(battle))\n" }
    if settings.period == nil { text += "# period: {from: 1916-07-01, to: 1916-11-18}\n" }
    text += "\n# base-url: the address the site will have, https://example.org/somme/ say\n"
    text += "# licence: of your own words\n\n"
    comment("sides")
    text += settings.sides.isEmpty ? "sides: []\n" : "sides:\n"
    for side in settings.sides { text += self.side(side) }
    return text
  }

  /// Two dates of the calendar by their names, anything else as EDTF.
  private static func span(_ period: Settings.Period) -> String {
    guard period.edtf.isPlain, !period.isOpen else { return YAMLText.scalar("\(period.edtf)") }
    return "{from: \(period.beginning), to: \(period.ending)}"
  }

  private static func side(_ side: Side) -> String {
    var entry = WrittenEntry()
    entry.add("id", side.id.text)
    entry.add("name", side.name)
    entry.add("colour", side.colour)
    entry.add("dark-colour", side.darkColour)
    entry.add("pattern", side.pattern)
    return entry.text(indentedBy: 2)
  }

  /// What stands above the entries of a new list.
  package static func heading(of list: GazetteerList) -> String {
    """
    # \(list.title). The program proposed the entries marked so. An entry is yours once its line
    # “proposed: true” is gone: remove it, or run dossier confirm with the entry's id. Entries that
    # are wrong can simply be removed.

    """
  }

  /// What stands above the entries of a new `sources.yml`.
  package static let sourcesHeading = """
    # The documents, byte for byte. The first one's wording leads where several say the same; add
    # new ones at the end. Worth adding: publisher, author, date, url, standing (whose side, how
    # reliable, why), and reuse: quotes where the site must not show the whole text.

    """
}
