import DossierModel
import Testing

@testable import DossierDocuments

@Suite("The account of a source’s bytes")
struct ByteAccountTests {
  @Test("what no block covers is excluded, with its reason or as markup, without white space")
  func ranges() {
    var account = ByteAccount(Array("ab cd\nef  gh".utf8))
    account.exclude(0..<5, .markup)
    account.cover(3..<5)
    #expect(account.excluded.map(\.range) == [0..<2, 6..<12])
    account.cover(0..<12)
    #expect(account.excluded.isEmpty)
  }

  @Test("a later reason takes bytes from an earlier one, and none from a block") func order() {
    var account = ByteAccount(Array("abcdef".utf8))
    account.cover(0..<2)
    account.exclude(0..<6, .markup)
    account.exclude(4..<6, .markup)
    #expect(account.excluded.map(\.range) == [2..<4, 4..<6])
  }
}
