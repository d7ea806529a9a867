import DossierTemplates
import DossierTestSupport
import Foundation
import Testing

@testable import DossierSite

@Suite("The documentation of templates")
struct TemplateReferenceTests {
  private let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/templates.md")
  private let start = "<!-- names -->\n"
  private let end = "<!-- /names -->\n"

  @Test("its list of names is what the program declares")
  func names() throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let from = try #require(text.firstRange(of: start)).upperBound
    let to = try #require(text.firstRange(of: end)).lowerBound
    if KeptText.isRecording {
      let written = text[..<from] + "\n" + TemplateReference.markdown + text[to...]
      try String(written).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/templates.md was written anew: read it")
      return
    }
    #expect(text[from..<to] == "\n" + TemplateReference.markdown)
  }

  @Test("every name of every template stands in it with what it means")
  func complete() {
    let markdown = TemplateReference.markdown
    func expect(_ names: [DeclaredName]) {
      #expect(Set(names.map(\.name)).count == names.count, "a name is declared twice")
      for name in names {
        #expect(markdown.contains("\(name.name)}"), "\(name.name)")
        #expect(!name.meaning.isEmpty && markdown.contains(name.meaning), "\(name.name)")
        expect(name.inner ?? [])
      }
    }
    for template in PageKinds.builtIn.templates.values { expect(template.fields.names) }
    for names in TemplateParts.names.values { expect(names) }
  }
}
