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

    var key: String { CitationAnchors.key(names + [year]) }

    /// "Rentz & Shaw 1946, p. 65"
    var text: String {
      let words = [names.joined(separator: " & "), year].filter { !$0.isEmpty }
      return words.joined(separator: " ") + (locator.map { ", " + $0 } ?? "")
    }
  }

  init(_ node: MarkupNode, in tree: MarkupTree) {
    let writer = FlowWriter(tree)
    if case .template(let name) = node.kind { manner = name } else { manner = "" }
    if manner.hasPrefix("sfnm") {
      works = (1...9).compactMap { Self.numbered($0, node, writer) }
      return
    }
    var words = tree.positional(of: node).map { writer.text($0, of: node) }.filter { !$0.isEmpty }
    let year = words.count > 1 ? words.removeLast() : ""
    let locator = PageLocator(node, in: writer, takesFirst: false).text
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
        return work.names.joined(separator: " & ") + " (\(place))"
      }
      .joined(separator: "; ")
    default: return texts
    }
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
    let page = argument("p").map { "p. " + $0 }
    let locator = page ?? argument("pp").map { "pp. " + $0 } ?? argument("loc")
    return Work(names: first, year: argument("y") ?? "", locator: locator)
  }
}
