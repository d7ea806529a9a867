/// A work named by its authors and year: `{{sfn|Rentz|1946|p=65}}`.
struct ShortCitation {
  /// The works named; `{{sfnm}}` names several.
  let works: [Work]

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
    if case .template(let name) = node.kind, name.hasPrefix("sfnm") {
      works = (1...9).compactMap { Self.numbered($0, node, writer) }
      return
    }
    var words = tree.positional(of: node).map { writer.text($0, of: node) }.filter { !$0.isEmpty }
    let year = words.count > 1 ? words.removeLast() : ""
    let locator = PageLocator(node, in: writer, takesFirst: false).text
    works = words.isEmpty ? [] : [Work(names: words, year: year, locator: locator)]
  }

  /// As a reader sees it.
  var text: String {
    works.map(\.text).joined(separator: "; ")
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
