/// The names that templates may use, written out for the documentation.
package enum TemplateReference {
  /// Markdown: a section for what every page has, one for the editor's layer, one for each template.
  package static var markdown: String {
    let common = Set(PageSchemas.common.fields.map(\.name))
    let layer = Set(PageSchemas.layer.map(\.name))
    var text = section("Every page", lines(of: PageSchemas.common.fields))
    text += section("The editor’s layer", lines(of: PageSchemas.layer))
    for (name, schema) in PageSchemas.all.sorted(by: { $0.key < $1.key }) {
      let names = Set(schema.fields.map(\.name))
      let own = schema.fields.filter { !common.contains($0.name) && !layer.contains($0.name) }
      var lines = [pages(of: name), ""] + lines(of: own)
      if own.isEmpty { lines += ["It has no names of its own."] }
      if layer.isSubset(of: names) {
        lines += ["", "It may also use the names of the editor’s layer."]
      }
      text += section("The template `\(name)`", lines)
    }
    return text
  }

  private static func section(_ title: String, _ lines: [String]) -> String {
    "### \(title)\n\n" + lines.joined(separator: "\n") + "\n\n"
  }

  /// Which kinds of pages a template is filled for.
  private static func pages(of template: String) -> String {
    let kinds = Page.Kind.allCases.filter { PageSchemas.template(of: $0) == template }
    return "For pages of the kind " + kinds.map(\.rawValue).joined(separator: ", ") + "."
  }

  private static func lines(of fields: [TemplateSchema.Field], depth: Int = 0) -> [String] {
    fields.flatMap { field in
      let (written, kind, inner) = form(of: field)
      let indent = String(repeating: "  ", count: depth)
      return ["\(indent)- `\(written)` (\(kind)): \(field.meaning)"]
        + lines(of: inner, depth: depth + 1)
    }
  }

  /// How a name is written, what it is, and the names inside it.
  private static func form(
    of field: TemplateSchema.Field
  ) -> (written: String, kind: String, inner: [TemplateSchema.Field]) {
    switch field.shape {
    case .text: ("{{\(field.name)}}", "text", [])
    case .html: ("{{{\(field.name)}}}", "HTML", [])
    case .flag: ("{{#\(field.name)}}", "yes or no", [])
    case .list(let schema): ("{{#\(field.name)}}", "list", schema.fields)
    case .record(let schema): ("{{#\(field.name)}}", "one thing", schema.fields)
    }
  }
}
