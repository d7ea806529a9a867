import Foundation

/// One case of a case file: a name, what goes in and what comes out, line by line.
package struct TextCase: Sendable, CustomStringConvertible {
  package var name: String
  package var input: [String]
  package var expected: [String]

  package var description: String { name }

  package init(name: String, input: [String], expected: [String]) {
    self.name = name
    self.input = input
    self.expected = expected
  }
}

/// Reads the files of `Tests/Cases/…`: a line that begins with `§` names a case, its input
/// follows, and after a line that is `→` what is expected. Empty lines at the ends do not count.
package enum TextCases {
  /// All cases of a folder, file by file.
  package static func all(in folder: String) -> [TextCase] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/\(folder)").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: url.appending(path: name), encoding: .utf8)) ?? ""
      return cases(of: text, file: name)
    }
  }

  private static func cases(of text: String, file: String) -> [TextCase] {
    var cases: [TextCase] = []
    var isExpected = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("§ ") {
        cases.append(TextCase(name: "\(file): \(line.dropFirst(2))", input: [], expected: []))
        isExpected = false
      } else if line == "→" {
        isExpected = true
      } else if !cases.isEmpty {
        if isExpected {
          cases[cases.count - 1].expected.append(line)
        } else {
          cases[cases.count - 1].input.append(line)
        }
      }
    }
    return cases.map { TextCase(name: $0.name, input: trim($0.input), expected: trim($0.expected)) }
  }

  private static func trim(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }
}
