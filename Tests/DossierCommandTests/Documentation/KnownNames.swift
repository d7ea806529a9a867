import ArgumentParser
import DossierContent
import DossierModel
import DossierSite
import Foundation

@testable import dossier

/// What there is to be named: keys, verbs, flags, rules and names of templates.
enum KnownNames {
  // MARK: Keys

  /// A key that no reader asks for, and that is like none.
  private static let stray = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq: 1"

  /// The keys of all YAML that the readers accept, as the faults of a stray key list them.
  static var keys: Set<String> {
    let faults = ContentLoader.load(.memory(strayFiles)).diagnostics
    let listed = faults.filter { $0.rule == "unknown-key" }.compactMap(\.advice)
      .flatMap { $0.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) } }
    return Set(listed)
  }

  /// A stray key in each kind of mapping.
  private static var strayFiles: [String: String] {
    let passage = "{source: s, quote: q}"
    let other = "{quote: q, \(stray)}"
    return [
      "Content/dossier.yml": """
      title: t
      \(stray)
      period: {\(stray)}
      battle: {\(stray)}
      sides: [{\(stray)}]
      changes: [{\(stray)}]
      checks: {accepted: [{\(stray)}]}
      """,
      "Content/Sources/sources.yml":
        "- {\(stray), background: [{\(stray)}], exclude: [{\(stray)}]}",
      "Content/Gazetteer/units.yml": "- {\(stray), names: [{\(stray)}]}",
      "Content/Gazetteer/places.yml": "- {\(stray), position: {\(stray)}}",
      "Content/Gazetteer/people.yml": "- {\(stray)}",
      "Content/Gazetteer/voices.yml": "- {\(stray)}",
      "Content/Pages/p.md": "---\n\(stray)\n---\n",
      "Content/Annotations/notes/n.md":
        "---\n\(stray)\non: [{page: index, \(stray)}, \(other)]\n---\n",
      "Content/Annotations/disagreements/d.md":
        "---\n\(stray)\nanswers: [{\(stray)}, {passages: [\(other)]}]\n---\n",
      "Content/Annotations/corrections.yml":
        "- {\(stray), when: [{\(stray)}], merge: \(other)}\n- \(passage)\n",
      "Content/Annotations/control.yml": "- {\(stray)}",
      "Content/Annotations/casualties.yml": "- {\(stray), figure: {\(stray)}}",
    ]
  }

  // MARK: The command line

  static var verbs: [String] {
    DossierCommand.configuration.subcommands.map { $0._commandName }
  }

  /// The flags of a verb; nil for one that there is not.
  static func flags(of verb: String) -> Set<String>? {
    DossierCommand.configuration.subcommands.first { $0._commandName == verb }
      .map { Set(DocumentationPage.flags(in: DossierCommand.helpMessage(for: $0))) }
  }

  /// Those of the program itself, and of every verb.
  static var flags: Set<String> {
    verbs.reduce(into: ["--version", "--help", "--generate-completion-script"]) { flags, verb in
      flags.formUnion(Self.flags(of: verb) ?? [])
    }
  }

  // MARK: Rules

  /// The codes that faults are printed with: those of the content, those written out where a fault
  /// is made, and those that have a fixture.
  static var rules: Set<String> {
    var rules = Set(ContentRule.allCases.map(\.rawValue))
    let sources = DocumentationPage.root.appendingPathComponent("Sources").path
    for path in FileManager.default.enumerator(atPath: sources) ?? .init() {
      guard let path = path as? String, path.hasSuffix(".swift"),
        let text = try? String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      else { continue }
      rules.formUnion(
        text.matches(of: /"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"/).map { String($0.1) })
    }
    return rules
  }

  // MARK: Templates

  static var templateNames: Set<String> {
    PageSchemas.all.values.reduce(into: []) { names, schema in add(schema, to: &names) }
  }

  private static func add(_ schema: TemplateSchema, to names: inout Set<String>) {
    for field in schema.fields {
      names.insert(field.name)
      switch field.shape {
      case .list(let inner), .record(let inner): add(inner, to: &names)
      case .text, .html, .flag: break
      }
    }
  }
}
