import ArgumentParser
import DossierContent
import DossierModel
import DossierSite
import DossierTemplates
import Foundation

@testable import dossier

/// What there is to be named: keys, verbs, flags, rules and names of templates.
enum KnownNames {
  // MARK: Keys

  /// A key that no reader asks for, and that is like none.
  private static let stray = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq: 1"

  /// The keys of all YAML that the readers accept, as the faults of a stray key list them.
  static let keys: Set<String> = {
    let faults = ContentLoader.load(.memory(strayFiles), rules: Rule.all).diagnostics
    let listed = faults.filter { $0.rule.code == "unknown-key" }.compactMap(\.advice)
      .flatMap { $0.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) } }
    return Set(listed)
  }()

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
  static func flags(of verb: String) -> Set<String>? { flagsOfVerbs[verb] }

  private static let flagsOfVerbs: [String: Set<String>] = Dictionary(
    uniqueKeysWithValues: DossierCommand.configuration.subcommands.map { verb in
      // Examples in the help of a verb may show another one.
      let help = DossierCommand.helpMessage(for: verb)
      let flags = help.matches(of: /(?m)^ +(?:-[a-z], )?(--[a-z-]+)/).map { String($0.1) }
      return (verb._commandName, Set(flags))
    })

  /// Those of the program itself, and of every verb.
  static let flags: Set<String> = flagsOfVerbs.values.reduce(
    into: ["--version", "--help", "--generate-completion-script"]) { $0.formUnion($1) }

  // MARK: Rules

  /// The codes that faults are printed with.
  static var rules: Set<String> { Set(Rule.all.map(\.code)) }

  // MARK: Words

  /// What else the documentation sets as code: kinds that an editor is free to choose, and programs
  /// and libraries that are others'.
  static let foreignWords: Set<String> = [
    "airport", "army", "bridge", "city", "division", "monitor", "regiment", "village", "fish",
    "git",
    "libcmark-gfm", "pkg-config", "zsh",
  ]

  /// Words that the program knows as text or as a case: values of keys, fields of its output.
  static let words: Set<String> = sources.reduce(into: foreignWords) { words, text in
    words.formUnion(text.matches(of: /"([a-z][a-z0-9-]*)"/).map { String($0.1) })
    for line in text.matches(of: /(?m)^ *case ([a-z][A-Za-z, ]*)$/) {
      words.formUnion(line.1.split(separator: ", ").map(String.init))
    }
  }

  /// Variables of the environment that the program or its tests ask for.
  static let variables: Set<String> = (sources + texts(in: "Tests")).reduce(into: []) {
    names, text in
    names.formUnion(text.matches(of: /"([A-Z]+(?:_[A-Z]+)+)"/).map { String($0.1) })
  }

  private static let sources = texts(in: "Sources")

  /// The Swift files below a folder of the repository, but for those on the documentation.
  private static func texts(in folder: String) -> [String] {
    let root = DocumentationPage.root.appendingPathComponent(folder).path
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") && !$0.contains("Documentation/") }
      .compactMap { try? String(contentsOfFile: "\(root)/\($0)", encoding: .utf8) }
  }

  // MARK: Templates

  static let templateNames: Set<String> =
    (PageKinds.builtIn.templates.values.map(\.fields.names) + TemplateParts.names.values)
    .reduce(into: []) { names, declared in add(declared, to: &names) }

  private static func add(_ declared: [DeclaredName], to names: inout Set<String>) {
    for name in declared {
      names.insert(name.name)
      add(name.inner ?? [], to: &names)
    }
  }
}
