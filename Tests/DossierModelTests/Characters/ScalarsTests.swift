import DossierModel
import Testing

@Suite struct ScalarsTests {
  @Test func `Characters are read forwards and backwards`() {
    let text = "aé€𐍈z"
    let bytes = Array(text.utf8)
    var forwards: [Unicode.Scalar] = []
    var position = 0
    while position < bytes.count {
      let (scalar, length) = bytes.scalar(at: position)
      forwards.append(scalar)
      position += length
    }
    #expect(forwards == Array(text.unicodeScalars))
    var backwards: [Unicode.Scalar] = []
    while let last = bytes.scalar(before: position) {
      backwards.append(last.scalar)
      position -= last.length
    }
    #expect(backwards == text.unicodeScalars.reversed())
  }

  @Test(arguments: [[0x80], [0xE2, 0x82], [0xFF], [0xC3]] as [[UInt8]])
  func `Bytes that are no character are replaced one by one`(_ bytes: [UInt8]) {
    #expect(bytes.scalar(at: 0) == ("\u{FFFD}", 1))
  }

  @Test(arguments: [
    ("It fell.", true), ("“It fell.”", true), ("(it fell)", false), ("سقطت؟", true), ("落ちた。", true),
    ("It fell", false), ("", false), ("»", false),
  ])
  func `A stop ends a text, closing marks behind it aside`(_ text: String, _ ends: Bool) {
    let bytes = Array(text.utf8)
    #expect(bytes.endsInStop(before: bytes.count) == ends)
  }
}
