import Testing

@testable import DossierImport

@Suite struct NearlySameWordsTests {
  @Test(
    "the same but for spelling, an article, marks or a form of “be” and “have”",
    arguments: [
      (
        "It was the first time fighting had broken out in the town since the siege.",
        "It is the first time fighting has broken out in the town since the siege."
      ),
      (
        "The garrison had also sent scouts to infiltrate the outer lines.",
        "The garrison had also sent scouts to infliltrate the outer lines."
      ),
      (
        "The column reached the bridge, the mill and the church.",
        "The column reached the bridge, the mill, and church.",
      ),
      (
        "The brigade organised the defence of the northern ridge at dawn.",
        "The brigade organized the defence of the northern ridge at dawn."
      ),
    ])
  func isNearlySame(first: String, second: String) {
    #expect(NearlySameWords(first).isNearlySame(as: NearlySameWords(second)))
    #expect(NearlySameWords(second).isNearlySame(as: NearlySameWords(first)))
  }

  @Test(
    "another number, name, negation or word of weight makes another statement",
    arguments: [
      ("Some 300 men of the guard held the mill.", "Some 800 men of the guard held the mill."),
      ("The guard held the mill at Arnay all day.", "The guard held the mill at Ornay all day."),
      (
        "The guard did hold the mill all that day.", "The guard did not hold the mill all that day."
      ),
      ("The guard left the eastern mill at noon.", "The guard left the western mill at noon."),
      ("The guard captured the old mill that day.", "The guard captures the old mill that day."),
      (
        "The whole town of Brey fell to the guard in the end.",
        "The town of Brey fell to the guard in the end."
      ),
      ("The guard held the mill.", "The guard held a mill."),
    ])
  func isAnother(first: String, second: String) {
    #expect(!NearlySameWords(first).isNearlySame(as: NearlySameWords(second)))
    #expect(!NearlySameWords(second).isNearlySame(as: NearlySameWords(first)))
  }

  @Test("candidates share most of their telling words, and come in their order")
  func candidates() {
    var index = NearlySameIndex()
    let texts = [
      "The northern column crossed the frozen river before daylight.",
      "The southern garrison surrendered its last cannon yesterday.",
      "The northern column crossed a frozen river before the daylight.",
    ]
    for (number, text) in texts.enumerated() { index.add(NearlySameWords(text), as: number) }
    #expect(index.candidates(for: NearlySameWords(texts[0])) == [0, 2])
    #expect(index.candidates(for: NearlySameWords("Nothing of the kind is known here.")).isEmpty)
  }
}
