import Testing

@testable import DossierSite

@Suite("What is kept of a function")
struct MemoTests {
  @Test("an equal input is answered from what is kept; another one anew, under each name")
  func answers() {
    let memo = Memo<Int, Int>()
    #expect(memo.output(for: "a", 1) { $0 + 10 } == 11)
    #expect(memo.output(for: "a", 1) { _ in 0 } == 11)
    #expect(memo.output(for: "b", 1) { _ in 5 } == 5)
    #expect(memo.output(for: "a", 2) { $0 + 10 } == 12)
    #expect(memo.output(for: "a", 1) { _ in 7 } == 7, "only the last input is kept")
    memo.forget()
    #expect(memo.output(for: "b", 1) { _ in 6 } == 6)
  }
}
