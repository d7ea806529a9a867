import DossierModel
import DossierTemplates

/// All names of an entity, as the sources write them.
struct SpellingsRecord: Sendable {
  private let view: Viewpoint
  private let names: [EntityName]

  init(_ view: Viewpoint) {
    self.view = view
    names = view.page.entity.map(view.plan.names) ?? []
  }

  static let fields: Fields<SpellingsRecord> = [
    .flag("hasSpellings", "whether there are names to show") { !$0.names.isEmpty },
    .list("spellings", "all names, as the sources write them", Spelling.fields) { record in
      record.names.map { Spelling(view: record.view, name: $0) }
    },
  ]

  private struct Spelling: Sendable {
    let view: Viewpoint
    let name: EntityName

    static let fields: Fields<Spelling> = [
      .text("text", "the name", \.name.text),
      .text("lang", "its language, as BCP 47; absent where it is the dossier's", \.language),
      .text("dir", "rtl or ltr, with `lang`") { $0.language.map(LanguageNames.direction) },
      .list("sources", "who writes it so", BadgeRecord.fields) { spelling in
        spelling.name.sources.compactMap { spelling.view.plan.catalogue.sources[$0] }
          .map { BadgeRecord(view: spelling.view, source: $0) }
      },
      .flag("isInTitle", "whether only the title of a cited work has it") {
        $0.name.sources.isEmpty && $0.view.plan.titles.cited.have($0.name.text)
      },
      .flag("isProposed", "whether the program made the entry and no editor has confirmed it") {
        $0.view.page.entity.map($0.view.plan.isProposed) ?? false
      },
    ]

    private var language: String? {
      name.language == view.words.language ? nil : name.language
    }
  }
}

extension SitePlan {
  /// Whether the program made an entry of the gazetteer and no editor has confirmed it.
  fileprivate func isProposed(_ entity: EntityID) -> Bool {
    switch entity {
    case .unit(let id): catalogue.units[id]?.isProposed ?? false
    case .place(let id): catalogue.places[id]?.isProposed ?? false
    case .person(let id): catalogue.people[id]?.isProposed ?? false
    }
  }
}
