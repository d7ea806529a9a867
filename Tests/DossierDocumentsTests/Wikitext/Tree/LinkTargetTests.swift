import Testing

@testable import DossierDocuments

@Suite("What a link leads to")
struct LinkTargetTests {
  @Test(
    "is told by the words before its first colon",
    arguments: [
      ("Third Army", .article), ("File:Map.png", .file), ("image: Map.png", .file),
      ("Category:Sieges", .category), ("de:Schlacht", .elsewhere), ("zh-min-nan:X", .elsewhere),
      ("simple:Siege", .elsewhere), (":Category:Sieges", .article), (":de:Schlacht", .article),
      ("Operation: North", .article), ("wikt:siege", .article),
    ] as [(String, LinkTarget)])
  func targets(_ target: String, _ kind: LinkTarget) {
    #expect(LinkTarget(target) == kind)
  }
}

@Suite("Entities")
struct EntityTests {
  @Test(
    "stand for one character each, or for nothing",
    arguments: [
      ("nbsp", "\u{A0}"), ("ndash", "–"), ("#8211", "–"), ("#x2013", "–"), ("#X2013", "–"),
      ("amp", "&"), ("nosuchname", nil), ("#0", nil), ("#x110000", nil), ("#xD800", nil),
    ] as [(String, String?)])
  func decoding(_ name: String, _ text: String?) {
    #expect(Entity.decode(name) == text)
  }

  @Test("are found at an offset by their ampersand and semicolon") func ranges() {
    let bytes = Array("a&ndash;b &none; &".utf8)
    #expect(Entity.range(in: bytes, at: 1) == 1..<8)
    #expect(Entity.range(in: bytes, at: 0) == nil)
    #expect(Entity.range(in: bytes, at: 10) == nil)
    #expect(Entity.range(in: bytes, at: 17) == nil)
  }

  @Test("are decoded in a text, and what is none stays") func texts() {
    #expect("5&nbsp;km &amp; more &c; &".decodingEntities == "5\u{A0}km & more &c; &")
  }
}
