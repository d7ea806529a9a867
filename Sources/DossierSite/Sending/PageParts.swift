import DossierMarkdown
import DossierModel
import Foundation

/// The files of a long page: the first under the page's own address, the others under that with a
/// number.
struct PageParts {
  private let page: SiteFile
  private let division: PageDivision
  private let templates: TemplateSet
  /// The number of the part, from 0, on which an anchor stands that isn't on all of them.
  private var parts: [String: Int] = [:]
  /// The anchors in the order of the page.
  private var anchors: [String] = []

  /// The files of a page; nil where it need not or can't be divided, or where a part would have the
  /// address of another page.
  static func files(
    of page: SiteFile, limit: Int, templates: TemplateSet, isTaken: (_ path: String) -> Bool
  ) -> [SiteFile]? {
    guard let division = PageDivision(page.bytes, limit: limit) else { return nil }
    let whole = PageParts(page, division, templates)
    let further = division.parts.indices.dropFirst().map(whole.path)
    return further.contains(where: isTaken) ? nil : division.parts.indices.map(whole.file)
  }

  private init(_ page: SiteFile, _ division: PageDivision, _ templates: TemplateSet) {
    self.page = page
    self.division = division
    self.templates = templates
    var number = 0
    for found in LinkScanner.scan(page.bytes) where found.kind == .anchor {
      let place = found.range.lowerBound
      guard division.body.contains(place) else { continue }
      while !division.parts[number].range.contains(place) { number += 1 }
      guard parts.updateValue(number, forKey: found.value) == nil else { continue }
      anchors.append(found.value)
    }
  }

  private func path(of part: Int) -> String {
    part == 0 ? page.path : "\(PagePath.name(of: page.path))-\(part + 1).html"
  }

  /// Relative to the others.
  private func url(of part: Int) -> String {
    RelativePath.from(page.path, to: path(of: part))
  }

  private func file(_ number: Int) -> SiteFile {
    let part = division.parts[number]
    var html = HTMLBuilder()
    html.bytes = head(of: number)
    templates.write(record(for: number), to: &html)
    for element in part.within {
      html.bytes += startTag(of: element)
      if let head = element.head { html.bytes += page.bytes[head] }
    }
    html.bytes += page.bytes[part.range]
    let next = number + 1 < division.parts.count ? division.parts[number + 1].within : []
    for element in next.reversed() { html.markup("</\(element.tag.name)>") }
    if number + 1 < division.parts.count {
      templates.write(NextPartRecord(url: url(of: number + 1)), to: &html)
    }
    html.bytes += page.bytes[division.body.upperBound...]
    return SiteFile(path: path(of: number), bytes: leadingOn(html.bytes, from: number))
  }

  private func record(for number: Int) -> PartsRecord {
    PartsRecord(
      parts: division.parts.indices.map {
        .init(number: $0 + 1, url: url(of: $0), isCurrent: $0 == number)
      },
      moved: number > 0
        ? []
        : anchors.compactMap { anchor in
          guard let part = parts[anchor], part > 0 else { return nil }
          return .init(anchor: anchor, url: "\(url(of: part))#\(anchor)")
        })
  }

  /// What comes before the text: of a further part, under its own title and address.
  private func head(of number: Int) -> [UInt8] {
    let head = Array(page.bytes[..<division.body.lowerBound])
    guard number > 0 else { return head }
    let title = " (\(number + 1)/\(division.parts.count))</title>"
    // What is said of the page itself stands before its text begins.
    let end = head.firstPlace(of: Array("</head>".utf8))?.lowerBound ?? 0
    return head[..<end].replacing("</title>", with: title)
      .replacing("/\(page.path)\"", with: "/\(path(of: number))\"")
      .withoutData + head[end...]
  }

  /// The start tag of an element that goes on: without what no second element may have or what leads to
  /// another part, and with the number that a list has come to.
  private func startTag(of element: PageDivision.Element) -> [UInt8] {
    var bytes = Array(page.bytes[element.tag.range])
    for name in ["id", "aria-labelledby", "aria-describedby"] { bytes.removeAttribute(name) }
    guard element.tag.name == "ol", element.entries > 0 else { return bytes }
    let first = bytes.removeAttribute("start").flatMap { Int($0) } ?? 1
    return bytes.dropLast() + Array(" start=\"\(first + element.entries)\">".utf8)
  }

  /// Links within the page lead to the part on which their anchor stands now.
  private func leadingOn(_ bytes: [UInt8], from number: Int) -> [UInt8] {
    var moved: [UInt8] = []
    var rest = bytes[...]
    for link in LinkScanner.scan(bytes) where link.kind == .link && link.value.hasPrefix("#") {
      let anchor = String(link.value.dropFirst())
      guard let part = parts[anchor.removingPercentEncoding ?? anchor], part != number else {
        continue
      }
      // ` href="`, the shortest way to write it, or with another quote or none.
      guard let hash = bytes[link.range].firstIndex(of: UInt8(ascii: "#")) else { continue }
      moved += rest[..<hash]
      moved += url(of: part).utf8
      rest = rest[hash...]
    }
    return moved + rest
  }
}

extension Sequence<UInt8> {
  fileprivate func replacing(_ old: String, with new: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(self)[...]
    let old = Array(old.utf8)
    while let found = rest.firstPlace(of: old) {
      result += rest[..<found.lowerBound]
      result += new.utf8
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}

extension [UInt8] {
  /// Takes an attribute from a tag; gives its value, nil where there is none.
  @discardableResult
  fileprivate mutating func removeAttribute(_ name: String) -> String? {
    guard let found = firstPlace(of: Array(" \(name)=\"".utf8)),
      let end = self[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    defer { removeSubrange(found.lowerBound...end) }
    return String(decoding: self[found.upperBound..<end], as: UTF8.self)
  }

  /// Without the page's data for other programs: the first part has all of it.
  fileprivate var withoutData: [UInt8] {
    let (opening, closing) = (
      Array("<script type=\"application/ld+json\">".utf8), Array("</script>".utf8)
    )
    guard let start = firstPlace(of: opening),
      let end = self[start.upperBound...].firstPlace(of: closing)
    else { return self }
    return Array(self[..<start.lowerBound] + self[end.upperBound...])
  }
}
