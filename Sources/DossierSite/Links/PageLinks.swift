import DossierModel
import Foundation

/// What one page of finished HTML links to, and what can be linked to on it.
struct PageLinks: Sendable {
  struct Link: Sendable {
    /// As it is written.
    var target: String
    var line: Int
    /// The file under the site's root that it leads to; nil where it leads out of the site.
    var file: String?
    /// Empty where it names none.
    var anchor: String
  }

  /// What it is, and where it stands.
  struct Picture: Sendable {
    var name: String
    var place: FilePosition
  }

  /// An anchor of a name that another one on the page has.
  struct Double: Sendable {
    var anchor: String
    var line: Int
    /// Its attribute among the page's bytes.
    var range: Range<Int>
  }

  private(set) var anchors: Set<String> = []
  /// In the order of the page.
  var doubles: [Double] = []
  private(set) var wordlessPictures: [Picture] = []
  private(set) var links: [Link] = []
  /// What is wrong with the page whatever the other pages are.
  private(set) var faults: [Diagnostic] = []

  init(in bytes: [UInt8], of page: String) {
    var inside: [(anchor: String, found: LinkScanner.Found)] = []
    for found in LinkScanner.scan(bytes) {
      let place = FilePosition(page, line: found.line)
      if found.kind == .anchor {
        if !anchors.insert(found.value).inserted {
          doubles.append(Double(anchor: found.value, line: found.line, range: found.range))
        }
      } else if found.kind == .wordlessPicture {
        wordlessPictures.append(Picture(name: found.value, place: place))
      } else if found.value.utf8.first == UInt8(ascii: "#") {
        let anchor = Self.decoded(found.value.utf8.dropFirst())
        if !anchor.isEmpty { inside.append((anchor, found)) }
      } else if Self.leavesSite(found.value) {
        if found.kind == .load {
          faults.append(Self.elsewhere(found.value, place))
        } else if !LinkGate.allows(found.value) {
          faults.append(Self.refused(found.value, place))
        }
      } else if !(page == PagePath.notFound.url && found.value.hasPrefix("/")) {
        // Served at any depth, that page alone may name the root by its path.
        links.append(Self.link(found.value, in: page, line: found.line))
      }
    }
    // Nearly all links lead to another place of the page, and nearly all of these are right.
    links += inside.filter { !anchors.contains($0.anchor) }.map {
      Link(target: $0.found.value, line: $0.found.line, file: page, anchor: $0.anchor)
    }
  }

  private static func link(_ target: String, in page: String, line: Int) -> Link {
    let hash = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
    let path = decoded(target.utf8[..<hash])
    let file = path.isEmpty ? page : RelativePath.resolve(path, in: page)
    return Link(
      target: target, line: line, file: path.utf8.first == UInt8(ascii: "/") ? nil : file,
      anchor: decoded(target.utf8[hash...].dropFirst()))
  }

  /// A part of a link, percent-decoded.
  private static func decoded(_ part: Substring.UTF8View) -> String {
    let text = String(Substring(part))
    return part.contains(UInt8(ascii: "%")) ? text.removingPercentEncoding ?? text : text
  }

  private static func leavesSite(_ link: String) -> Bool {
    link.utf8.starts(with: "//".utf8) || LinkGate.hasScheme(link)
  }

  static func duplicate(_ double: Double, on page: String) -> Diagnostic {
    Diagnostic(
      .duplicateAnchor, at: FilePosition(page, line: double.line),
      "the anchor “\(double.anchor)” stands twice on this page",
      advice: "give one of the two another name")
  }

  private static func refused(_ link: String, _ place: FilePosition) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: place, "no page can link to “\(link)”",
      advice: "link to an address in full, from https:// on, or to a file of the site")
  }

  private static func elsewhere(_ link: String, _ place: FilePosition) -> Diagnostic {
    Diagnostic(
      .loadedFromElsewhere, at: place, "“\(link)” would be loaded from elsewhere",
      advice: "put the file into `Templates/` and link to it under `assets/`")
  }
}

extension Rule {
  package static let duplicateAnchor = contract(
    "duplicate-anchor", "An anchor stands twice on a page", "rename one of the two")
  package static let loadedFromElsewhere = contract(
    "loaded-from-elsewhere", "A page would load a file from another host",
    "put the file into `Templates/`")
}
