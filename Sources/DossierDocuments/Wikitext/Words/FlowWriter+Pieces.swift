import DossierLanguages
import DossierModel

extension FlowWriter {
  /// Templates that set their arguments between fixed texts.
  mutating func writePieces(_ reading: TemplateReading?, _ node: MarkupNode) {
    switch reading {
    case .sequence(let names): show(parts(names, of: node), of: node, between: " ")
    case .prefixed(let prefix, let joint): writePrefixed(prefix, joint, node)
    case .around(let opening, let closing):
      waiting.append(.text(closing, templateFoot(node)))
      showFirst(of: ["text", "1"], node)
      waiting.append(.text(opening, templateHead(node)))
    case .labelled(let labels): writeLabelled(labels, node)
    case .apposed(let first, let others): writeApposed(first, others, node)
    default: break
    }
  }

  /// "c. 1900 – c. 1905": without an argument the prefix stands alone.
  private mutating func writePrefixed(_ prefix: String, _ joint: String, _ node: MarkupNode) {
    let parts = parts(["1", "2"], of: node)
    // Dates of more than one word want spaces around their dash.
    let isWide =
      joint == "–" && depth < Self.depthLimit
      && parts.contains { text($0, of: node).utf8.contains(Byte.space) }
    show(parts, of: node, between: isWide ? " – " : joint)
    waiting.append(.text(prefix, templateHead(node)))
  }

  /// "Chinese: 淮海, pinyin: Huáihǎi"; "%" in a text before an argument is the template's language.
  private mutating func writeLabelled(_ labels: [TemplateReading.Label], _ node: MarkupNode) {
    let shown = labels.compactMap { label in
      parts([label.argument], of: node).first.map { (labelText(label.text, node), $0) }
    }
    for (offset, (label, part)) in shown.enumerated().reversed() {
      let pipe = part.range.lowerBound - 1..<part.range.lowerBound
      waiting.append(.pieces(tree.pieces(part, of: node)[...]))
      waiting.append(.text((offset > 0 ? ", " : "") + label, pipe))
    }
  }

  private func labelText(_ text: String, _ node: MarkupNode) -> String {
    guard text.hasPrefix("%"), case .template(let name) = node.kind else { return text }
    func argument(_ name: String) -> String? {
      tree.argument(name, of: node).flatMap {
        depth < Self.depthLimit ? self.text($0, of: node) : nil
      }
    }
    let given = argument("label")
    let code = name.hasPrefix("lang-") ? String(name.dropFirst(5)) : argument("1")
    guard given != "none", let shown = given ?? code.flatMap(Languages.name(ofCode:)) else {
      return ""
    }
    return shown + text.dropFirst()
  }

  /// "English (漢字, romaji)"
  private mutating func writeApposed(_ first: String, _ others: [String], _ node: MarkupNode) {
    let head = parts([first], of: node)
    let rest = parts(others, of: node)
    guard !head.isEmpty, let start = rest.first else {
      show(head + rest, of: node, between: ", ")
      return
    }
    waiting.append(.text(")", templateFoot(node)))
    show(rest, of: node, between: ", ")
    waiting.append(.text(" (", start.range.lowerBound - 1..<start.range.lowerBound))
    show(head, of: node, between: "")
  }

  /// `{{#if: condition | then | else}}`
  mutating func writeCondition(_ node: MarkupNode) {
    let holds = !FunctionName(node, in: tree).pieces.isEmpty
    guard let part = node.parts.dropFirst(holds ? 1 : 2).first else { return }
    waiting.append(.pieces(tree.pieces(part, of: node)[...]))
  }

  /// The braces that close a template.
  private func templateFoot(_ node: MarkupNode) -> Range<Int> {
    node.range.upperBound - 2..<node.range.upperBound
  }
}
