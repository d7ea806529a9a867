import DossierModel
import Testing

@testable import DossierSite

@Suite("Runs of statements as Markdown")
struct RunComposerTests {
  /// Sentences of one paragraph, each as long as its words.
  private let statements = ["One.", "Two.", "Three.", "Four."].enumerated().map { index, text in
    var statement = Sample.statement(text, id: Statement.ID("0000000\(index)"))
    statement.passages[0].passage.range = index * 10..<index * 10 + text.utf8.count
    return statement
  }

  private func markdown(_ shown: [Int], _ headings: RunComposer.Headings) -> String {
    let plan = Sample.plan(statements: statements)
    var text = OutlinedText()
    RunComposer(
      plan: plan, statements: StatementMarkdown(plan: plan, contentPath: "Days/x.md", own: nil),
      headings: headings
    ).write(shown.map { statements[$0] }, to: &text)
    return text.markdown
      .replacing(/\ \[¶\]\(#s-\d+\)/, with: "")
  }

  @Test("what the source says between two sentences of a paragraph leaves a sign")
  func omission() {
    #expect(markdown([0, 1], .sources(level: 3)).hasSuffix("\n\nOne.\nTwo.\n\n"))
    #expect(
      markdown([0, 1, 3], .sources(level: 3)).hasSuffix("One.\nTwo.\n\n\\[…\\]\n\nFour.\n\n"))
  }

  @Test("a source's own page has none, though its notes stand apart")
  func ownPage() {
    #expect(markdown([0, 2], .own) == "One.\nThree.\n\n")
  }
}
