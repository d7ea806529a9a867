import DossierModel
import Testing

@Suite("Classes of bytes")
struct ByteTests {
  @Test("hold the characters of ASCII, and no byte of a longer one") func classes() {
    let letters = (UInt8.min...UInt8.max).filter(\.isLetter)
    #expect(
      String(decoding: letters, as: UTF8.self)
        == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    #expect((UInt8.min...UInt8.max).filter(\.isDigit) == Array("0123456789".utf8))
    #expect((UInt8.min...UInt8.max).filter(\.isSpace) == [9, 10, 11, 12, 13, 32])
    #expect(UInt8(ascii: "Q").lowered == UInt8(ascii: "q"))
    #expect(UInt8(ascii: "[").lowered == UInt8(ascii: "["))
  }

  @Test("white space goes from the ends of a range and stays inside") func trimming() {
    let bytes = Array(" \u{B}a b\t".utf8)
    #expect(bytes.text(bytes.trimmed(0..<bytes.count)) == "\u{B}a b")
    #expect(bytes.text(bytes.trimmingSpace(0..<bytes.count)) == "a b")
    #expect(" a ".trimmingWhite == "a" && " \n".trimmingWhite.isEmpty)
  }

  @Test("a text and a run of one byte are found at an offset") func finding() {
    let bytes = Array("''''a".utf8)
    #expect(bytes.runLength(at: 1) == 3 && bytes.runLength(at: 4) == 1)
    #expect(bytes.has("'a", at: 3) && !bytes.has("'a", at: 4) && !bytes.has("'", at: -1))
  }
}
