import DossierDocuments
import DossierModel
import DossierReading
import Testing

@testable import DossierImport

@Suite("Quotes are tied to bytes")
struct QuoteAnchorTests {
  private func document(_ text: String, as kind: Source.Kind) -> SourceDocument {
    let source = Source(
      id: "annals", file: "annals.txt", sha256: Digest(of: text), kind: kind, role: .witness,
      title: "Annals", shortTitle: "Annals", siglum: "A")
    let bytes = Array(text.utf8)
    return kind == .text
      ? PlainTextReader.read(source, bytes: bytes) : WikitextReader.read(source, bytes: bytes)
  }

  private func find(
    _ quote: String, prefix: String = "", suffix: String = "", in text: String,
    as kind: Source.Kind = .text
  ) -> (bytes: String?, rules: [String]) {
    var faults: [Diagnostic] = []
    let selector = QuoteSelector(
      .source("annals"), quote, prefix: prefix, suffix: suffix, at: FilePosition("x.yml"))
    let found = QuoteAnchor([document(text, as: kind)])
      .find(selector, in: "annals", reporting: &faults)
    if let found {
      #expect(
        found.passage.quote
          == String(decoding: Array(text.utf8)[found.passage.range], as: UTF8.self))
    }
    return (found?.passage.quote, faults.map(\.rule.code))
  }

  @Test("markup and marks are passed over, and the bytes run from the first word to the last")
  func markup() {
    let text = "They '''took'''<ref>Smith 1700.</ref> the [[Old Mill|mill]] of&nbsp;Arnay."
    #expect(
      find("took the mill", in: text, as: .wikitext).bytes
        == "took'''<ref>Smith 1700.</ref> the [[Old Mill|mill")
    #expect(find("mill of Arnay.", in: text, as: .wikitext).bytes == "mill]] of&nbsp;Arnay.")
    #expect(find("Smith 1700", in: text, as: .wikitext).rules == ["quote-not-found"])
  }

  @Test("line breaks count as spaces, and marks in brackets as nothing")
  func plainText() {
    #expect(find("took the mill", in: "They took[3]  the\tmill.").bytes == "took[3]  the\tmill")
    #expect(
      find("first line second", in: "* first line<br>second", as: .wikitext).bytes
        == "first line<br>second")
  }

  @Test("a quote lies within one block")
  func oneBlock() {
    #expect(
      find("mill. The bridge", in: "They took the mill.\n\nThe bridge fell.").rules
        == ["quote-not-found"])
  }

  @Test("letters, case and punctuation count")
  func exactness() {
    let text = "They took the “old” mill."
    #expect(find("They took the “old” mill.", in: text).rules == [])
    for quote in ["they took", "They took the \"old\" mill", "old mill", "took  the"] {
      #expect(find(quote, in: text).rules == ["quote-not-found"], "\(quote)")
    }
  }

  @Test("what stands directly before or after tells equal words apart")
  func prefixAndSuffix() {
    let text = "At dawn the mill fell. At dusk the mill burned, and the mill fell again."
    #expect(find("the mill", in: text).rules == ["quote-ambiguous"])
    #expect(find("the mill", prefix: "At dawn ", in: text).bytes == "the mill")
    #expect(find("the mill", suffix: " fell", in: text).rules == ["quote-ambiguous"])
    #expect(find("the mill", prefix: "and ", suffix: " fell", in: text).rules == [])
    #expect(find("the mill", prefix: "dawn", in: text).rules == ["quote-not-found"])
    #expect(find("At dawn", prefix: "x", in: text).rules == ["quote-not-found"])
  }

  @Test("short quotes and those at the very end are found")
  func edges() {
    #expect(find("a", in: "bab").bytes == "a")
    #expect(find("Mo", in: "Go Mo").bytes == "Mo")
    #expect(find("ü", in: "grün").bytes == "ü")
    #expect(find("", in: "grün").rules == ["quote-not-found"])
  }

  @Test("of a source that could not be read nothing is said")
  func absentSource() {
    var faults: [Diagnostic] = []
    let selector = QuoteSelector(.source("lost"), "words", at: FilePosition("x.yml"))
    #expect(QuoteAnchor([]).find(selector, in: "lost", reporting: &faults) == nil)
    #expect(faults == [])
  }

  @Test(
    "the nearest words are shown with what differs in brackets",
    arguments: [
      ("took the mill on Monday,", "took the [+old] mill on [Monday, → Tuesday,]"),
      ("they took the old mill", "[they → They] took the old mill"),
      ("took the very old mill", "took the [-very] old mill"),
      ("the old mill on Tuesday", "the old mill on [Tuesday → Tuesday,]"),
      ("an entirely other thing", nil),
    ])
  func nearest(quote: String, marked: String?) {
    let texts = ["Nobody came to the bridge.", "They took the old mill on Tuesday, after all."]
    #expect(NearestQuote(to: quote, among: texts)?.marked == marked)
  }
}
