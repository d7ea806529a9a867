import DossierTemplates

/// The names that templates may use, written out for the documentation.
package enum TemplateReference {
  /// Markdown: a section for what every page has, one for the editor's layer, one for each template
  /// of a page and of a part of one.
  package static var markdown: String {
    let common = Set(PageFields.common.names.map(\.name))
    let layer = Set(PageFields.layer.names.map(\.name))
    var text = section("Every page", lines(of: PageFields.common.names))
    text += section("The editor’s layer", lines(of: PageFields.layer.names))
    for (name, template) in PageKinds.builtIn.templates.sorted(by: { $0.key < $1.key }) {
      let names = Set(template.fields.names.map(\.name))
      let own = template.fields.names.filter {
        !common.contains($0.name) && !layer.contains($0.name)
      }
      var lines = [pages(of: name), ""] + lines(of: own)
      if own.isEmpty { lines += ["It has no names of its own."] }
      if layer.isSubset(of: names) {
        lines += ["", "It may also use the names of the editor’s layer."]
      }
      text += section("The template `\(name)`", lines)
    }
    return TemplateParts.names.sorted { $0.key < $1.key }.reduce(text) { text, part in
      text + section("The part `\(part.key)`", lines(of: part.value))
    }
  }

  private static func section(_ title: String, _ lines: [String]) -> String {
    "### \(title)\n\n" + lines.joined(separator: "\n") + "\n\n"
  }

  /// Which kinds of pages a template is filled for.
  private static func pages(of template: String) -> String {
    let kinds = PageKinds.builtIn.names(filling: template)
    return "For pages of the kind " + kinds.map(\.name).joined(separator: ", ") + "."
  }

  private static func lines(of names: [DeclaredName], depth: Int = 0) -> [String] {
    names.flatMap { name in
      let (written, kind) = form(of: name)
      let indent = String(repeating: "  ", count: depth)
      return ["\(indent)- `\(written)` (\(kind)): \(name.meaning)"]
        + lines(of: name.inner ?? [], depth: depth + 1)
    }
  }

  /// How a name is written, and what it is.
  private static func form(of name: DeclaredName) -> (written: String, kind: String) {
    switch name.shape {
    case .text: ("{{\(name.name)}}", "text")
    case .html: ("{{{\(name.name)}}}", "HTML")
    case .flag: ("{{#\(name.name)}}", "yes or no")
    case .list: ("{{#\(name.name)}}", "list")
    case .one: ("{{#\(name.name)}}", "one thing")
    }
  }
}
