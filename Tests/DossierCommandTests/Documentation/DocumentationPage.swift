import Foundation

/// A page of the documentation, as the code that stands in it.
///
/// The convention: inline code with a colon is a key of a YAML file, `title:`; in brackets the code
/// of a rule, `[unknown-key]`; with two dashes a flag, `--strict`; after the program's name a verb,
/// `dossier build`; in braces a name of templates, `{{title}}`.
struct DocumentationPage {
  /// A block between fences.
  struct Block {
    var language: String
    var lines: [String] = []
  }

  private(set) var inline: [String] = []
  private(set) var blocks: [Block] = []

  static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The paths of all pages, from the root of the repository.
  static var paths: [String] {
    let folder = root.appendingPathComponent("docs").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
  }

  private let text: String

  init(_ markdown: String) {
    text = markdown
    var block: Block?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("```") {
        if let ended = block {
          blocks.append(ended)
          block = nil
        } else {
          block = Block(language: String(text.dropFirst(3)))
        }
      } else if block != nil {
        block?.lines.append(String(line))
      } else {
        inline += line.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
    }
  }

  static func at(_ path: String) throws -> DocumentationPage {
    DocumentationPage(
      try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
  }

  // MARK: What it names

  /// Keys of YAML files.
  var keys: [String] {
    inline.compactMap { $0.wholeMatch(of: /([a-z][a-z0-9-]*):( .*)?/).map { String($0.1) } }
      + blocks.flatMap(Self.keys)
  }

  /// Codes of rules: by themselves, or at the end of a printed fault.
  var rules: [String] {
    inline.compactMap { $0.wholeMatch(of: /\[([a-z][a-z0-9-]{2,})\]/).map { String($0.1) } }
      + blocks.filter { $0.language.isEmpty }.flatMap(\.lines).compactMap {
        $0.firstMatch(of: /: (?:error|warning): .* \[([a-z][a-z0-9-]+)\]$/).map { String($0.1) }
      }
  }

  /// Words that stand alone: values, fields, keys and codes of rules without their signs.
  var words: [String] {
    inline.filter { $0.wholeMatch(of: /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/) != nil }
  }

  /// Variables of the environment.
  var variables: [String] {
    inline.flatMap { $0.matches(of: /\b[A-Z]+(?:_[A-Z]+)+\b/).map { String($0.0) } }
  }

  /// Files of the repository.
  var files: [String] {
    inline.compactMap {
      $0.wholeMatch(of: /(?:Scripts|Sources|Tests|docs)\/\S+/).map { String($0.0) }
    }
  }

  /// The rows of a table on options: the flag, and the verbs that have it.
  var optionRows: [(flag: String, verbs: [String], isAllButThem: Bool)] {
    text.matches(of: /(?m)^\| `(--[a-z-]+)[^`]*` \| ([a-z, ]+) \|/).map { match in
      let words = match.2.split(whereSeparator: { " ,".contains($0) }).map(String.init)
      let isAll = words.first == "all"
      return (
        String(match.1), isAll ? words.filter { !["all", "but"].contains($0) } : words, isAll
      )
    }
  }

  /// The program's calls, each as its words.
  var calls: [[String]] {
    let lines = blocks.flatMap { block in
      block.lines.filter { block.language == "sh" || $0.hasPrefix("dossier ") }
    }
    return (inline + lines).compactMap {
      $0.firstMatch(of: /(?:^|\s)dossier ([a-z-].*)$/)?.1.split(separator: " ").map(String.init)
    }
  }

  /// Flags that stand alone.
  var flags: [String] {
    inline.filter { $0.hasPrefix("--") }.flatMap(Self.flags)
  }

  /// The flags among the words of a call.
  static func flags(in text: String) -> [String] {
    text.matches(of: /--[a-z][a-z-]*/).map { String($0.0) }
  }

  /// Names that templates use, and partials.
  var templateNames: [(name: String, isPartial: Bool)] {
    (inline + blocks.filter { $0.language == "html" }.flatMap(\.lines)).flatMap { text in
      text.matches(of: /\{\{\{?([#^\/>]?)\s*([A-Za-z][A-Za-z-]*)/).map {
        (String($0.2), $0.1 == ">")
      }
    }
  }

  private static func keys(of block: Block) -> [String] {
    switch block.language {
    case "yaml": block.lines.flatMap(keys)
    case "markdown" where block.lines.first == "---":
      block.lines.dropFirst().prefix { $0 != "---" }.flatMap(keys)
    default: []
    }
  }

  private static func keys(in line: String) -> [String] {
    line.replacing(/"[^"]*"/, with: "\"\"").replacing(/\s#.*$/, with: "")
      .matches(of: /(?:^|[\s{,])([a-z][a-z0-9-]*):(?=\s|$)/).map { String($0.1) }
  }
}
