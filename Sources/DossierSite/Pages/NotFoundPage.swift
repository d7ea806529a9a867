import DossierModel

extension Page.Kind {
  static let notFound = Self("not-found")
}

extension PageKind {
  /// What is shown in place of a page that is not there; served at any depth.
  static let notFound = PageKind(
    .notFound, template: PageTemplate("not-found"),
    composing: .shown { _, _ in
      [Page(.only(.notFound), title: "Page not found", at: .notFound)]
    })
}
