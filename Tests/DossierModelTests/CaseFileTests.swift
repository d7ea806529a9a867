import DossierTestSupport
import Foundation
import Testing

@Suite("Case files, in the one form that their README tells")
struct CaseFileTests {
  private static let folders = [
    "Attribution", "BoxDates", "Control", "Dating", "Forces", "Markdown", "Merging", "Naming",
    "PlainText", "Positions", "Proposing", "SearchFold", "Sentences", "Sides", "Templates",
    "Wikitext",
  ]

  @Test("a name, what goes in, and behind an arrow what comes out")
  func oneStep() throws {
    let text = "For readers.\n\n§ a name\n\none\n→\n\n  two\n→ three\n\n\n§ another\nfour\n→\n"
    let cases = TextCase.cases(in: text, of: "a.txt")
    #expect(cases.map(\.name) == ["a.txt: a name", "a.txt: another"])
    #expect(cases.map(\.input) == [["", "one"], ["four"]])
    #expect(cases.map(\.expected) == [["", "  two", "→ three"], []])
  }

  @Test("an arrow with words behind it is one step of several")
  func steps() {
    let text = "§ a name\n. scene\none\n→ two\n→ three\n\nfour\n→ five\n\n"
    let found = TextCase.cases(in: text, of: "a.txt")
    #expect(
      found.map(\.steps) == [
        [
          .init(input: [". scene", "one"], expected: ["two", "three"]),
          .init(input: ["", "four"], expected: ["five"]),
        ]
      ])
  }

  @Test("every folder is one of these; each file holds cases, each case a name of its own")
  func files() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: CaseFiles.root.path)
    let others = ["Command", "Site", "README.md"]
    #expect(names.filter { !$0.hasPrefix(".") }.sorted() == (Self.folders + others).sorted())
    for folder in Self.folders {
      let cases = CaseFiles.all(in: folder)
      let readme = CaseFiles.root.appending(path: "\(folder)/README.md").path
      #expect(!cases.isEmpty && FileManager.default.fileExists(atPath: readme), "\(folder)")
      #expect(Set(cases.map(\.name)).count == cases.count, "\(folder)")
    }
  }

  @Test("what DOSSIER_CASE asks for is there", .enabled(if: CaseFiles.wanted != nil))
  func wanted() {
    #expect(!Self.folders.flatMap { CaseFiles.all(in: $0) }.chosen.isEmpty)
  }
}
