import Foundation
import Testing

/// A page is a value: what a thing is, its type tells. Few files may look at an address, a mark or an
/// English word to learn it, since these come from outside.
@Suite("Who reads addresses, marks and words")
struct AddressReaderTests {
  /// Those that may, each with what it reads.
  private static let readers = [
    "DossierContent/Pages/PagesReader.swift": "the folders of files that an editor wrote",
    "DossierModel/PagePath.swift": "where pages lie, those written by hand too",
    "DossierModel/AnnotationText.swift": "labels as an editor writes them",
    "DossierSite/Checks/RuleSettings.swift": "files in which diagnostics stand",
    "DossierSite/Composing/FootnoteLabels.swift": "labels in Markdown",
    "DossierSite/Explaining/AnchorName.swift": "what somebody types who asks for an explanation",
    "DossierSite/Rendering/StatementSpans.swift": "permalinks in Markdown",
  ]

  private static let modules = [
    "DossierContent/Annotations", "DossierContent/Pages", "DossierModel", "DossierPreview",
    "DossierSite", "DossierStarting", "dossier",
  ]

  @Test("none but those that are named here")
  func readers() throws {
    var found: [String: String] = [:]
    for module in Self.modules {
      for file in Self.files(in: module) {
        let lines = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
        for line in lines.split(separator: "\n") where found[file] == nil && Self.decides(line) {
          found[file] = String(line)
        }
      }
    }
    for (file, line) in found.sorted(by: { $0.key < $1.key }) where Self.readers[file] == nil {
      Issue.record("\(file) asks an address, a mark or a word what it has in hand: \(line)")
    }
    #expect(Set(Self.readers.keys).subtracting(found.keys) == [], "these read none any more")
  }

  @Test(
    "a line that compares one is found, one that writes one is not",
    arguments: [
      (#"if url.hasPrefix("days/") {"#, true), (#"guard page.url == "map.html" else {"#, true),
      (#"case "references.html": nil"#, true), (#"text.contains("[¶](#s-\(id))")"#, true),
      (#"if label.hasPrefix("note-") {"#, true), (#"if title == "Also reported" {"#, true),
      (#"words.hasPrefix("Written by hand")"#, true), (##"let url = "#s-\(id)""##, false),
      (#"page.addHeading("What it says")"#, false), (#"if element == "img" {"#, false),
      (#"// url.hasPrefix("days/")"#, false),
    ])
  func decisions(line: String, isFound: Bool) {
    #expect(Self.decides(Substring(line)) == isFound)
  }

  /// Whether a line compares something with an address, a mark, or a word of the interface.
  private static func decides(_ line: Substring) -> Bool {
    guard line.utf8.contains(UInt8(ascii: "\"")), !line.drop(while: \.isWhitespace).hasPrefix("//")
    else { return false }
    return line.matches(of: Self.comparison).contains { match in
      let text = match.1
      return text.contains(".html") || text.contains("#s-") || marks.contains(String(text))
        || text.wholeMatch(of: /[a-z]+\//) != nil || text.wholeMatch(of: /[A-Z][a-z]+\b.*/) != nil
    }
  }

  private static let marks: Set = ["s-", "note-", "editor-", "ref-", "control-", "b-", "¶"]

  private static var comparison: Regex<(Substring, Substring)> {
    /(?:(?:hasPrefix|hasSuffix|contains|range|ranges|firstRange|starts)\((?:of: |with: )?|[!=]= |\bcase )"((?:[^"\\]|\\.)*)"/
  }

  private static func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: sources.appending(path: folder).path)
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
      .map { "\(folder)/\($0)" }
  }

  private static let sources = DocumentationPage.root.appending(path: "Sources")
}
