import DossierContent
import DossierMarkdown
import DossierModel
import DossierTemplates

/// The templates of a build: the built-in ones, and the folder's in their place.
package struct TemplateSet: Sendable {
  /// Those that are filled, by name.
  private let templates: [String: Template]
  private let anchors: [String: [String: Int]]
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

  /// Compiles all templates; nil, with the faults, where one cannot be used.
  package static func load(_ folder: Folder?, reporting faults: inout [Diagnostic]) -> TemplateSet?
  {
    var texts: [String: TemplateText] = [:]
    for (name, bytes) in BuiltInTemplates.templates {
      texts[name] = TemplateText(path: "Templates/\(name).mustache", bytes: bytes)
    }
    var assets = BuiltInTemplates.assets
    var own: Set<String> = []
    var found: [Diagnostic] = []
    for (file, bytes) in (folder?.files ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard file.hasSuffix(ending) else {
        assets[file] = bytes
        continue
      }
      let path = "\(folder?.path ?? "Templates")/\(file)"
      guard String(validating: bytes, as: UTF8.self) != nil else {
        found.append(.notUTF8(path))
        continue
      }
      let name = String(file.dropLast(ending.count))
      own.insert(name)
      texts[name] = TemplateText(path: path, bytes: bytes)
    }
    let isReadable = found.isEmpty
    let set = make(texts, assets, own: own, reporting: &found)
    faults += found
    return isReadable ? set : nil
  }

  private static let ending = ".mustache"

  private static func make(
    _ texts: [String: TemplateText], _ assets: [String: [UInt8]], own: Set<String>,
    reporting faults: inout [Diagnostic]
  ) -> TemplateSet? {
    var compiler = TemplateCompiler(texts)
    var templates: [String: Template] = [:]
    for (name, fields) in PageSchemas.all.sorted(by: { $0.key < $1.key }) {
      templates[name] = compiler.compile(name, for: fields.names)
    }
    for part in TemplateParts.all {
      templates[part.template] = compiler.compile(part.template, for: part.names)
    }
    let names: [String] = PageSchemas.all.keys + TemplateParts.all.map { $0.template }
    let used = compiler.taken(by: names)
    for fault in compiler.faults { faults.append(Diagnostic(fault)) }
    // A template of the folder may do without a built-in one that its forerunner took in.
    for name in own.subtracting(used).sorted() {
      guard let text = texts[name] else { continue }
      faults.append(Diagnostic.unused(name, at: text.path, beside: used))
    }
    guard compiler.faults.isEmpty else { return nil }
    var anchors: [String: [String: Int]] = [:]
    for name in PageSchemas.all.keys {
      anchors[name] = Self.anchors(in: compiler.taken(by: [name]).compactMap { texts[$0] })
    }
    return TemplateSet(templates: templates, anchors: anchors, assets: assets)
  }

  private static func anchors(in texts: [TemplateText]) -> [String: Int] {
    texts.reduce(into: [:]) { counts, text in
      for anchor in LinkScanner.scan(text.bytes)
      where anchor.kind == .anchor && !anchor.value.contains("{{") {
        counts[anchor.value, default: 0] += 1
      }
    }
  }

  /// The anchors that stand as they are in the template of a page kind and in those it takes in,
  /// each with how often.
  func anchors(of kind: Page.Kind) -> [String: Int] {
    anchors[PageSchemas.template(of: kind)] ?? [:]
  }

  /// The HTML of a page: the template of its kind, filled.
  func fill(_ page: FilledPage) -> [UInt8] {
    let name = PageSchemas.template(of: page.view.page.kind)
    var bytes: [UInt8] = []
    // The set was made of all templates that there are fields for.
    if let template = templates[name], let fields = PageSchemas.all[name] {
      template.fill(fields.values(page), into: &bytes)
    }
    return bytes
  }

  /// Writes a part of a page by its template.
  func write<Part: TemplatePart>(_ part: Part, to html: inout HTMLBuilder) {
    // The set was made of the templates of all parts.
    templates[Part.template]?.fill(Part.fields.values(of: part), into: &html.bytes)
  }

  /// The same by itself.
  func bytes<Part: TemplatePart>(of part: Part) -> [UInt8] {
    var html = HTMLBuilder()
    write(part, to: &html)
    return html.bytes
  }
}
