import DossierModel

/// A work named by its authors and year: `{{sfn|Rentz|1946|p=65}}`.
struct ShortCitation {
  /// The works named; `{{sfnm}}` names several.
  let works: [Work]
  /// The name of the template.
  private let manner: String

  struct Work: Equatable {
    var names: [String]
    var year: String
    var locator: String?

    /// "Rentz", "Rentz & Shaw", "Rentz, Shaw & Kane", "Rentz et al."
    static func joined(_ names: [String]) -> String {
      switch names.count {
      case 0...2: names.joined(separator: " & ")
      case 3: "\(names[0]), \(names[1]) & \(names[2])"
      default: names[0] + " et al."
      }
    }

    /// "Rentz & Shaw 1946, p. 65"
    var text: String {
      let words = [Self.joined(names), year].filter { !$0.isEmpty }
      return words.joined(separator: " ") + (locator.map { ", " + $0 } ?? "")
    }
  }

  /// What `ps=` adds to a place; a stop, or "none", says nothing.
  private static func postscript(
    of node: MarkupNode, in writer: FlowWriter, behind locator: String?
  ) -> String? {
    guard let part = writer.tree.argument("ps", of: node) else { return locator }
    let text = writer.text(part, of: node)
    guard text.trimmingMarks.utf8.count > 0, text != "none" else { return locator }
    guard let locator else { return text.trimmingMarks }
    let joins = text.utf8.first.map { ",;:.".utf8.contains($0) } ?? false
    return locator + (joins ? "" : " ") + text
  }

  init(_ node: MarkupNode, in tree: MarkupTree) {
    let writer = FlowWriter(tree)
    if case .template(let name) = node.kind { manner = name } else { manner = "" }
    if manner.hasPrefix("sfnm") {
      works = (1...9).compactMap { Self.numbered($0, node, writer) }
      return
    }
    var words = tree.positional(of: node).map { writer.text($0, of: node) }.filter { !$0.isEmpty }
    let year = words.count > 1 && Self.isYear(words[words.count - 1]) ? words.removeLast() : ""
    let locator = Self.postscript(
      of: node, in: writer, behind: PageLocator(node, in: writer, takesFirst: false).text)
    works = words.isEmpty ? [] : [Work(names: words, year: year, locator: locator)]
  }

  /// As a reader sees it: "(Rentz 1946, p. 65)" of `{{harv}}`, "Rentz (1946, p. 65)" of
  /// `{{harvtxt}}`, else without brackets.
  var text: String {
    let texts = works.map(\.text).joined(separator: "; ")
    switch manner {
    case "harv": return "(\(texts))"
    case "harvtxt":
      return works.map { work in
        let place = [work.year, work.locator ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return Work.joined(work.names) + " (\(place))"
      }
      .joined(separator: "; ")
    default: return texts
    }
  }

  /// A year, a date or what stands in its place.
  private static func isYear(_ text: String) -> Bool {
    text.utf8.contains(where: \.isDigit) || WorkYears.key(text) == WorkYears.noDate
  }

  private static func numbered(_ number: Int, _ node: MarkupNode, _ writer: FlowWriter) -> Work? {
    func argument(_ name: String) -> String? {
      guard let part = writer.tree.argument("\(number)\(name)", of: node) else { return nil }
      let text = writer.text(part, of: node)
      return text.isEmpty ? nil : text
    }
    let names = (1...4).compactMap { argument("a\($0)") }
    guard let first = names.first.map({ _ in names }) ?? argument("a").map({ [$0] }) else {
      return nil
    }
    let places = [
      argument("p").map { PageLocator.labelled($0, "p.") },
      argument("pp").map { PageLocator.labelled($0, "pp.") }, argument("loc"),
    ].compactMap(\.self)
    let locator = places.isEmpty ? nil : places.joined(separator: ", ")
    return Work(names: first, year: argument("y") ?? "", locator: locator)
  }
}
