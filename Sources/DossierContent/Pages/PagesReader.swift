import DossierModel

/// Reads the pages written by hand.
struct PagesReader {
  /// The folder of pages written by hand.
  static let own = "Pages"
  /// The folders into which the program writes, and where a page without digest is the editor's.
  static let shared = ["Days", "Units", "Districts", "Places", "People"]

  let disk: ContentDisk
  let ids: FrontMatter.Known
  /// How many pages are read at once.
  var jobs = 1

  /// What stands in the folders of pages.
  struct Pages {
    var byHand: [HandPage] = []
    /// The bytes of those that the program wrote, by path.
    var generated: [String: [UInt8]] = [:]

    fileprivate mutating func add(_ page: Page, at path: String) {
      switch page {
      case .byHand(let page): byHand.append(page)
      case .generated(let bytes): generated[path] = bytes
      }
    }
  }

  fileprivate enum Page: Sendable {
    case byHand(HandPage)
    case generated([UInt8])
  }

  func read(reporting faults: inout [Diagnostic]) -> Pages {
    var pages = Pages()
    for folder in ([Self.own] + Self.shared).map({ "Content/\($0)" }).sorted() {
      let names = disk.names(in: folder, reporting: &faults)
      let read = Parallel.map(names, jobs: jobs) { name in
        var found: [Diagnostic] = []
        guard isPage(name, in: folder, reporting: &found) else { return (nil as Page?, found) }
        return (page(at: "\(folder)/\(name)", reporting: &found), found)
      }
      for (name, (page, found)) in zip(names, read) {
        faults += found
        if let page { pages.add(page, at: "\(folder)/\(name)") }
      }
    }
    return pages
  }

  private func isPage(
    _ name: String, in folder: String, reporting faults: inout [Diagnostic]
  ) -> Bool {
    let place = FilePosition("\(folder)/\(name)")
    guard name.hasSuffix(".md"), !isFolder(place.file) else {
      faults.append(
        Diagnostic(
          .unusedFile, at: place, "`\(name)` is no page, so the dossier is without it",
          advice: "give a page a name that ends in .md, and move anything else out of the folder"))
      return false
    }
    if let fault = SlugCheck.fault(in: String(name.dropLast(3))) {
      faults.append(
        Diagnostic(
          .badSlug, at: place, "the name `\(name)` makes no address of a page",
          advice: fault.advice))
    }
    return true
  }

  private func isFolder(_ path: String) -> Bool {
    if case .folder = disk.standing(of: path) { return true }
    return false
  }

  private func page(at path: String, reporting faults: inout [Diagnostic]) -> Page? {
    guard let text = disk.text(of: path, reporting: &faults) else { return nil }
    do {
      let page = try PageText(text)
      let isShared = !path.hasPrefix("Content/\(Self.own)/")
      // What the program wrote is held against what it would write, not here.
      if isShared, GeneratedPage.digest(in: page) != nil {
        return .generated(Array(text.utf8))
      }
      return self.page(page, at: path, reporting: &faults).map(Page.byHand)
    } catch {
      faults.append(Self.fault(error, at: path))
      return nil
    }
  }

  private func page(
    _ page: PageText, at path: String, reporting faults: inout [Diagnostic]
  ) -> HandPage? {
    let frontMatter = FrontMatter(page, file: path, ids: ids, reporting: &faults)
    guard let frontMatter else { return nil }
    if frontMatter.digest != nil { faults.append(Self.digestFault(at: path)) }
    return HandPage(
      path: path, title: frontMatter.title, date: frontMatter.date, units: frontMatter.units,
      districts: frontMatter.districts, body: page.body, bodyLine: page.bodyLine)
  }

  private static func fault(_ fault: PageText.Fault, at path: String) -> Diagnostic {
    let place = FilePosition(path, line: 1)
    return switch fault {
    case .noFrontMatter:
      Diagnostic(
        .frontMatter, at: place, "the page does not start with front matter",
        advice: "start it with a line `---`, then `title: …`, then a line `---`")
    case .neverClosed:
      Diagnostic(
        .frontMatter, at: place, "the front matter that opens here is never closed",
        advice: "end it with a line `---`")
    }
  }

  private static func digestFault(at path: String) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: FilePosition(path, line: 1),
      "a page written by hand has the `digest` of one that the program writes",
      advice: "remove the line `digest: …`")
  }
}
