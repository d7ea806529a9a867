import Foundation

/// One case of a case file: a name, what goes in and what comes out.
struct WikitextCase: Sendable, CustomStringConvertible {
  var name: String
  var input: String
  var expected: String

  var description: String { name }
}

/// Case files under `Tests/Cases/Wikitext`: `@case` and a name, the input, `@gives`, the output.
enum CaseFile {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/Wikitext")

  static func read(_ name: String) throws -> [WikitextCase] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return cases(in: text)
  }

  static func cases(in text: String) -> [WikitextCase] {
    text.components(separatedBy: "\n@case ").dropFirst().map { section in
      let lines = section.components(separatedBy: "\n")
      let divider = lines.firstIndex(of: "@gives") ?? lines.count
      return WikitextCase(
        name: lines[0], input: lines[1..<divider].joined(separator: "\n"),
        expected: trimmed(lines[min(divider + 1, lines.count)...].joined(separator: "\n")))
    }
  }

  static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines)
  }
}
