import DossierModel

extension PageKind {
  /// The pages that list those of a folder, where it has some.
  static let index = PageKind(
    .index, template: PageTemplate("index", PageFields(IndexRecord.fields, of: IndexRecord.init)),
    composing: .shown { plan, _ in
      PageFolder.allCases.filter { hasPages($0, plan) }.map { folder in
        Page(.index(folder), title: folder.content, at: .index(folder), way: way(to: folder))
      }
    })

  private static func hasPages(_ folder: PageFolder, _ plan: SitePlan) -> Bool {
    let gazetteer = plan.dossier.gazetteer
    return switch folder {
    case .days: !plan.days.isEmpty
    case .districts: gazetteer.places.contains(where: \.isDistrict)
    case .units: !gazetteer.units.isEmpty
    case .places: gazetteer.places.contains { !$0.isDistrict }
    case .people: gazetteer.people.contains(where: \.isPublic)
    case .sources: !plan.dossier.sources.isEmpty
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
    }
  }
}
