import DossierModel

/// Pages that would stand at one address.
enum PageCollisions {
  /// An error for each page whose address another one has already.
  static func diagnostics(of pages: [Page]) -> [Diagnostic] {
    var first: [String: Page] = [:]
    return pages.compactMap { page in
      // Of two pages for one file the loader has complained already.
      guard let other = first.updateValue(page, forKey: page.url),
        other.contentPath != page.contentPath
      else { return nil }
      let (own, taken) = page.isHandWritten ? (page, other) : (other, page)
      return Diagnostic(
        .pageCollision, at: FilePosition("Content/\(own.contentPath)", line: 1),
        "this page would be \(own.url), which the page “\(taken.title)” is already",
        advice: "give the file another name",
        notes: taken.isHandWritten
          ? [
            Diagnostic.Note(
              at: FilePosition("Content/\(taken.contentPath)", line: 1), "that page is made of this"
            )
          ] : [])
    }
  }
}

extension Rule {
  package static let pageCollision = contract(
    "page-collision", "Two pages have one address", "give one of the two another name")
}
