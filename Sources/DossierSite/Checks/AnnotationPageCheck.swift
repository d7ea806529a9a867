import DossierModel

/// Holds the pages that annotations name against those that the site has.
struct AnnotationPageCheck {
  let pages: Set<String>

  /// `pages` are all of the site.
  init(_ pages: [Page]) {
    self.pages = Set(pages.map(\.url))
  }

  /// An error for each name without a page.
  func diagnostics(for names: [PageName]) -> [Diagnostic] {
    names.filter { !pages.contains($0.url) }.map { name in
      Diagnostic(
        .unknownPage, at: name.place, "the site has no page `\(name.text)`",
        advice: PagePath(named: name.text).folder == .days
          ? "no statement is dated to this day; name another page" : advice(for: name.text))
    }
  }

  private func advice(for name: String) -> String {
    let known = pages.map(PagePath.name).sorted()
    let ranked = known.map { ($0, EditDistance.between(name, $0)) }
    guard let near = ranked.min(by: { $0.1 < $1.1 }), near.1 <= max(1, name.utf8.count / 3) else {
      return "name a page as in its address, without the ending"
    }
    return "did you mean `\(near.0)`?"
  }
}
