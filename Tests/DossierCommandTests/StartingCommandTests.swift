import Foundation
import Testing

@testable import dossier

@Suite("The verbs that start a dossier")
struct StartingCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("letter.txt", "4 May 1643\n\nThe Norfolk Regiment held the ford on 3 May 1643.")
  }

  @Test("new, build, add, confirm and check, as a new user would")
  func wholeWay() throws {
    let new = try Run(["new", "ford", "--from", "letter.txt"], in: folder.url)
    #expect(new.status == 0 && new.faults.isEmpty)
    #expect(new.output.hasSuffix("next: dossier build ford\n"))
    #expect(try Run(["build", "ford"], in: folder.url).status == 0)
    try folder.put("second.txt", "5 May 1643\n\nThe Essex Regiment came on 3 May 1643.")
    #expect(try Run(["add", "second.txt", "--in", "ford"], in: folder.url).status == 0)
    let strict = try Run(["check", "ford", "--strict"], in: folder.url)
    #expect(strict.faults.contains("[proposed-entity]") && strict.status == 1)
    let confirm = try Run(["confirm", "--all", "--in", "ford"], in: folder.url)
    #expect(confirm.output == "2 confirmed, 0 still proposed\n")
    // Nobody has looked up the licences yet.
    let unlicensed = try Run(["check", "ford", "--strict"], in: folder.url)
    #expect(unlicensed.faults.contains("[source-without-licence]") && unlicensed.status == 1)
    let sources = "ford/Content/Sources/sources.yml"
    let written = try String(contentsOf: folder.url.appending(path: sources), encoding: .utf8)
    try folder.put(
      sources, written.replacing("\"unknown: fill in\"", with: "Public domain"))
    #expect(try Run(["check", "ford", "--strict"], in: folder.url).status == 0)
  }

  @Test("a folder that is not empty ends with 73, and stays as it is")
  func notEmpty() throws {
    try folder.put("ford/mine.txt", "mine")
    let run = try Run(["new", "ford", "--from", "letter.txt"], in: folder.url)
    #expect(
      run.faults == """
        dossier: error: “ford” is not empty: it holds “mine.txt”
          help: name a folder that is empty or not there yet; dossier add FILE puts a document into a dossier

        """)
    #expect(run.output.isEmpty && run.status == 73)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("ford").path)
    #expect(names == ["mine.txt"])
  }

  @Test(
    "wrong use ends with 64",
    arguments: [
      ["new", "ford"], ["new", "--from", "letter.txt"], ["new", "ford", "--from", "gone.txt"],
      ["new", "ford", "--from", "."], ["add"], ["add", "letter.txt"], ["confirm", "x"],
      ["update", "letter"], ["update", "letter", "letter.txt"],
    ])
  func wrongUse(arguments: [String]) throws {
    let run = try Run(arguments, in: folder.url)
    #expect(run.status == 64 && run.output.isEmpty && !run.faults.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["letter.txt"])
  }

  @Test("faults in what is named end with 1 and say that nothing was written")
  func faults() throws {
    try folder.put("scan.pdf", "%PDF-1.7")
    let new = try Run(["new", "ford", "--from", "scan.pdf"], in: folder.url)
    #expect(new.faults.hasSuffix("1 error\nnothing was written\n") && new.status == 1)
    #expect(
      try Run(["new", "ford", "--from", "letter.txt", "--quiet"], in: folder.url).output == "")
    let confirm = try Run(["confirm", "norfolk", "--in", "ford"], in: folder.url)
    #expect(confirm.faults.contains("no entry has the id `norfolk`") && confirm.status == 1)
    let update = try Run(["update", "leter", "letter.txt", "--in", "ford"], in: folder.url)
    #expect(update.faults.contains("did you mean `letter`?") && update.status == 1)
  }
}
