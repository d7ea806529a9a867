import DossierContent
import DossierModel
import Testing

@testable import DossierSite
@testable import DossierStarting

@Suite("Ids that last")
struct LastingIDsTests {
  private static let list = "Content/Sources/ids.tsv"
  private static let lead = "Content/Annotations/leads/units/marl-guards.md"

  /// The dossier of the weir as another version of the program left it: the sentence on the Marl
  /// Guards went by the id `0ld1d000`, and a lead and `dossier.yml` name it by that.
  private func aged() throws -> FixtureDossier {
    let dossier = try FixtureDossier.named("weir")
    _ = try dossier.build()
    try dossier.replace("\tb8c7fc93", with: "\t0ld1d000", in: Self.list)
    try dossier.put(Self.lead, "The Marl Guards came on 4 June 1851.[^s-0ld1d000]\n")
    let settings = try dossier.text("Content/dossier.yml")
    try dossier.put("Content/dossier.yml", "# s-0ld1d000, but as-0ld1d000\n" + settings)
    return dossier
  }

  @Test("a build lists the ids beside the sources, and the next one changes nothing")
  func listed() throws {
    let dossier = try FixtureDossier.named("weir")
    _ = try dossier.build()
    let first = dossier.files(under: "Content")
    #expect(first["Sources/ids.tsv"] != nil)
    let second = try dossier.build()
    #expect(dossier.files(under: "Content") == first)
    #expect(second.report.diagnostics == [])
  }

  @Test("an id of before leads to the statement on each page, in marks and in explanations")
  func kept() throws {
    let dossier = try aged()
    let built = try dossier.build()
    #expect(built.report.written, "\(built.printed)")
    #expect(try built.file("days/1851-06-04.html").contains("id=\"s-0ld1d000\""))
    #expect(try built.file("units/marl-guards.html").contains("href=\"#note-"))
    let explained = try Pipeline.explain(AnchorName("s-0ld1d000"), in: dossier.folder.path)
    guard case .statement(let found)? = explained.explained else {
      Issue.record("not explained")
      return
    }
    #expect(found.id == "b8c7fc93")
    #expect(found.furtherIDs == ["0ld1d000"])
  }

  @Test("the ids of now are written into the editor's files, and nothing else there changes")
  func rewritten() throws {
    let dossier = try aged()
    let told = try RenamedMarks.rewrite(in: dossier.folder.path, isDryRun: true)
    #expect(
      told.lines
        == ["Content/dossier.yml: 1 id", "\(Self.lead): 1 id", "nothing was written"])
    #expect(try dossier.text(Self.lead).contains("[^s-0ld1d000]"))
    let report = try RenamedMarks.rewrite(in: dossier.folder.path, isDryRun: false)
    #expect(report.isWritten)
    #expect(
      try dossier.text(Self.lead)
        == "The Marl Guards came on 4 June 1851.[^s-b8c7fc93]\n")
    #expect(
      try dossier.text("Content/dossier.yml").hasPrefix("# s-b8c7fc93, but as-0ld1d000\n"))
    let again = try RenamedMarks.rewrite(in: dossier.folder.path, isDryRun: false)
    #expect(!again.isWritten)
  }

  @Test("a newer revision of a source keeps the ids of what stands in it as before, once")
  func revision() throws {
    let dossier = try aged()
    let article = try dossier.text("Content/Sources/article.wikitext")
    try dossier.put("newer.wikitext", "Said first.\n\n" + article)
    let report = try Revision.update(
      "article", with: dossier.folder.appending(path: "newer.wikitext").path,
      in: dossier.folder.path, isDryRun: false)
    #expect(report.isWritten)
    #expect(try !dossier.text(Self.list).contains("7a190c90a706"))
    let built = try dossier.build()
    #expect(try built.file("days/1851-06-04.html").contains("id=\"s-0ld1d000\""))
  }

  @Test("what a newer revision no longer holds stays behind, under the older file, and is told")
  func leftBehind() throws {
    let dossier = try aged()
    let article = try dossier.text("Content/Sources/article.wikitext")
    try dossier.put(
      "newer.wikitext", article.replacingOccurrences(of: "entered Weir", with: "came to Weir"))
    let report = try Revision.update(
      "article", with: dossier.folder.appending(path: "newer.wikitext").path,
      in: dossier.folder.path, isDryRun: false)
    #expect(report.lines.contains { $0.contains("the ids of 1 that do not stand as they did") })
    #expect(try dossier.text(Self.list).contains("7a190c90a706"))
    try dossier.remove(Self.lead)
    #expect(try dossier.build().report.written)
    #expect(try dossier.text(Self.list).contains("0ld1d000"))
  }

  @Test("a line that lists no ids is an error, and the list stays as it is")
  func damaged() throws {
    let dossier = try aged()
    try dossier.remove(Self.lead)
    let text = try dossier.text(Self.list)
    try dossier.put(Self.list, text + "<<<<<<< HEAD\n")
    let built = try dossier.build()
    #expect(built.printed.contains("this line lists no ids"))
    #expect(try dossier.text(Self.list) == text + "<<<<<<< HEAD\n")
  }
}
