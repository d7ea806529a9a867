import Foundation
import Testing

/// One case of a case file: a name, what goes in and what comes out.
struct Case: CustomTestStringConvertible {
  var name: String
  var input: String
  var expected: String

  var testDescription: String { name }
}

/// Reads a file of `Tests/Cases/Markdown/`: a line that begins with `§` names a case, its input
/// follows, and after a line that is `→` what is expected.
enum CaseFile {
  static func cases(_ name: String) -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Cases/Markdown")
    let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    return text.split(separator: "§ ").compactMap(parse)
  }

  private static func parse(_ text: Substring) -> Case? {
    let parts = text.split(separator: "\n→\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let lineEnd = parts[0].firstIndex(of: "\n") else { return nil }
    return Case(
      name: String(parts[0][..<lineEnd]), input: String(parts[0][lineEnd...].dropFirst()) + "\n",
      expected: trimmed(parts[1]))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}
