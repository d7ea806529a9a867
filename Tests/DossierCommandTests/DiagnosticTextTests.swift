import DossierModel
import Testing

@testable import dossier

@Suite("Faults as they are printed")
struct DiagnosticTextTests {
  private func text(
    _ diagnostics: [Diagnostic], folder: String = ".", line: String? = nil
  ) -> String {
    DiagnosticText(folder: folder) { _, _ in line }.text(of: diagnostics)
  }

  @Test("with file, line, column, the line itself, a caret and what to do")
  func whole() {
    let fault = Diagnostic(
      .contract("unknown-key", "", ""), at: FilePosition("Content/dossier.yml", line: 3, column: 3),
      "the key “titel” is unknown", advice: "write “title”")
    #expect(
      text([fault], line: "  titel: The Somme") == """
        Content/dossier.yml:3:3: error: the key “titel” is unknown [unknown-key]
              titel: The Somme
              ^
          help: write “title”
        1 error

        """)
  }

  @Test("with each place that belongs to it, as it opens from here")
  func notes() {
    let fault = Diagnostic(
      .contract("duplicate-id", "", ""), at: FilePosition("Content/b.yml", line: 3),
      "the id is given twice", advice: "give another",
      notes: [
        .init(at: FilePosition("Content/a.yml", line: 1, column: 7), "the other entry stands here"),
        .init(at: FilePosition("Content/c\u{1B}.yml"), "and here"),
      ])
    #expect(
      text([fault], folder: "somme") == """
        somme/Content/b.yml:3: error: the id is given twice [duplicate-id]
          help: give another
          note: somme/Content/a.yml:1:7: the other entry stands here
          note: somme/Content/c␛.yml: and here
        1 error

        """)
  }

  @Test("what isn't known is left out")
  func parts() {
    let faults = [
      Diagnostic(.fault("no-lead", "", ""), at: FilePosition(""), "there is no lead"),
      Diagnostic(.contract("missing", "", ""), at: FilePosition("Content/a.yml"), "it is missing"),
      Diagnostic(.fault("odd", "", ""), at: FilePosition("Content/b.md", line: 2), "it is odd"),
    ]
    #expect(
      text(faults) == """
        warning: there is no lead [no-lead]
        Content/a.yml: error: it is missing [missing]
        Content/b.md:2: warning: it is odd [odd]
        1 error, 2 warnings

        """)
  }

  @Test("in the order of files and lines; the file as it opens from here")
  func order() {
    let faults = [9, 10, 2].map { (number: Int) in
      Diagnostic(
        .contract("r", "", ""), at: FilePosition("Content/a.yml", line: number), "m\(number)")
    }
    for folder in ["wars/somme", "wars/somme/"] {
      #expect(
        text(faults, folder: folder) == """
          wars/somme/Content/a.yml:2: error: m2 [r]
          wars/somme/Content/a.yml:9: error: m9 [r]
          wars/somme/Content/a.yml:10: error: m10 [r]
          3 errors

          """)
    }
    let elsewhere = Diagnostic(.contract("r", "", ""), at: FilePosition("/srv/page.mustache"), "m")
    #expect(text([elsewhere], folder: "somme").hasPrefix("/srv/page.mustache: error"))
  }

  @Test("none print nothing")
  func none() {
    #expect(text([]).isEmpty)
  }

  @Test("nothing in them can steer the terminal or forge a line")
  func control() {
    let fault = Diagnostic(
      .fault("odd", "", ""), at: FilePosition("a\u{1B}[31m.md", line: 1, column: 4),
      "found “\u{7}\nb: error: forged”", advice: "look\u{9B}2J at \u{202E}it")
    #expect(
      text([fault], line: "a\u{1B}\0\u{202E}b\u{7F}") == """
        a␛[31m.md:1:4: warning: found “␇ b: error: forged” [odd]
            a␛␀<U+202E>b␡
               ^
          help: look<U+009B>2J at <U+202E>it
        1 warning

        """)
  }
}

@Suite("The line shown under a fault")
struct ExcerptTests {
  private func shown(_ text: String, _ column: Int?, width: Int = 20) -> String {
    let excerpt = Excerpt(of: text, column: column, width: width)
    return excerpt.line + (excerpt.caret.map { "\n" + $0 } ?? "")
  }

  @Test("the caret stands under the column, one past the end at most")
  func caret() {
    #expect(shown("abc", 2) == "abc\n ^")
    #expect(shown("abc", 4) == "abc\n   ^")
    #expect(shown("abc", 99) == "abc\n   ^")
    #expect(shown("abc", 0) == "abc\n^")
    #expect(shown("", 1) == "\n^")
    #expect(shown("abc", nil) == "abc")
  }

  @Test("tabs, wide letters and marks that take no room count as the terminal shows them")
  func widths() {
    #expect(shown("\tabc", 2) == "    abc\n    ^")
    #expect(shown("a\tbc", 3) == "a   bc\n    ^")
    #expect(shown("奉天会戦", 3) == "奉天会戦\n    ^")
    #expect(shown("e\u{301}tape", 3) == "e\u{301}tape\n ^")
    #expect(shown("حَلب", 4) == "حَلب\n  ^")
  }

  @Test("a long line is cut around the column")
  func cut() {
    let line = "0123456789abcdefghijklmnopqrstuvwxyz"
    #expect(shown(line, 1) == "0123456789abcdefghij…\n^")
    #expect(shown(line, nil) == "0123456789abcdefghij…")
    #expect(shown(line, 19) == "…89abcdefghijklmnopqr…\n           ^")
    #expect(shown(line, 36) == "…ghijklmnopqrstuvwxyz\n                    ^")
    #expect(shown(line, 37) == "…ghijklmnopqrstuvwxyz\n                     ^")
  }

  @Test("a cut never parts a letter from its mark, and wide letters stay within the width")
  func cutLetters() {
    let marked = String(repeating: "e\u{301}", count: 30)
    #expect(
      shown(marked, 31) == "…" + String(repeating: "e\u{301}", count: 20) + "…\n" + "           ^")
    let wide = String(repeating: "戦", count: 30)
    #expect(shown(wide, 1, width: 9) == "戦戦戦戦…\n^")
  }

  @Test("a megabyte on one line is cut in no time")
  func long() {
    let line = String(repeating: "x", count: 1_000_000)
    #expect(Excerpt(of: line, column: 500_000).line.count == 98)
  }
}
