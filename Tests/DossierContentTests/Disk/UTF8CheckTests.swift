import Testing

@testable import DossierContent

@Suite("Bytes that are no UTF-8")
struct UTF8CheckTests {
  @Test("the first byte that is no part of a character is found")
  func badBytes() {
    #expect(UTF8Check.firstBadOffset(in: Array("añ漢😀".utf8)) == nil)
    #expect(UTF8Check.firstBadOffset(in: Array("añ".utf8) + [0xFF]) == 3)
    #expect(UTF8Check.firstBadOffset(in: [0x61, 0xE2, 0x82]) == 1)
    #expect(UTF8Check.firstBadOffset(in: [0x61, 0xED, 0xA0, 0x80]) == 1)
    #expect(UTF8Check.firstBadOffset(in: [0xC0, 0x80]) == 0)
  }
}
