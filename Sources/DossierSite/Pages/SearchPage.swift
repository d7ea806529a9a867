import DossierModel
import DossierTemplates

extension Page.Kind {
  static let search = Self("search")
}

extension PageKind {
  /// The page that searches; where there is no script, the names lead everywhere.
  static let search = PageKind(
    names: [.search], template: PageTemplate("search", PageFields(ways) { $0.view.plan }),
    assets: ["search.css", "search.js"],
    composing: .shown { plan, _ in
      SearchEntries(plan: plan).isEmpty
        ? []
        : [
          Page(.only(.search), title: plan.words[.search], at: PagePath(named: "search"), way: way)
        ]
    })

  private static let way = Page.Way(170, isMain: true)

  private static let ways: Fields<SitePlan> = [
    .text("names", "the page of all spellings; absent where there are none") { plan in
      NamesRecord.hasNames(plan) ? PagePath.names.url : nil
    }
  ]
}
