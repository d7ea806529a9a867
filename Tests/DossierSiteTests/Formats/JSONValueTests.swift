import Foundation
import Testing

@testable import DossierSite

@Suite("JSON")
struct JSONValueTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: value.bytes, as: UTF8.self)
  }

  @Test("keys stand in the order of their code points, capitals first")
  func order() {
    let keys = ["url", "URL", "a_b", "a-b", "aB", "ab", "10", "9", "é", "z", "\u{FF5E}", "😀"]
    let value = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
    let found = text(value).matches(of: /"([^"]*)"/).map { String($0.1) }
    #expect(
      found == ["10", "9", "URL", "a-b", "aB", "a_b", "ab", "url", "z", "é", "\u{FF5E}", "😀"])
  }

  @Test("every value is written as briefly as can be, with a line feed at the end")
  func values() {
    let value = JSONValue.array([
      .null, .bool(true), .number(-7), .decimal(36.2), .decimal(37), .decimal(-0.1), .string(""),
      .array([]), .object([:]),
    ])
    #expect(text(value) == "[null,true,-7,36.2,37,-0.1,\"\",[],{}]\n")
  }

  @Test("only what must be is escaped in texts")
  func escapes() {
    let value = JSONValue.string("a/b \"c\" \\ \u{0} \n \t \u{1F} \u{7F} é \u{2028} 😀")
    #expect(
      text(value)
        == #""a/b \"c\" \\ \u0000 \n \t \u001f "# + "\u{7F} é \u{2028} 😀\"\n")
  }

  @Test("what is written can be read back by another reader")
  func roundTrip() throws {
    let texts = (0..<0x300).compactMap(Unicode.Scalar.init).map { "x\($0)y" }
    let bytes = JSONValue.texts(texts).bytes
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String] == texts)
  }
}
