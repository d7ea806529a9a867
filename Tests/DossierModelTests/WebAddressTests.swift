import DossierModel
import Testing

@Suite("The gate for links")
struct WebAddressTests {
  @Test(
    "lets through addresses of the web with a host",
    arguments: [
      "https://example.org", "http://example.org/a:b?c=d#e", "HTTP://EXAMPLE.ORG/A",
      "https://example.org:8080/", "https://example.org./a", "http://192.0.2.1/a",
      "http://[2001:db8::1]:80/a", "https://bücher.example/ä", "https://a_b.example/(c)'d'",
      "https://archive.example/web/1999/http://example.org/a", "http://localhost/a",
      "https://موقع.example/", "https://example.org/a%20b",
    ])
  func web(_ written: String) {
    #expect(WebAddress(written)?.text == written)
    #expect(LinkGate.allows(written))
  }

  @Test(
    "percent-encodes signs that stand bare in many",
    arguments: [
      ("https://example.org/a|b", "https://example.org/a%7Cb"),
      ("https://example.org/{a}^`[b]", "https://example.org/%7Ba%7D%5E%60%5Bb%5D"),
      ("https://example.org/100%", "https://example.org/100%25"),
      ("https://example.org/a%2", "https://example.org/a%252"),
      ("https://example.org/a%zz", "https://example.org/a%25zz"),
    ])
  func encoded(_ written: String, _ text: String) {
    #expect(WebAddress(written)?.text == text)
  }

  @Test(
    "takes all else for text",
    arguments: [
      "", "x", "www.example.org/x", "example.org", "#a", "?a", "/etc/passwd", "//example.org/a",
      "a.md", "../a", "http:", "http:/", "http://", "http:///a", "http:example.org", "https://?a",
      "http://a b", " http://example.org", "http://example.org ", "http://example.org/a\nb",
      "http://example.org/\u{0}", "http://example.org/\u{7F}", "http://example.org/\u{85}",
      "http://example.org/\u{A0}", "http://example.org/\u{202E}gpj.exe", "http://e\u{200B}x.org",
      "http://\u{FFFD}.org", "http://example.org/<b>", "http://example.org/\"onclick",
      "http://good.example\\@bad.example", "http://user@example.org", "http://a:b@example.org/",
      "http://.", "http://..", "http://a..b", "http://.a", "http://-a.example", "http://a-.example",
      "http://example.org:port/", "http://example.org:99999/", "http://256.1.1.1/", "http://1/",
      "http://1.2.3", "http://[::1", "http://[]/", "http://[::1]a/", "http://a%2e.example",
      "http://ex*ample.org", "http://☃.example", "ftp://example.org", "file:///etc/passwd",
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:x", "\u{1}javascript:x",
      "javascript://example.org/%0Aalert(1)", "vbscript:x", "data:text/html,x",
      "mailto:a@b.example",
      "tel:1", "geo:1,2", "irc://example.org", "news:a", "urn:isbn:1", "about:blank", "blob:x",
      "https;//example.org", "httpss://example.org", "http//example.org",
    ])
  func refused(_ written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test(
    "refuses as a link on a page what runs or opens something, in any disguise",
    arguments: [
      "javascript:x", "JaVaScRiPt:x", " javascript:x", "java\nscript:x", "java\tscript:x",
      "\u{1}javascript:x", "javascript\u{0}:x", "vbscript:x", "data:text/html,x", "DATA:x",
      "data:image/png;base64,x", "file:///etc/passwd", "blob:x", "view-source:x", "\u{7F}file:x",
      "tel:1", "ftp://example.org/", "//example.org/a", "/a", "\\\\h\\a", "http://", "mailto:",
      "mailto:a", "mailto:a@b?bcc=c@d", "mailto:a@b,c@d", "mailto:a@@b",
    ])
  func refusedOnPages(_ destination: String) {
    #expect(!LinkGate.allows(destination))
  }

  @Test(
    "lets an editor's page link within the site and to mail",
    arguments: [
      "a.md", "../a/b.html#c", "#s-1", "?q=a:b", "a/b:c", "", "https://example.org/a:b",
      "HTTP://EXAMPLE.ORG", "mailto:a@example.org", "./javascript:x",
    ])
  func allowed(_ destination: String) {
    #expect(LinkGate.allows(destination))
  }

  @Test("a domain is a host in full") func domain() {
    #expect(["example.org", "news.gov.uk", "müller.example"].allSatisfy(WebAddress.isDomain))
    #expect(
      !["", "org", ".org", "example.", "a..b", "a b.org", "a\u{1D}b.org", "a.org/x", "a.org:80"]
        .contains(where: WebAddress.isDomain))
  }

  @Test("only what stays inside the site is relative") func relative() {
    #expect(["a.png", "../a.png", "", "#x"].allSatisfy(LinkGate.isRelative))
    #expect(
      !["/a.png", "//h/a.png", "\\\\h\\a", " /a", "https://h/a"].contains(
        where: LinkGate.isRelative))
  }

  @Test("a work keeps what is written, and links to what may be a link")
  func reference() {
    var work = Reference(id: "r1", type: "webpage")
    work.url = "www.example.org/a"
    work.archiveURL = "https://archive.example/a"
    #expect(work.address == nil)
    #expect(work.archiveAddress?.text == "https://archive.example/a")
    #expect(work.refusedAddresses == ["www.example.org/a"])
  }
}
