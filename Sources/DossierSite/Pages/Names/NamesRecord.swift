import DossierModel
import DossierTemplates

/// What the page of all spellings shows: each with what it names, by script and first letter.
struct NamesRecord: Sendable {
  private let rows: [Row]
  private let alphabets: [Alphabet]

  init(_ view: Viewpoint) {
    let rows = view.plan.dossier.gazetteer.names.flatMap { entity, names in
      view.plan.path(of: entity) == nil
        ? [] : names.map { Row(view: view, name: $0, entity: entity, key: SortKey($0.text)) }
    }
    .sorted { ($0.key, $0.entity) < ($1.key, $1.entity) }
    self.rows = rows
    // Languages in the order of their first name: the dossier's own letters come first.
    let scripts: [String?] = [nil] + Set(rows.compactMap(\.script)).sorted()
    alphabets = scripts.enumerated().map { number, language in
      Alphabet(
        language: language,
        title: language.map { LanguageNames.name(of: $0, in: view.words.language) }
          ?? view.words[.latinLetters],
        letters: Letter.all(of: rows.filter { $0.script == language }, script: number))
    }
    .filter { !$0.letters.isEmpty }
  }

  static let fields: Fields<NamesRecord> = [
    .text("count", "how many spellings") { "\($0.rows.count)" },
    .list(
      "alphabets", "the scripts that the names are written in", Alphabet.fields, \.alphabets),
  ]

  private struct Alphabet: Sendable {
    /// Nil for Latin letters.
    let language: String?
    let title: String
    let letters: [Letter]

    static let fields: Fields<Alphabet> = [
      .text("id", "its anchor") { $0.language.map { "script-\($0)" } ?? "script-latin" },
      .text("title", "what the script or its language is called", \.title),
      .text("nameLanguage", "its language, as BCP 47; absent for Latin letters", \.language),
      .text("nameDirection", "the direction of that language") {
        $0.language.map(LanguageNames.direction)
      },
      .list("letters", "the first letters", Letter.fields, \.letters),
    ]
  }

  private struct Letter: Sendable {
    let letter: String
    let id: String
    let rows: [Row]

    static func all(of rows: [Row], script: Int) -> [Letter] {
      rows.map(\.letter).distinct.enumerated().map { number, letter in
        Letter(
          letter: letter, id: id(of: letter, script, number),
          rows: rows.filter { $0.letter == letter })
      }
    }

    /// `letter-h` where the letter may stand in an anchor, else its number.
    private static func id(of letter: String, _ script: Int, _ number: Int) -> String {
      guard letter.utf8.count == 1 else {
        return letter == Row.figures ? "letter-0" : "letter-\(script)-\(number + 1)"
      }
      return "letter-\(letter.lowercased())"
    }

    static let fields: Fields<Letter> = [
      .text("letter", "the letter", \.letter), .text("id", "its anchor", \.id),
      .list("rows", "the spellings", Row.fields, \.rows),
    ]
  }
}

/// One spelling of one entity.
private struct Row: Sendable {
  let view: Viewpoint
  let name: EntityName
  let entity: EntityID
  let key: SortKey

  static let figures = "0–9"

  static let fields: Fields<Row> = [
    .text("text", "the spelling", \.name.text),
    .text(
      "nameLanguage", "its language, as BCP 47, where it is not the dossier’s", \.language),
    .text("nameDirection", "the direction of that language") {
      $0.language.map(LanguageNames.direction)
    },
    .text("entity", "what it names here", \.title),
    .flag("isOwn", "whether the spelling is the name used here") { $0.title == $0.name.text },
    .text("url", "the page of what it names") {
      $0.view.way(to: $0.view.plan.path(of: $0.entity)?.url ?? "")
    },
    .text("kind", "what that is", \.kind),
    .flag("isInTitle", "whether only the title of a cited work has the spelling") {
      $0.name.sources.isEmpty && $0.view.plan.titles.cited.have($0.name.text)
    },
    .list(
      "sources", "the sources that have the spelling",
      [
        .text("siglum", "the source’s siglum", \.source.siglum),
        .text("title", "its short title", \.source.shortTitle),
        .text("url", "its page") { $0.view.way(to: PagePath.source($0.source).url) },
        .flag("isCompilation", "whether it is a compilation") {
          $0.source.role == .compilation
        },
      ]
    ) { row in
      row.name.sources.compactMap { row.view.plan.catalogue.sources[$0] }
        .map { BadgeRecord(view: row.view, source: $0) }
    },
  ]

  /// The language whose letters the name has; nil for Latin letters and figures.
  var script: String? {
    let first = key.folded.unicodeScalars.first?.value ?? 0
    return first < 0x250 ? nil : name.language
  }

  var letter: String {
    guard let first = key.folded.first else { return Self.figures }
    return first.isNumber ? Self.figures : first.uppercased()
  }

  private var language: String? {
    script != nil || name.language != view.words.language ? name.language : nil
  }

  private var title: String { view.plan.name(of: entity) }

  private var kind: String {
    switch entity {
    case .unit(let id): view.plan.catalogue.units[id]?.kind ?? ""
    case .place(let id): view.plan.catalogue.places[id]?.kind ?? ""
    case .person(let id): view.plan.catalogue.people[id]?.role ?? ""
    }
  }
}
