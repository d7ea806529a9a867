import DossierContent
import DossierModel
import DossierTestSupport
import Foundation
import Testing

@testable import DossierSite

@Suite("Every rule: its fixture, its heading, its place in the list")
struct CheckRuleTests {
  private static let checks = FixtureDossier.fixtures.deletingLastPathComponent()
    .appending(path: "checks")
  static let rules = names(in: checks)

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func check(_ rule: String) throws -> BuildReport {
    let dossier = try FixtureDossier.named("weir")
    try dossier.lay(checks.appending(path: rule), at: "")
    return try Pipeline.check(dossier.request())
  }

  @Test("the dossier that the fixtures are laid over has nothing open")
  func base() throws {
    let dossier = try FixtureDossier.named("weir")
    #expect(try Pipeline.check(dossier.request()).diagnostics == [])
  }

  @Test(
    "a folder of a rule's name, laid over a good dossier, gives these findings", arguments: rules)
  func findings(rule: String) throws {
    let report = try Self.check(rule)
    let printed = report.diagnostics.inPrintingOrder().map(\.printedWhole).joined()
    try ExpectedFile.expect(printed, is: "checks/\(rule).txt")
    #expect(report.diagnostics.contains { $0.rule.code == rule })
    #expect(report.diagnostics.allSatisfy { !$0.message.hasSuffix(".") })
  }

  @Test("every rule has a folder of its name in one of the suites, and every folder a rule")
  func folders() {
    let fixtures = FixtureDossier.fixtures.deletingLastPathComponent()
    let elsewhere = ["Content/rules", "Annotating/rules", "Dossiers/faults"].flatMap {
      Self.names(in: fixtures.appending(path: $0))
    }
    let all = Set(Self.rules + elsewhere)
    let known = Set(Rule.all.map(\.code))
    #expect(all.subtracting(known) == [])
    #expect(known.subtracting(all) == Self.withoutFolder)
  }

  /// No folder of content brings these about: the first is a fault of the program, the second is
  /// about an option, the others are about what `update` and `build` replace. `CoverageTests`,
  /// `BadInputTests`, `StartingTests` and `PublisherTests` hold them.
  private static let withoutFolder: Set = [
    "coverage", "template-folder", "lost-quote", "changed-kind", "edited-output",
  ]

  @Test("each rule stands in the list once, with words in the house's form")
  func words() {
    #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
    for rule in Rule.all {
      for words in [rule.meaning, rule.remedy] {
        #expect(!words.isEmpty && !words.hasSuffix("."), "\(rule.code)")
      }
      #expect(rule.meaning.first?.isUppercase == true, "\(rule.code)")
      #expect(rule.code.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(rule.code)")
      #expect(rule.isSettable || rule.level != .off, "\(rule.code)")
    }
  }

  @Test("each rule that is declared stands in the list, and is declared in one file alone")
  func declarations() {
    var found: [String] = []
    let sources = Repository.root.appending(path: "Sources")
    for (path, bytes) in FolderContents.files(in: sources) where path.hasSuffix(".swift") {
      let text = String(decoding: bytes, as: UTF8.self)
      let declared = /static let \w+ = (?:contract|fault|debt|notice)\(\s*"([a-z0-9-]+)"/
      found += text.matches(of: declared).map { String($0.1) }
    }
    #expect(found.sorted() == Rule.all.map(\.code).sorted())
  }

  @Test("docs/checks.md lists each rule as it is in code")
  func documentation() throws {
    let file = Repository.root.appending(path: "docs/checks.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "## The rules\n"))
    let written = Self.documentation
    if KeptText.isRecording {
      try (text[..<start.upperBound] + written).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/checks.md was written anew: read it")
      return
    }
    #expect(text[start.upperBound...] == written)
    let known = Set(Rule.all.map(\.code))
    for code in text[..<start.lowerBound].matches(of: /`([a-z]+(?:-[a-z0-9]+)+)`/).map(\.1) {
      #expect(known.contains(String(code)) || Self.otherWords.contains(String(code)), "\(code)")
    }
  }

  /// Words with hyphens in the text of the page that are no rules: the example of a statement.
  private static let otherWords: Set<String> = ["s-1a2b3c4d"]

  private static var documentation: String {
    let groups: [(String, Rule.Kind)] = [
      ("Debts: what is still open", .debt), ("Faults: what every build warns of", .fault),
      ("The contract: what is always an error", .contract),
      ("Notices: what a verb says of its own work", .notice),
    ]
    return groups.map { title, kind in
      "\n### \(title)\n"
        + Rule.all.filter { $0.kind == kind }.map { rule in
          let level = kind == .contract ? "" : " Default: \(rule.level.rawValue)."
          return "\n#### `\(rule.code)`\n\n\(rule.meaning).\(level) To settle it: \(rule.remedy).\n"
        }.joined()
    }.joined()
  }
}

extension Diagnostic {
  /// As `printed`, with what it is about and where the site shows it.
  fileprivate var printedWhole: String {
    let about = [subject, url].compactMap { $0 }.joined(separator: " → ")
    return printed + (about.isEmpty ? "" : "  \(about)\n")
      + (acceptance.map { "  accepted: \($0)\n" } ?? "")
      + (replacement.map { Self.printed($0) } ?? "")
  }
}

extension Diagnostic {
  fileprivate static func printed(_ replacement: Replacement) -> String {
    let (from, to) = (replacement.range.lowerBound, replacement.range.upperBound)
    return
      "  in place of \(from.line ?? 0):\(from.column ?? 0) to \(to.line ?? 0):\(to.column ?? 0): "
      + replacement.text + "\n"
  }
}

/// The repository that the tests stand in.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
