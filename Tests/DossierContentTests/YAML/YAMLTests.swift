import DossierModel
import Testing

@testable import DossierContent

@Suite("YAML")
struct YAMLTests {
  private func compose(_ text: String) -> (root: YAMLNode?, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let root = YAMLComposer.compose(text, file: "x.yml", reporting: &faults)
    return (root, faults)
  }

  @Test("asterisks and ampersands inside texts stay as they are, whatever their position")
  func asterisksStay() {
    let text = """
      plain: see *this* and that *
      quoted: "*all* & more"
      block: |
        *first line
        & second
      continued: one
        *two
      list: [a*b, '*c', "&d"]
      odd: "\u{E07F}*"
      """
    let (root, faults) = compose(text)
    #expect(faults == [])
    #expect(root?["plain"]?.text == "see *this* and that *")
    #expect(root?["quoted"]?.text == "*all* & more")
    #expect(root?["block"]?.text == "*first line\n& second\n")
    #expect(root?["continued"]?.text == "one *two")
    #expect(root?["list"]?.items.map(\.text) == ["a*b", "*c", "&d"])
    #expect(root?["odd"]?.text == "\u{E07F}*")
  }

  @Test("a file whose aliases would grow without end is refused at once")
  func aliasesAreRefusedBeforeTheyGrow() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "? &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "]\n: x\n"
    }
    let start = ContinuousClock.now
    let (root, faults) = compose(text)
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(root == nil)
    #expect(faults.first?.rule.code == "yaml-anchor")
    #expect(faults.first?.place == FilePosition("x.yml", line: 1, column: 5))
    #expect(Set(faults.map(\.rule.code)) == ["yaml-anchor", "wrong-type"])
  }

  @Test("an alias is seen wherever a value can start")
  func aliasesAreSeen() {
    for text in ["*a", "- *a", "[*a]", "{x: *a}", "? *a\n: b", "*a : b", "x:\n  *a", "[1,*a]"] {
      let (root, faults) = compose(text)
      #expect(root == nil)
      #expect(faults.map(\.rule.code) == ["yaml-anchor"], "\(text)")
    }
  }

  @Test("a key given many times is reported each time, and the first one counts")
  func duplicateKeysAreAllReported() {
    let lines = (1...20).map { "key: \($0)" } + ["other: x"]
    let (root, faults) = compose(lines.joined(separator: "\n"))
    #expect(root?["key"]?.text == "1")
    #expect(root?["other"]?.text == "x")
    #expect(faults.map { $0.place.line ?? 0 } == Array(2...20))
    #expect(faults.allSatisfy { $0.message == "the key `key` stands here and in line 1" })
  }

  @Test("words that other readers take for a yes, a number or a date stay texts")
  func scalarsStayTexts() {
    let (root, _) = compose("a: no\nb: 0x1F\nc: 2024-11-29\nd: 1_000\ne: ~\nf: '~'")
    #expect(root?["a"]?.text == "no")
    #expect(root?["b"]?.text == "0x1F")
    #expect(root?["c"]?.text == "2024-11-29")
    #expect(root?["d"]?.text == "1_000")
    #expect(root?["e"]?.content == .nothing)
    #expect(root?["f"]?.text == "~")
  }

  @Test("lines count from where the text starts in its file")
  func linesCountFromTheFirst() {
    var faults: [Diagnostic] = []
    let root = YAMLComposer.compose(
      "a: b\nc:\n  - d", file: "x.md", firstLine: 2, reporting: &faults)
    #expect(root?["c"]?.items.first?.place == FilePosition("x.md", line: 4, column: 5))
  }

  @Test("keys given twice that cannot be told apart are reported where the first stands")
  func duplicateKeysThatCannotBeRenamed() {
    let (root, faults) = compose("a: b\n'': x\n'': y")
    #expect(root == nil)
    #expect(faults.map(\.rule.code) == ["duplicate-key"])
    #expect(faults.map(\.place) == [FilePosition("x.yml", line: 2, column: 1)])
  }

  @Test("a text nested a thousand deep is refused, not run into the ground")
  func depthIsLimited() {
    let (root, faults) = compose(String(repeating: "[", count: 100_000))
    #expect(root == nil)
    #expect(faults.map(\.rule.code) == ["yaml-syntax"])
  }
}

@Suite("The nearest word")
struct NearestTests {
  @Test("letters left out, put in, replaced or swapped count one each")
  func distances() {
    #expect(EditDistance.between("publsher", "publisher") == 1)
    #expect(EditDistance.between("pubilsher", "publisher") == 1)
    #expect(EditDistance.between("license", "licence") == 1)
    #expect(EditDistance.between("", "abc") == 3)
    #expect(EditDistance.between("kind", "kind") == 0)
  }

  @Test("what is far from every word has no nearest one")
  func farWordsHaveNone() {
    #expect(Nearest.word(to: "Kind", among: ["name", "kind"]) == "kind")
    #expect(Nearest.word(to: "weather", among: ["name", "kind"]) == nil)
    #expect(Nearest.word(to: "x", among: []) == nil)
  }
}
