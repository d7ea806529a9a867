import DossierContent
import DossierModel
import Mustache

/// The templates of a build: the built-in ones, and the folder's in their place.
package struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// The templates as they are written, by name.
  let sources: [String: TemplateFile]
  /// Assets by file name.
  package let assets: [String: [UInt8]]

  /// What a folder of templates holds: files by name.
  package struct Folder: Sendable {
    /// The folder's path as diagnostics print it.
    package var path: String
    /// By their names under `assets/`.
    package var files: [String: [UInt8]]

    package init(path: String, files: [String: [UInt8]]) {
      self.path = path
      self.files = files
    }
  }

  /// Checks all templates; nil, with the faults, where one cannot be used.
  package static func load(_ folder: Folder?, reporting faults: inout [Diagnostic]) -> TemplateSet?
  {
    var templates = BuiltInTemplates.templates.mapValues { TemplateFile(path: "", text: $0) }
    for name in templates.keys { templates[name]?.path = "Templates/\(name).mustache" }
    var assets = BuiltInTemplates.assets
    for (name, bytes) in (folder?.files ?? [:]).sorted(by: { $0.key < $1.key }) {
      let path = "\(folder?.path ?? "Templates")/\(name)"
      if name.hasSuffix(".mustache") {
        guard let text = String(validating: bytes, as: UTF8.self) else {
          faults.append(
            Diagnostic(
              .invalidUTF8, at: FilePosition(path), "the template is not UTF-8",
              advice: "save it as UTF-8"))
          continue
        }
        templates[String(name.dropLast(9))] = TemplateFile(path: path, text: text)
      } else {
        assets[name] = bytes
      }
    }
    let names = (folder?.files ?? [:]).keys.filter { $0.hasSuffix(".mustache") }
    let own = Set(names.map { String($0.dropLast(9)) })
    return make(templates, assets, own: own, reporting: &faults)
  }

  private static func make(
    _ templates: [String: TemplateFile], _ assets: [String: [UInt8]], own: Set<String>,
    reporting faults: inout [Diagnostic]
  ) -> TemplateSet? {
    let check = TemplateCheck(templates: templates)
    var found: [Diagnostic] = []
    for (name, schema) in PageSchemas.all.sorted(by: { $0.key < $1.key }) {
      for fault in check.faults(of: name, schema) where !found.contains(fault) {
        found.append(fault)
      }
    }
    let used = check.used(by: PageSchemas.all.keys)
    // A template of the folder may do without a built-in one that its forerunner took in.
    found += templates.filter { own.contains($0.key) && !used.contains($0.key) }.values.sorted {
      $0.path < $1.path
    }
    .map { unused($0, beside: used) }
    faults += found
    guard !found.hasErrors, !faults.contains(where: { $0.rule == .invalidUTF8 }) else {
      return nil
    }
    var parsed: [String: MustacheTemplate] = [:]
    for (name, file) in templates where used.contains(name) {
      do {
        parsed[name] = try MustacheTemplate(string: file.text)
      } catch {
        faults.append(unreadable(file, error))
        return nil
      }
    }
    return TemplateSet(
      library: MustacheLibrary(templates: parsed), sources: templates, assets: assets)
  }

  private static func unreadable(_ file: TemplateFile, _ error: any Error) -> Diagnostic {
    let fault = error as? MustacheTemplate.ParserError
    return Diagnostic(
      .templateSyntax, at: FilePosition(file.path, line: fault?.context.lineNumber),
      "the template cannot be read: \(fault?.error ?? error)", advice: "see the Mustache manual")
  }

  private static func unused(_ file: TemplateFile, beside used: Set<String>) -> Diagnostic {
    let name = String((file.path.split(separator: "/").last ?? "").dropLast(".mustache".count))
    let near = Nearest.word(to: name, among: used.sorted())
    return Diagnostic(
      .templateUnused, at: FilePosition(file.path), "nothing takes in this template",
      advice: near.map { "did you mean `\($0).mustache`?" } ?? "remove it, or take it in somewhere")
  }

  private init(
    library: MustacheLibrary, sources: [String: TemplateFile], assets: [String: [UInt8]]
  ) {
    self.library = library
    self.sources = sources
    self.assets = assets
  }

  /// The anchors that stand as they are in the template of a page kind and in those it takes in,
  /// each with how often.
  func anchors(of kind: Page.Kind) -> [String: Int] {
    let used = TemplateCheck(templates: sources).used(by: [PageSchemas.template(of: kind)])
    var counts: [String: Int] = [:]
    for name in used {
      let found = LinkScanner.scan(Array((sources[name]?.text ?? "").utf8))
      for anchor in found where anchor.kind == .anchor && !anchor.value.contains("{{") {
        counts[anchor.value, default: 0] += 1
      }
    }
    return counts
  }

  /// Fills the template of a page kind.
  package func render(_ record: TemplateRecord, as kind: Page.Kind) -> String {
    let name = PageSchemas.template(of: kind)
    assert(
      record.undeclared(in: PageSchemas.all[name] ?? PageSchemas.common).isEmpty,
      "every value of a page is declared")
    // The set was made from templates that include each of these names.
    return library.render(record, withTemplate: name) ?? ""
  }
}

extension Rule {
  package static let templateSyntax = contract(
    "template-syntax", "A template cannot be read", "mend the line")
  package static let templateUnused = fault(
    "template-unused", "A template is taken in by none", "rename or remove it")
}
