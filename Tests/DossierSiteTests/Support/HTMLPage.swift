/// A page as a list of elements, enough to ask what stands on it; it knows what the site writes,
/// not all of HTML.
struct HTMLPage {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text inside, that of elements inside it too.
    var text = ""
    /// The elements that it stands in, the outermost first, by their place in the list.
    var parents: [Int]
  }

  private(set) var elements: [Element] = []
  /// What is wrong with the nesting.
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "!DOCTYPE"]

  init(_ html: String) {
    var open: [Int] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start], to: open)
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag is never closed")
        return
      }
      read(rest[rest.index(after: start)..<end], &open)
      rest = rest[rest.index(after: end)...]
    }
    for index in open { faults.append("<\(elements[index].name)> is never closed") }
  }

  private mutating func read(_ tag: Substring, _ open: inout [Int]) {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      guard let last = open.popLast(), elements[last].name == name else {
        faults.append("</\(name)> closes nothing")
        return
      }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    elements.append(
      Element(name: name, attributes: Self.attributes(tag.dropFirst(name.count)), parents: open))
    if !Self.void.contains(name) && !tag.hasSuffix("/") { open.append(elements.count - 1) }
  }

  private mutating func add(_ text: Substring, to open: [Int]) {
    guard !text.isEmpty else { return }
    let plain = Self.decoded(String(text))
    for index in open { elements[index].text += plain }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in text.matches(of: /([a-z-]+)="([^"]*)"/) {
      attributes[String(match.1)] = decoded(String(match.2))
    }
    return attributes
  }

  private static func decoded(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }

  // MARK: Questions

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func all(role: String) -> [Element] { elements.filter { $0.attributes["role"] == role } }

  func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// The elements that stand in the one with this id.
  func elements(inside id: String) -> [Element] {
    guard let index = elements.firstIndex(where: { $0.attributes["id"] == id }) else { return [] }
    return elements.filter { $0.parents.contains(index) }
  }

  /// What a reader reads.
  var text: String { all("body").first?.text ?? "" }
}

extension HTMLPage.Element {
  /// Whether it is a link whose address has a part.
  func leads(to part: String) -> Bool { attributes["href"]?.contains(part) == true }
}
