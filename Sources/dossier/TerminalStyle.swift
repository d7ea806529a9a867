import ArgumentParser
import Foundation

/// When words stand out by colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Whether faults are printed in colour.
struct ColourOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Whether faults are printed in colour.", valueName: "when"))
  var color = ColourChoice.auto

  /// How faults look on standard error.
  var style: TerminalStyle {
    TerminalStyle(
      color, environment: ProcessInfo.processInfo.environment,
      isTerminal: StandardStreams.isTerminal(2))
  }
}

/// How words stand out on a terminal: in colour, or not at all.
struct TerminalStyle: Equatable {
  private(set) var isColoured = false

  /// Words as they are.
  static let plain = Self()

  private init() {}

  /// `NO_COLOR` turns colours off and `CLICOLOR_FORCE` on where nobody asks for either; else a
  /// terminal has them, unless it is `dumb`.
  init(_ choice: ColourChoice, environment: [String: String], isTerminal: Bool) {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    switch choice {
    case .always: isColoured = true
    case .never: isColoured = false
    case .auto:
      let isForced = isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0"
      isColoured =
        !isSet("NO_COLOR") && (isForced || isTerminal && environment["TERM"] != "dumb")
    }
  }

  func error(_ text: String) -> String { wrapped("1;31", text) }
  func warning(_ text: String) -> String { wrapped("1;35", text) }
  func strong(_ text: String) -> String { wrapped("1", text) }
  func pointer(_ text: String) -> String { wrapped("32", text) }
  func help(_ text: String) -> String { wrapped("36", text) }

  private func wrapped(_ code: String, _ text: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
