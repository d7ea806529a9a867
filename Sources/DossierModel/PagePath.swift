/// The folders whose pages have a page that lists them.
package enum PageFolder: String, Sendable, CaseIterable {
  case days, districts, units, places, people, sources
  /// What an editor wrote beside all these.
  case pages

  /// Under `Content/`: `Days`.
  package var content: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// Where a page lies, in `Content/` and on the site.
package struct PagePath: Hashable, Sendable {
  /// Under `Content/`: `Days/2024-11-29.md`.
  package let content: String
  /// Under the site's root: `days/2024-11-29.html`.
  package let url: String

  package init(content: String, url: String) {
    self.content = content
    self.url = url
  }

  /// The page of a thing in a folder of its kind.
  package init(in folder: PageFolder, _ slug: String) {
    self.init(content: "\(folder.content)/\(slug).md", url: "\(folder.rawValue)/\(slug).html")
  }

  /// A page of which there is one: `references`.
  package init(named name: String) {
    self.init(content: "\(name).md", url: "\(name).html")
  }

  /// The page of a file under `Content/` that an editor wrote: what lies in `Pages/` stands at the
  /// site's root, all else in a folder of the same name.
  package init(handWritten file: String) {
    let name = file.dropLast(".md".count)
    let path =
      name.hasPrefix("Pages/") ? String(name.dropFirst("Pages/".count)) : name.lowercased()
    self.init(content: file, url: "\(path).html")
  }

  // MARK: What it tells

  /// By which annotations and `dossier.yml` call it: its address without the ending.
  package var name: String { Self.name(of: url) }

  /// The same of any address under the site's root.
  package static func name(of url: String) -> String {
    url.hasSuffix(".html") ? String(url.dropLast(".html".count)) : url
  }

  /// Whether a file of the site is a page.
  package static func isPage(_ file: String) -> Bool { name(of: file) != file }

  /// The folder with a list of its pages that it lies in; nil for others.
  package var folder: PageFolder? {
    guard let slash = url.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return content.hasPrefix("\(PageFolder.pages.content)/") ? .pages : nil
    }
    return PageFolder(rawValue: String(url[..<slash]))
  }

  /// Its address on the web behind the site's own: nothing for the home page.
  package var address: String { url == Self.home.url ? "" : url }

  /// The address of an anchor of the page, relative to the site's root.
  package func at(_ anchor: String) -> String { "\(url)#\(anchor)" }

  // MARK: Pages of things

  /// The page of a day.
  package static func day(_ day: CalendarDate) -> PagePath { PagePath(in: .days, day.slug) }

  /// The page above the days of a month.
  package static func month(_ month: CalendarDate) -> PagePath {
    PagePath(in: .days, month.toTheMonth.slug)
  }

  /// The page of a unit.
  package static func unit(_ id: Unit.ID) -> PagePath { PagePath(in: .units, id.text) }

  /// The page of a place, under `districts/` where it is one.
  package static func place(_ place: Place) -> PagePath {
    PagePath(in: place.isDistrict ? .districts : .places, place.id.text)
  }

  /// The page of a person.
  package static func person(_ id: Person.ID) -> PagePath { PagePath(in: .people, id.text) }

  /// The source's file stands for its page where Markdown is read as it is.
  package static func source(_ source: Source) -> PagePath {
    PagePath(
      content: "\(PageFolder.sources.content)/\(source.file)",
      url: PagePath(in: .sources, source.id.text).url)
  }

  // MARK: Pages of which there is one

  /// The page that lists those of a folder.
  package static func index(_ folder: PageFolder) -> PagePath {
    PagePath(named: "\(folder.rawValue)/index")
  }

  /// The first page of the site.
  package static let home = PagePath(named: "index")
  /// What the sources tell of other times and places.
  package static let background = PagePath(named: "background")
  /// The forces, as the sources list them.
  package static let orderOfBattle = PagePath(named: "order-of-battle")
  /// Figures of victims and strengths.
  package static let casualties = PagePath(named: "casualties")
  /// All works.
  package static let references = PagePath(named: "references")
  /// All spellings.
  package static let names = PagePath(named: "names")
  /// What is read and what is open.
  package static let coverage = PagePath(named: "coverage")
  /// Who held what on which day.
  package static let control = PagePath(named: "control")
  /// The map.
  package static let map = PagePath(named: "map")
  /// Where the sources differ.
  package static let disagreements = PagePath(named: "disagreements")
  /// What is shown in place of a page that is not there.
  package static let notFound = PagePath(named: "404")
  /// The files for other programs.
  package static let data = PagePath(named: "data/index")
}

/// Paths with `/` between their parts, as in links.
package enum RelativePath {
  /// The path that leads from one file to another, both under the same root.
  package static func from(_ file: String, to target: String) -> String {
    let slash = UInt8(ascii: "/")
    var common = 0
    var length = 0
    for (own, other) in zip(file.utf8, target.utf8) {
      guard own == other else { break }
      length += 1
      if own == slash { common = length }
    }
    let up = file.utf8.dropFirst(common).count { $0 == slash }
    return String(repeating: "../", count: up) + String(Substring(target.utf8.dropFirst(common)))
  }

  /// The file that a relative link in `file` names; nil where it leads out of the root.
  package static func resolve(_ link: String, in file: String) -> String? {
    let slash = UInt8(ascii: "/")
    if isName(link) {
      return (file.utf8.lastIndex(of: slash).map { String(file[...$0]) } ?? "") + link
    }
    if let path = resolveUpwards(link, in: file) { return path }
    var path = Array(file.utf8)
    path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
    for part in link.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !path.isEmpty else { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        path.append(contentsOf: part)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// The file that some `../` and a plain path name, as in nearly all links between folders; nil for
  /// any other link.
  private static func resolveUpwards(_ link: String, in file: String) -> String? {
    let (slash, stop) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var rest = link.utf8[...]
    guard var end = file.utf8.lastIndex(of: slash) else { return nil }
    while rest.starts(with: "../".utf8) {
      rest = rest.dropFirst(3)
      guard end > file.utf8.startIndex else { return nil }
      end = file.utf8[..<end].lastIndex(of: slash) ?? file.utf8.startIndex
    }
    var before = slash
    for byte in rest {
      if before == slash, byte == stop || byte == slash { return nil }
      before = byte
    }
    guard before != slash else { return nil }
    let folder = file[..<end]
    return folder.isEmpty ? String(Substring(rest)) : "\(folder)/\(Substring(rest))"
  }

  /// Whether a link names a file beside the one it stands in.
  private static func isName(_ link: String) -> Bool {
    link.utf8.first != UInt8(ascii: ".") && !link.utf8.contains(UInt8(ascii: "/")) && !link.isEmpty
  }
}
