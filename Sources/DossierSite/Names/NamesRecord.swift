import DossierModel

/// What the page of all spellings shows: each with what it names, by script and first letter.
struct NamesRecord {
  let plan: SitePlan
  let page: Page

  /// One spelling of one entity.
  private struct Row {
    var name: EntityName
    var entity: EntityID
    var key: SortKey
  }

  private static let figures = "0–9"

  var record: TemplateRecord {
    let rows = rows
    // Languages in the order of their first name: the dossier's own letters come first.
    let scripts: [String?] = [nil] + Set(rows.compactMap { script($0) }).sorted()
    let lists = scripts.enumerated().map { number, language in
      var values: [String: TemplateRecord.Value] = [
        "title": .text(
          language.map { LanguageNames.name(of: $0, in: plan.dossier.settings.language) }
            ?? "Latin letters and figures"),
        "id": .text(language.map { "script-\($0)" } ?? "script-latin"),
        "letters": .list(letters(rows.filter { script($0) == language }, script: number)),
      ]
      values["nameLanguage"] = .optional(language)
      values["nameDirection"] = .optional(language.map(LanguageNames.direction))
      return TemplateRecord(values)
    }
    return TemplateRecord([
      "count": .text("\(rows.count)"),
      "alphabets": .list(lists.filter { !Self.isEmpty($0) }),
    ])
  }

  private static func isEmpty(_ record: TemplateRecord) -> Bool {
    if case .list(let letters)? = record.values["letters"] { letters.isEmpty } else { true }
  }

  private var rows: [Row] {
    let all = plan.dossier.gazetteer.names.flatMap { entity, names in
      plan.path(of: entity) == nil
        ? [] : names.map { Row(name: $0, entity: entity, key: SortKey($0.text)) }
    }
    return all.sorted { ($0.key, $0.entity) < ($1.key, $1.entity) }
  }

  /// The language whose letters a name has; nil for Latin letters and figures.
  private func script(_ row: Row) -> String? {
    let first = row.key.folded.unicodeScalars.first?.value ?? 0
    return first < 0x250 ? nil : row.name.language
  }

  private func letters(_ rows: [Row], script: Int) -> [TemplateRecord] {
    PageComposer.inOrder(rows.map(letter(of:))).enumerated().map { number, letter in
      TemplateRecord([
        "letter": .text(letter),
        "id": .text(Self.id(of: letter, script, number)),
        "rows": .list(rows.filter { self.letter(of: $0) == letter }.map(self.row)),
      ])
    }
  }

  private func letter(of row: Row) -> String {
    guard let first = row.key.folded.first else { return Self.figures }
    return first.isNumber ? Self.figures : first.uppercased()
  }

  /// `letter-h` where the letter may stand in an anchor, else its number.
  private static func id(of letter: String, _ script: Int, _ number: Int) -> String {
    guard letter.utf8.count == 1 else {
      return letter == figures ? "letter-0" : "letter-\(script)-\(number + 1)"
    }
    return "letter-\(letter.lowercased())"
  }

  private func row(_ row: Row) -> TemplateRecord {
    let title = plan.name(of: row.entity)
    var values: [String: TemplateRecord.Value] = [
      "text": .text(row.name.text),
      "entity": .text(title),
      "isOwn": .flag(title == row.name.text),
      "url": .text(RelativePath.from(page.url, to: plan.path(of: row.entity)?.url ?? "")),
      "kind": .text(kind(of: row.entity)),
      "isInTitle": .flag(row.name.sources.isEmpty && plan.citedTitles.have(row.name.text)),
      "sources": .list(
        row.name.sources.compactMap { plan.sourcesByID[$0] }.map { source in
          TemplateRecord([
            "siglum": .text(source.siglum), "title": .text(source.shortTitle),
            "url": .text(RelativePath.from(page.url, to: PagePath.source(source).url)),
            "isCompilation": .flag(source.role == .compilation),
          ])
        }),
    ]
    if script(row) != nil || row.name.language != plan.dossier.settings.language {
      values["nameLanguage"] = .text(row.name.language)
      values["nameDirection"] = .text(LanguageNames.direction(of: row.name.language))
    }
    return TemplateRecord(values)
  }

  private func kind(of entity: EntityID) -> String {
    switch entity {
    case .unit(let id): plan.unitsByID[id]?.kind ?? ""
    case .place(let id): plan.placesByID[id]?.kind ?? ""
    case .person(let id): plan.peopleByID[id]?.role ?? ""
    }
  }
}

extension PageSchemas {
  /// What the page of all spellings has.
  static let names: [TemplateSchema.Field] = [
    .text("count", "how many spellings"),
    .list(
      "alphabets", "the scripts that the names are written in",
      [
        .text("id", "its anchor"),
        .text("title", "what the script or its language is called"),
        .text("nameLanguage", "its language, as BCP 47; absent for Latin letters"),
        .text("nameDirection", "the direction of that language"),
        .list(
          "letters", "the first letters",
          [
            .text("letter", "the letter"), .text("id", "its anchor"),
            .list(
              "rows", "the spellings",
              [
                .text("text", "the spelling"),
                .text("nameLanguage", "its language, as BCP 47, where it is not the dossier’s"),
                .text("nameDirection", "the direction of that language"),
                .text("entity", "what it names here"),
                .flag("isOwn", "whether the spelling is the name used here"),
                .text("url", "the page of what it names"),
                .text("kind", "what that is"),
                .flag("isInTitle", "whether only the title of a cited work has the spelling"),
                .list(
                  "sources", "the sources that have the spelling",
                  [
                    .text("siglum", "the source’s siglum"),
                    .text("title", "its short title"), .text("url", "its page"),
                    .flag("isCompilation", "whether it is a compilation"),
                  ]),
              ]),
          ]),
      ]),
  ]
}
