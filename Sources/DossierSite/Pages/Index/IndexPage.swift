import DossierLanguages
import DossierModel

extension PageKind {
  private static let indexTemplate = PageTemplate(
    "index", PageFields(IndexRecord.fields, of: IndexRecord.init))

  /// The pages that list those of a folder, where it has some.
  static let index = PageKind(
    names: [.index], template: indexTemplate,
    composing: .shown { plan, _ in
      PageFolder.allCases.filter { hasPages($0, plan) }.map { folder in
        Page(
          .index(folder), title: plan.words[folder.word], at: .index(folder), way: way(to: folder))
      }
    })

  /// The page that lists an editor's own pages, where they are too many for the foot of every page.
  static let ownPages = PageKind(
    template: indexTemplate,
    composing: .listing { plan, pages in
      let own = pages.filter { $0.isHandWritten && $0.path.folder == .pages }
      guard own.count > Navigation.mostByHand else { return [] }
      return [
        Page(
          .index(.pages), title: plan.words[PageFolder.pages.word], at: .index(.pages),
          way: way(to: .pages))
      ]
    })

  private static func hasPages(_ folder: PageFolder, _ plan: SitePlan) -> Bool {
    let gazetteer = plan.dossier.gazetteer
    return switch folder {
    case .days: !plan.days.all.isEmpty
    case .districts: gazetteer.places.contains(where: \.isDistrict)
    case .units: !gazetteer.units.isEmpty
    case .places: gazetteer.places.contains { !$0.isDistrict }
    case .people: gazetteer.people.contains(where: \.isPublic)
    case .sources: !plan.dossier.sources.isEmpty
    // Made when they are known.
    case .pages: false
    }
  }

  private static func way(to folder: PageFolder) -> Page.Way {
    switch folder {
    case .days: Page.Way(10, isMain: true)
    case .districts: Page.Way(30)
    case .units: Page.Way(40)
    case .places: Page.Way(60)
    case .people: Page.Way(70)
    case .sources: Page.Way(90, isMain: true)
    case .pages: Page.Way(190)
    }
  }
}

extension PageFolder {
  /// What its list is called.
  fileprivate var word: InterfaceWord {
    switch self {
    case .days: .days
    case .districts: .districts
    case .units: .units
    case .places: .places
    case .people: .people
    case .sources: .sources
    case .pages: .pagesByHand
    }
  }
}
