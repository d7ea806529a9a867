import ArgumentParser
import Foundation
import Testing

@testable import dossier

@Suite("Completion in a shell")
struct CompletionTests {
  @Test("each shell gets a script that knows every verb", arguments: CompletionShell.allCases)
  func scripts(shell: CompletionShell) throws {
    let run = try Run(["--generate-completion-script", shell.rawValue])
    #expect(run.status == 0 && run.faults == "")
    for verb in KnownNames.verbs { #expect(run.output.contains(verb), "\(verb)") }
  }

  @Test("a folder is completed by folders, a document by files, an address by pages")
  func kinds() throws {
    let script = try Run(["--generate-completion-script", "fish"]).output
    func lines(_ words: String) -> [Substring] {
      script.split(separator: "\n").filter { $0.contains(words) }
    }
    for option in ["output", "templates", "in"] {
      let own = lines(" -l '\(option)' ")
      #expect(!own.isEmpty && own.allSatisfy { $0.contains("complete_directories") }, "\(option)")
    }
    for verb in ["build", "serve", "import", "check", "new"] {
      #expect(
        lines("positional \"dossier \(verb)\" -eq 1").contains {
          $0.contains("complete_directories")
        })
    }
    #expect(lines("positional \"dossier update\" -eq 2").contains { $0.contains("-F") })
    #expect(lines("positional \"dossier explain\" -eq 1").contains { $0.contains("html") })
  }

  @Test("an id is completed by those of the folder that the line names")
  func ids() throws {
    let parent = try TemporaryFolder()
    try parent.put(
      "ford/Content/Sources/sources.yml", "- {id: despatch, file: a}\n- {id: gazette, file: b}\n")
    try parent.put(
      "ford/Content/Gazetteer/places.yml",
      "- {id: ford, name: Ford, kind: ford, proposed: true}\n- {id: mill, name: Mill, kind: mill}\n"
    )
    /// What the script of a shell asks for while a line is written.
    func offered(_ verb: String, _ words: [String], in folder: URL? = nil) throws -> [Substring] {
      let line = ["dossier", verb, ""] + words
      let run = try Run(
        ["---completion", verb, "--", "positional@0", "2", "0"] + line, in: folder ?? parent.url)
      #expect(run.status == 0 && run.faults == "")
      return run.output.split(separator: "\n")
    }
    #expect(try offered("update", ["--in", "ford"]) == ["despatch", "gazette"])
    #expect(try offered("update", ["--in=ford"]) == ["despatch", "gazette"])
    let ford = parent.url.appendingPathComponent("ford")
    #expect(try offered("confirm", [], in: ford) == ["places/ford"])
    #expect(try offered("confirm", []) == [])
    #expect(try offered("update", ["--in"]) == [])
  }
}
