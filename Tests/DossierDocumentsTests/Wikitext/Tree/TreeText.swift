import DossierTestSupport

@testable import DossierDocuments

/// A tree of markup as a person can read it, one node of the page on a line.
struct TreeText {
  let tree: MarkupTree

  static func of(_ input: String) -> String {
    let tree = MarkupParser.parse(Array(input.utf8))
    let text = TreeText(tree: tree)
    let lines = tree.root.children.map(text.node)
    let faults = tree.faults.map { "fault \($0.kind) at \($0.offset)" }
    return (lines + faults).joined(separator: "\n")
  }

  private func node(_ index: Int) -> String {
    let node = tree.nodes[index]
    let words = quoted(node.range)
    return switch node.kind {
    case .page: "page"
    case .text: words
    case .stray: "stray \(words)"
    case .separator: "separator"
    case .newline: "newline"
    case .quotes(let run): quotes(run)
    case .entity: "entity \(words)"
    case .comment: "comment \(words)"
    case .behaviourSwitch: "switch \(words)"
    case .tag(let tag): "tag \(tag.name) \(tag.form)"
    case .raw(let tag, let content): "raw \(tag.name) \(quoted(content))"
    case .reference(let tag, let content): reference(tag, content, node)
    case .template(let name): "template <\(name)>" + parts(node, from: 1)
    case .parameter: "parameter" + parts(node, from: 0)
    case .link(let trail): link(node, trail)
    case .externalLink(let url): "external <\(tree.bytes.text(url))> " + children(node)
    }
  }

  private func quotes(_ run: QuoteRun) -> String {
    let names = [run.italic ? "italic" : nil, run.bold ? "bold" : nil].compactMap(\.self)
    return "quotes " + names.joined(separator: "+") + (run.literal > 0 ? " '\(run.literal)" : "")
  }

  private func reference(_ tag: Tag, _ content: Range<Int>?, _ node: MarkupNode) -> String {
    let attributes = ["name", "group"].compactMap { name in
      tag.attribute(name, in: tree.bytes).map { " \(name)=<\($0)>" }
    }
    return "reference\(attributes.joined()) "
      + (content == nil ? "\(tag.form)" : "{ \(children(node)) }")
  }

  private func link(_ node: MarkupNode, _ trail: Int) -> String {
    let range = node.range.upperBound - trail..<node.range.upperBound
    return "link" + parts(node, from: 0) + (trail > 0 ? " + \(quoted(range))" : "")
  }

  private func parts(_ node: MarkupNode, from first: Int) -> String {
    node.parts.dropFirst(first).map { part in
      let name = part.name.map { "\(tree.bytes.text(tree.bytes.trimmed($0)))= " } ?? ""
      return " | " + name + node.children[part.children].map(self.node).joined(separator: " ")
    }
    .joined()
  }

  private func children(_ node: MarkupNode) -> String {
    node.children.map(self.node).joined(separator: " ")
  }

  private func quoted(_ range: Range<Int>) -> String {
    "\"" + tree.bytes.text(range).replacing("\n", with: "⏎") + "\""
  }
}
