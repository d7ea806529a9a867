import ArgumentParser
import Foundation
import Testing

@testable import dossier

@Suite("What the program says of itself")
struct HelpTests {
  @Test("help of the program")
  func program() throws {
    try Snapshot.expect(
      DossierCommand.helpMessage(columns: 80) + "\n", is: "Help/dossier.txt")
  }

  @Test("help of each verb, with an example", arguments: DossierCommand.configuration.subcommands)
  func verbs(verb: any ParsableCommand.Type) throws {
    let name = verb._commandName
    let help = DossierCommand.helpMessage(for: verb, columns: 80)
    try Snapshot.expect(help + "\n", is: "Help/\(name).txt")
    #expect(help.contains("  dossier \(name)"))
  }

  @Test("no line of help is wider than a terminal, but for the usage")
  func width() {
    for verb in DossierCommand.configuration.subcommands {
      let lines = DossierCommand.helpMessage(for: verb, columns: 80).split(separator: "\n")
      #expect(lines.filter { $0.count > 80 && !$0.hasPrefix("USAGE:") } == [])
    }
  }

  @Test("the version is that of the newest entry of the change log")
  func version() throws {
    let log = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("CHANGELOG.md")
    let versions = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("## [") && !$0.hasPrefix("## [Unreleased]") }
    #expect(versions.first?.hasPrefix("## [\(Version.current)]") == true)
  }
}
