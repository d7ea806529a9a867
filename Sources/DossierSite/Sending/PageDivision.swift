import DossierModel

/// Where a long page is divided: at the beginnings of its sections, so that what is added at its end
/// moves nothing before it.
struct PageDivision {
  /// A place where a part may begin.
  private struct Cut {
    var place: Int
    /// How much begins there: 3 a section, 2 one within a section, 1 a paragraph, an entry or a row.
    var rank: Int
    /// What it stands in, the outermost first.
    var within: [Element]
  }

  /// An element that goes on over several parts.
  struct Element {
    var tag: ElementScanner.Tag
    /// What of it each part repeats: the head of a table, and what bears `data-repeat`.
    var head: Range<Int>?
    /// How many entries of a list come before.
    var entries = 0
  }

  /// One part.
  struct Part {
    var range: Range<Int>
    /// What it begins within, the outermost first.
    var within: [Element]
  }

  /// All parts, in order; more than one.
  let parts: [Part]
  /// Where the text begins that is divided, and where it ends.
  let body: Range<Int>

  /// In what a part may begin: what a browser shows the same where it is closed and opened again.
  private static let flow: Set = ["div", "section", "article", "ul", "table", "tbody"]
  private static let repeats = Array(" data-repeat".utf8)
  private static let ranks = [
    "h2": 3, "section": 3, "h3": 2, "article": 2, "div": 1, "p": 1, "ul": 1, "ol": 1, "table": 1,
    "tr": 1, "li": 1, "details": 1,
  ]

  /// Nil for a page that can't be divided, or need not be.
  ///
  /// `limit` is how many bytes a part should have at most, what all parts have counted in.
  init?(_ bytes: [UInt8], limit: Int) {
    guard bytes.count > limit, let main = Self.start(ofMainIn: bytes) else { return nil }
    var cuts: [Cut] = []
    var open: [Element] = []
    var start: Int?
    var longestHead = 0
    let visitor = ElementScanner.Visitor(
      opened: { tag, depth in
        // Below anything but these nothing begins.
        guard open.count == depth else { return }
        if start != nil, let rank = Self.ranks[tag.name] {
          cuts.append(Cut(place: tag.range.lowerBound, rank: rank, within: open))
        }
        if tag.name == "li", depth > 0 { open[depth - 1].entries += 1 }
        if Self.goesOn(tag, within: open.last) { open.append(Element(tag: tag)) }
      },
      closed: { tag, end, depth in
        // The page's head comes first, and all parts have it.
        if depth == 0, start == nil { start = end }
        if open.count > depth { open.removeLast() }
        guard open.count == depth, depth > 0, Self.isRepeated(bytes[tag.range], tag.name) else {
          return
        }
        open[depth - 1].head = tag.range.lowerBound..<end
        longestHead = max(longestHead, end - tag.range.lowerBound)
      })
    guard let end = ElementScanner.scan(bytes, from: main, visitor), let start else { return nil }
    body = start..<end
    // What leads from part to part needs some room, too.
    let rest = bytes.count - body.count + longestHead + limit / 100
    parts = Self.parts(of: body, at: cuts, room: max(limit - rest, limit / 2))
    guard parts.count > 1 else { return nil }
  }

  /// Numbered lists go on with their numbers, but those of sections: style sheets count in them.
  private static func goesOn(_ tag: ElementScanner.Tag, within parent: Element?) -> Bool {
    flow.contains(tag.name) || tag.name == "ol" && parent?.tag.name != "section"
  }

  private static func isRepeated(_ tag: ArraySlice<UInt8>, _ name: String) -> Bool {
    name == "thead" || tag.firstPlace(of: repeats) != nil
  }

  private static func start(ofMainIn bytes: [UInt8]) -> Int? {
    guard let main = bytes.firstPlace(of: Array("<main".utf8)) else { return nil }
    return bytes[main.upperBound...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Each part takes what it has room for, to the last beginning of the largest kind that lies in the
  /// second half of the room, else anywhere in it; else to the next beginning of any kind.
  private static func parts(of body: Range<Int>, at cuts: [Cut], room: Int) -> [Part] {
    var parts: [Part] = []
    var start = Cut(place: body.lowerBound, rank: 3, within: [])
    var left = cuts[...]
    while body.upperBound - start.place > room {
      left = left.drop { $0.place <= start.place }
      let near = left.prefix { $0.place - start.place <= room }
      let late = near.drop { $0.place - start.place < room / 2 }
      guard let next = best(late) ?? best(near) ?? left.first else { break }
      parts.append(Part(range: start.place..<next.place, within: start.within))
      start = next
    }
    return parts + [Part(range: start.place..<body.upperBound, within: start.within)]
  }

  private static func best(_ cuts: ArraySlice<Cut>) -> Cut? {
    let rank = cuts.map(\.rank).max()
    return cuts.last { $0.rank == rank }
  }
}
