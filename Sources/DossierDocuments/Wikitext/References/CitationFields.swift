import DossierLanguages
import DossierModel

/// What the arguments of a citation template hold, by field and number.
struct CitationFields {
  /// One argument that holds something.
  struct Value {
    var part: MarkupNode.Part
    var text: String
    var number: Int
  }

  private(set) var values: [String: [Value]] = [:]
  private(set) var unknown: [(name: String, offset: Int)] = []
  /// What has no field of its own, in the order of the template.
  private(set) var details: [Reference.Detail] = []

  init(_ node: MarkupNode, in writer: FlowWriter) {
    let tree = writer.tree
    for part in node.parts.dropFirst() where !tree.isBlank(part, of: node) {
      guard let range = part.name else { continue }
      let name = tree.bytes.text(tree.bytes.trimmed(range))
      let (base, number) = Self.split(name)
      if let (label, variable) = Self.details[base] {
        add(writer.text(part, of: node), label: label, variable: variable)
        continue
      }
      guard let field = Self.fields[base] else {
        unknown.append((name, tree.bytes.trimmed(range).lowerBound))
        add(writer.text(part, of: node), label: name, variable: nil)
        continue
      }
      guard field != "ignored" else { continue }
      let text = writer.text(part, of: node)
      values[field, default: []].append(Value(part: part, text: text, number: number))
    }
  }

  private mutating func add(_ text: String, label: String, variable: String?) {
    guard !text.isEmpty else { return }
    details.append(Reference.Detail(variable: variable, label: label, text: text))
  }

  /// The text of a field; nil where it holds none.
  func text(_ field: String) -> String? {
    values[field]?.lazy.map(\.text).first { !$0.isEmpty }
  }

  /// The arguments of a field as they stand in the template.
  func part(_ field: String) -> MarkupNode.Part? {
    values[field]?.first?.part
  }

  /// A name without its number, in lower case with hyphens, and the number, 1 where it has none.
  private static func split(_ name: String) -> (base: String, number: Int) {
    var base: [UInt8] = []
    var number = 0
    for byte in name.utf8 {
      if byte.isDigit {
        number = min(number * 10 + Int(byte - 48), 9_999)
      } else if byte == Byte.underscore || byte == Byte.space || byte == Byte.hyphen {
        if base.last != Byte.hyphen { base.append(Byte.hyphen) }
      } else {
        base.append(byte.lowered)
      }
    }
    if base.last == Byte.hyphen { base.removeLast() }
    return (String(decoding: base, as: UTF8.self), max(1, number))
  }

  /// Labels and CSL variables, by the names of arguments.
  private static let details: [String: (label: String, variable: String?)] = {
    var details: [String: (label: String, variable: String?)] = [:]
    for row in FactTable.rows(PackageResources.citations_tsv) where row.count == 3 {
      guard row[0].hasPrefix("detail:") else { continue }
      let label = String(row[0].dropFirst("detail:".count))
      for name in row[1].split(separator: ";") {
        details[String(name)] = (label, row[2].isEmpty ? nil : row[2])
      }
    }
    return details
  }()

  /// What holds the works that a template of its own cites: "The London Gazette"; nil for others.
  static func container(of node: MarkupNode) -> String? {
    guard case .template(let name) = node.kind else { return nil }
    return containers[name]
  }

  private static let containers: [String: String] = {
    var containers: [String: String] = [:]
    for row in FactTable.rows(PackageResources.citations_tsv)
    where row.count == 3 && row[0] == "template:container" {
      for name in row[2].split(separator: ";") { containers[String(name)] = row[1] }
    }
    return containers
  }()

  private static let fields: [String: String] = {
    var fields: [String: String] = [:]
    for row in FactTable.rows(PackageResources.citations_tsv) where row.count == 2 {
      for name in row[1].split(separator: ";") { fields[String(name)] = row[0] }
    }
    return fields
  }()
}
