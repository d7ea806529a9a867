import DossierModel
import Foundation
import Synchronization
import Testing

@testable import dossier

@Suite("What a terminal shows beyond the words")
struct TerminalTests {
  @Test(
    "colour follows the option, then NO_COLOR, then CLICOLOR_FORCE, then the terminal",
    arguments: [
      (ColourChoice.auto, [:], false, false), (.auto, [:], true, true),
      (.auto, ["NO_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true), (.auto, ["CLICOLOR_FORCE": "0"], false, false),
      (.auto, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
      (.auto, ["TERM": "dumb"], true, false), (.always, ["NO_COLOR": "1"], false, true),
      (.never, ["CLICOLOR_FORCE": "1"], true, false),
    ] as [(ColourChoice, [String: String], Bool, Bool)])
  func colour(choice: ColourChoice, environment: [String: String], terminal: Bool, is: Bool) {
    let style = TerminalStyle(choice, environment: environment, isTerminal: terminal)
    #expect(style.isColoured == `is`)
  }

  @Test("colour adds nothing but colour")
  func sameWords() {
    let fault = Diagnostic(
      .fault("some-rule", "", ""), at: FilePosition("a.yml", line: 1, column: 2), "it is so",
      advice: "change it")
    let plain = DiagnosticText(folder: ".") { _, _ in "abc" }
    var coloured = plain
    coloured.style = TerminalStyle(.always, environment: [:], isTerminal: false)
    let text = coloured.text(of: fault)
    #expect(text != plain.text(of: fault))
    #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.text(of: fault))
  }

  @Test("the program obeys --color and writes no colour into a pipe by itself")
  func option() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/dossier.yml", "titel: x\n")
    #expect(try !Run(["check"], in: folder.url).faults.contains("\u{1B}"))
    let coloured = try Run(["check", "--color", "always"], in: folder.url)
    #expect(coloured.faults.contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  /// What a progress line wrote.
  private final class Screen: Sendable {
    private let text = Mutex("")

    var written: String { text.withLock { $0 } }

    func write(_ more: String) { text.withLock { $0 += more } }
  }

  @Test("progress shows the step under way once patience is over, and goes at the end")
  func progress() {
    let screen = Screen()
    let progress = Progress(isWanted: true, patience: 0.01) { screen.write($0) }
    progress.begin("reading")
    while screen.written.isEmpty { Thread.sleep(forTimeInterval: 0.001) }
    progress.begin("importing")
    progress.end()
    progress.begin("late")
    #expect(
      screen.written == "\r\u{1B}[Kreading…\r\u{1B}[Kimporting…\r\u{1B}[K")
  }

  @Test("what is quick, or not at a terminal, shows no progress")
  func noProgress() {
    let screen = Screen()
    for isWanted in [true, false] {
      let progress = Progress(isWanted: isWanted, patience: isWanted ? 0.05 : 0) {
        screen.write($0)
      }
      progress.begin("reading")
      progress.end()
      Thread.sleep(forTimeInterval: 0.1)
    }
    #expect(screen.written.isEmpty)
  }
}
