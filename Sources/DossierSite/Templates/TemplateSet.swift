import DossierContent
import DossierLanguages
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
  }

  /// What templates may ask, by their names: those of pages, and those of parts of pages.
  struct Names {
    var pages: [String: [DeclaredName]]
    var parts: [String: [DeclaredName]]
  }

  /// Compiles all templates with the words of a language; nil, with the faults, where one cannot be
  /// used.
  static func load(
    _ folder: Folder?, names: Names, words: InterfaceWords, reporting faults: inout [Diagnostic]
  ) -> TemplateSet? {
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
    for (file, script) in assets.sorted(by: { $0.key < $1.key }) where file.hasSuffix(".js") {
      let path = "\(folder?.files[file] == nil ? "Templates" : folder?.path ?? "")/\(file)"
      assets[file] = ScriptWords(words: words).filled(script, path: path, reporting: &found)
    }
    let isReadable = found.isEmpty
    let set = make(texts, assets, names, words, own: own, reporting: &found)
    faults += found
    return isReadable ? set : nil
  }

  private static let ending = ".mustache"

  private static func make(
    _ texts: [String: TemplateText], _ assets: [String: [UInt8]], _ names: Names,
    _ words: InterfaceWords, own: Set<String>, reporting faults: inout [Diagnostic]
  ) -> TemplateSet? {
    var compiler = TemplateCompiler(texts, words: words.phrases)
    var templates: [String: Template] = [:]
    for filled in [names.pages, names.parts] {
      for (name, declared) in filled.sorted(by: { $0.key < $1.key }) {
        templates[name] = compiler.compile(name, for: declared)
      }
    }
    let used = compiler.taken(by: Array(names.pages.keys) + names.parts.keys)
    for fault in compiler.faults { faults.append(Diagnostic(of: fault)) }
    // A template of the folder may do without a built-in one that its forerunner took in.
    for name in own.subtracting(used).sorted() {
      guard let text = texts[name] else { continue }
      faults.append(Diagnostic.unused(name, at: text.path, beside: used))
    }
    guard compiler.faults.isEmpty else { return nil }
    var anchors: [String: [String: Int]] = [:]
    for name in names.pages.keys {
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

  /// The anchors that stand as they are in the template of pages and in those it takes in, each with
  /// how often.
  func anchors(in template: String) -> [String: Int] {
    anchors[template] ?? [:]
  }

  /// A template, filled.
  func fill(_ template: String, with values: FieldValues) -> [UInt8] {
    var bytes: [UInt8] = []
    // The set was made of all templates that there are fields for.
    templates[template]?.fill(values, into: &bytes)
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
