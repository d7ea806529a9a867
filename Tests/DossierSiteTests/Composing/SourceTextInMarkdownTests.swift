import Testing

@testable import DossierMarkdown
@testable import DossierSite

@Suite("What a source writes beside its marks and links is no Markdown")
struct SourceTextInMarkdownTests {
  private static let article = """
    {{Infobox military conflict
    | conflict = Fight at Lower Marr
    | date = 4 June 1951
    | strength2 = 25 men<ref name=h/>{{POW}}
    }}
    The fight at Lower Marr was on 4 June 1951.<ref name=h>Hale, p. 192</ref>(POW) It went on.<ref name=h/>[x] more.

    <ref name=h/>(POW) begins here.

    <ref name=h/>: begins here.

    * <ref name=h/>[ ] no task
    * 1. no list
    * # no heading

    == Of A<br>and B ==
    <ref># no heading in a note</ref>It ended on 5 June 1951.<ref>1. no list</ref>

    """

  @Test("a mark before a parenthesis, a colon or a bracket; a note that begins like a list")
  func article() throws {
    let built = try FixtureDossier.started(from: [("marr.wikitext", Self.article)]).build()
    #expect(built.report.written, "\(built.printed)")
    let page = try built.file("sources/marr.html")
    for words in ["(POW) It went on.", "(POW) begins here.", ": begins here.", "[ ] no task"] {
      #expect(page.contains(words), "\(words)")
    }
    for words in ["1. no list", "# no heading", "# no heading in a note"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("an address that is none is text, everywhere; the warning names its line")
  func addresses() throws {
    let refused = [
      "www.marr.example/a", "javascript:alert(1)", "vbscript:x", "file:///etc/passwd", "#a",
      "/etc/passwd", "data:text/html,x", "//marr.example/b", "http://", "http://a..b/c",
    ]
    let notes = refused.enumerated().map { number, address in
      "It burned on 4 June 1951, they say in book \(number).<ref>{{cite web|title=Mill \(number)"
        + "|url=\(address)|archive-url=\(address)2}}</ref>\n"
    }
    let built = try FixtureDossier.started(from: [
      ("marr.wikitext", "The fight at Lower Marr.\n" + notes.joined())
    ]).build()
    #expect(built.report.written, "\(built.printed)")
    let told = built.report.diagnostics.filter { $0.rule.code == "no-address" }
    #expect(told.count == refused.count * 2)
    #expect(told.compactMap(\.place.line).min() == 2)
    for (path, bytes) in built.site where path.hasSuffix(".html") {
      for link in LinkScanner.scan([UInt8](bytes)) where link.kind == .link {
        #expect(!refused.contains { link.value.hasPrefix($0) && $0 != "#a" && $0 != "http://" })
      }
    }
    let csl = try built.file("data/references.json")
    #expect(!csl.contains("\"URL\""))
    #expect(csl.contains("address as given: javascript:alert(1)"))
    #expect(try !built.file("data/references.bib").contains("url = {"))
    #expect(try !built.file("data/dossier.json").contains("\"archive\": \""))
  }
}
