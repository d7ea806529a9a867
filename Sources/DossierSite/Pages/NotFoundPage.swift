import DossierModel

extension Page.Kind {
  static let notFound = Self("not-found")
}

extension PageKind {
  /// What is shown in place of a page that is not there; served at any depth.
  static let notFound = PageKind(
    names: [.notFound], template: PageTemplate("not-found"),
    composing: .shown { plan, _ in
      [Page(.only(.notFound), title: plan.words[.pageNotFound], at: .notFound)]
    })
}
