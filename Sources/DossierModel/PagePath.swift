import DossierModel

/// Where the pages of one kind of thing lie, in `Content/` and on the site.
package struct PagePath: Hashable, Sendable {
  /// Under `Content/`: `Days/2024-11-29.md`.
  package var content: String
  /// Under the site's root: `days/2024-11-29.html`.
  package var url: String

  package init(content: String, url: String) {
    self.content = content
    self.url = url
  }

  package init(folder: String, slug: String) {
    content = "\(folder)/\(slug).md"
    url = "\(folder.lowercased())/\(slug).html"
  }

  /// The page of a day.
  package static func day(_ day: CalendarDate) -> PagePath {
    PagePath(folder: "Days", slug: day.slug)
  }

  /// The page above the days of a month.
  package static func month(_ month: CalendarDate) -> PagePath {
    PagePath(folder: "Days", slug: month.toTheMonth.slug)
  }

  /// The page of a unit.
  package static func unit(_ id: Unit.ID) -> PagePath {
    PagePath(folder: "Units", slug: id.text)
  }

  /// The page of a place, under `districts/` where it is one.
  package static func place(_ place: Place) -> PagePath {
    PagePath(folder: place.isDistrict ? "Districts" : "Places", slug: place.id.text)
  }

  /// The page of a person.
  package static func person(_ id: Person.ID) -> PagePath {
    PagePath(folder: "People", slug: id.text)
  }

  /// The source's file stands for its page where Markdown is read as it is.
  package static func source(_ source: Source) -> PagePath {
    PagePath(content: "Sources/\(source.file)", url: "sources/\(source.id).html")
  }
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
    var parts = file.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    for part in link.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.map { String(Substring($0)) }.joined(separator: "/")
  }
}
