/// What is wrong with the structure of some HTML: a check for tests, strict about what this
/// program writes and no parser of anything else.
struct Markup {
  private(set) var faults: [String] = []
  private(set) var ids: Set<String> = []
  private(set) var destinations: [String] = []
  private var open: [String] = []

  private static let void: Set = ["br", "hr", "img"]
  private static let known: Set = [
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
    "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
  ]
  private static let knownAttributes: Set = [
    "alt", "aria-label", "aria-labelledby", "class", "href", "id", "role", "scope", "src", "start",
    "title", "type",
  ]

  init(_ html: String) {
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        faults.append("a tag without end: \(piece)")
        continue
      }
      read(piece[..<end])
      if piece[end...].dropFirst().contains(">") { faults.append("a bare > in \(piece)") }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private mutating func read(_ tag: Substring) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { faults.append("closes what isn't open: \(name)") }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    if !Self.known.contains(name) { faults.append("unknown element \(name)") }
    check(nestingOf: name)
    if !Self.void.contains(name) { open.append(name) }
    readAttributes(tag.dropFirst(name.count))
  }

  private mutating func check(nestingOf name: String) {
    let blocks: Set = ["p", "ul", "ol", "table", "blockquote", "pre", "hr", "section"]
    if name == "a", open.contains("a") { faults.append("a link in a link") }
    if blocks.contains(name), open.contains("p") { faults.append("\(name) in a paragraph") }
    if name == "li", !["ul", "ol"].contains(open.last) { faults.append("li in \(open)") }
  }

  private mutating func readAttributes(_ text: Substring) {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].drop { $0 == " " }.dropLast()
      let value = String(parts[index + 1])
      if !Self.knownAttributes.contains(String(name)) { faults.append("unknown attribute \(name)") }
      if name == "id", !ids.insert(value).inserted { faults.append("a second id \(value)") }
      if name == "href" || name == "src" { destinations.append(value) }
    }
  }
}
