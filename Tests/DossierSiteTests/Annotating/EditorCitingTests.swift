import DossierModel
import Testing

@testable import DossierSite

@Suite("Works that the editor names in parentheses")
struct EditorCitingTests {
  private static func html(
    _ markdown: String, _ labels: [String], _ change: (inout Reference) -> Void
  ) throws -> String {
    var statements = [
      Sample.statement("It rained.", id: "11111111"),
      Sample.statement("It snowed.", id: "22222222"),
    ]
    for index in statements.indices {
      statements[index].citations = [Citation(reference: "r1", via: "chronicle")]
    }
    let here = FilePosition("notes/a.md", line: 1)
    let plan = Sample.plan([Sample.reference("r1", change)], statements: statements)
    return EditorHTML(plan: plan, url: "index.html", templates: try Sample.templates()).html(
      of: EditorText(markdown, at: here, labels: labels.map { .init($0, at: here) }))
  }

  @Test("a work is named once behind a sentence; a second statement keeps its link")
  func once() throws {
    let html = try Self.html(
      "So it was.[^r1][^r1][^s-11111111] And so.[^s-11111111][^s-22222222]",
      ["r1", "r1", "s-11111111", "s-11111111", "s-22222222"]
    ) { $0.container = "Gazette" }
    #expect(html.ranges(of: ">Gazette</a>").count == 2)
    #expect(html.contains("So it was. (<a href=\"sources/chronicle.html#s-11111111\">Gazette</a>)"))
    #expect(
      html.contains("Gazette</a>; <a href=\"sources/chronicle.html#s-22222222\">passage 2</a>)"))
  }

  @Test("a work without author or outlet is named by its site, then by a title that can be read")
  func names() throws {
    let linked = try Self.html("So.[^r1]", ["r1"]) {
      $0.title = Reference.Wording("Переправа", language: "ru")
      $0.translatedTitle = "The crossing"
      $0.url = "https://www.gazette.example/1"
      $0.issued = .of("1851-06-05")
    }
    #expect(linked.contains(">gazette.example, 5 June 1851</a>"))
    let printed = try Self.html("So.[^r1]", ["r1"]) {
      $0.title = Reference.Wording("Переправа", language: "ru")
      $0.translatedTitle = "The crossing"
    }
    #expect(printed.contains(">The crossing</a>"))
  }
}
