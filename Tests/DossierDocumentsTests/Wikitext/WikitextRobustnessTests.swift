import DossierTestSupport
import Testing

@testable import DossierDocuments

@Suite("Wikitext that makes no sense")
struct WikitextRobustnessTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "[[", "]]", "[http://a.example ", "]", "|", "=", "''", "'''",
    "'''''", "\n", "\n\n", "\n* ", "\n** ", "\n== ", " ==\n", "\n{|\n", "\n|-\n", "\n| ", "||",
    "\n! ", "!!", "\n|}\n", "<ref>", "<ref name=a>", "<ref name=\"a\" />", "</ref>", "<br />",
    "<hr>", "<!--", "-->", "<nowiki>", "</nowiki>", "&ndash;", "&nbsp;",
    "{{cite web|title=a|url=b}}",
    "{{efn|", "{{Infobox military conflict\n| units1 = ", "{{flag|", "{{ubl|a|",
    "[[File:a.png|thumb|",
    "[[Category:a]]", "{{sfn|a|1900|p=1}}", "{{rp|3}}", "word", " ", "حلب", "é", "\u{A0}", ";", ":",
    "<references>", "</references>", "{{quote|", "{{plainlist|\n* ", "----", "__TOC__", "{{!}}",
    "{{convert|5|km}}", "<blockquote>", "</blockquote>", "\r\n", "{{tree list}}", "{{#tag:ref|",
    "{", "{{quote box|source=", "|quote=", "|author=", "{{external media|", "|images=", ". The ",
    "Rain fell. Wind rose.",
  ]

  @Test("markup in any order loses no byte", arguments: 0..<300)
  func shuffledMarkup(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 1...120, using: &numbers)
    let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
    Soundness.check(MarkupParser.parse(Array(text.utf8)))
    Soundness.check(DocumentText.read(text))
  }

  @Test("random bytes lose no byte", arguments: 0..<100)
  func randomBytes(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    Soundness.check(MarkupParser.parse(bytes))
    #expect(DocumentText.read(bytes).uncovered().isEmpty)
  }

  @Test("an article with damage anywhere loses no byte", arguments: 0..<200)
  func damagedArticle(_ seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    var bytes = Array(Self.article.utf8.filter { $0 < 128 })
    for _ in 0..<6 {
      let start = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...12, using: &numbers))
      let piece = Self.pieces.filter { $0.utf8.allSatisfy { $0 < 128 } }
        .randomElement(using: &numbers)
      bytes.replaceSubrange(start..<end, with: Array((piece ?? "").utf8))
    }
    Soundness.check(MarkupParser.parse(bytes))
    Soundness.check(DocumentText.read(bytes))
  }

  private static let article = """
    {{Infobox military conflict
    | conflict = Siege of Mons
    | date = 3 May 1746<ref name=a>{{cite web|title=A|url=http://a.example|date=2001}}</ref>
    | units1 = {{tree list}}
    * [[First Army]]
    ** {{flagicon|France}} 2nd Regiment<hr>
    {{tree list/end}}
    | result = {{ublist|Victory|Peace<ref>B.</ref>}}
    | campaignbox = {{Campaignbox Wars}}
    }}
    The '''siege''' of [[Mons]] began.<ref name=a />{{rp|3}} It ''ended'' soon.{{efn|Or not.<ref>C.</ref>}}
    == Battle ==
    {{main|Mons}}
    [[File:Mons.jpg|thumb|The [[belfry]]]]
    * One<br />two
    {| class="wikitable"
    ! Side !! Killed
    |-
    | France || 900{{sfn|Ney|1830|p=3}}
    |}
    {{quote|The town is ours.|Ney}}
    == Notes ==
    {{reflist|refs=<ref name=d>D.</ref>}}
    * {{cite book|last=Ney|title=Memoirs|year=1830}}
    [[Category:Sieges]]
    """
}
