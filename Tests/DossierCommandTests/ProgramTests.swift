import Foundation
import Testing

@testable import dossier

@Suite("The built program")
struct ProgramTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("--version prints the version alone")
  func version() throws {
    let run = try Run(["--version"])
    #expect(run.output == Version.current + "\n")
    #expect(run.faults.isEmpty)
    #expect(run.status == 0)
  }

  @Test("--help of every verb goes to standard output", arguments: ["build", "import", "check"])
  func help(verb: String) throws {
    let run = try Run([verb, "--help"])
    #expect(run.output.contains("USAGE: dossier \(verb)"))
    #expect(run.status == 0)
  }

  @Test(
    "wrong use ends with 64, and says what is wrong",
    arguments: [
      (["bild"], "Unexpected argument 'bild'"),
      (["build", "--jobs", "0"], "It must be a number from 1 to 64."),
      (["build", "--jobs", "65"], "It must be a number from 1 to 64."),
      (["build", "--jobs", "two"], "It must be a number from 1 to 64."),
      (["build", "--base-url", "ftp://somme.example/"], "It must be an address such as"),
      (["build", "--base-url", "https://"], "It must be an address such as"),
      (["build", "--quiet", "--verbose"], "--verbose"),
      (["build", "--templates"], "Missing value for '--templates <path>'"),
      (["check", "one", "two"], "Unexpected argument 'two'"),
      (["import", "--output", "Public"], "Unknown option '--output'"),
    ])
  func wrongUse(arguments: [String], message: String) throws {
    let run = try Run(arguments, in: folder.url)
    #expect(run.faults.contains(message))
    #expect(run.output.isEmpty)
    #expect(run.status == 64)
  }

  @Test(
    "a folder without Content/ ends with 64 and a way out", arguments: ["build", "import", "check"])
  func noContent(verb: String) throws {
    let run = try Run([verb], in: folder.url)
    #expect(
      run.faults == """
        dossier: error: this folder holds no folder Content/
          help: name the folder that holds Content/: dossier build DIR

        """)
    #expect(run.output.isEmpty)
    #expect(run.status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test("a folder that isn't there, and a file, end with 64")
  func noFolder() throws {
    try folder.put("letter.txt", "Dear Ada")
    let missing = try Run(["check", "some\u{1B}[2Jwhere"], in: folder.url)
    #expect(missing.faults.hasPrefix("dossier: error: there is no folder “some␛[2Jwhere”\n"))
    #expect(missing.status == 64)
    let file = try Run(["check", "letter.txt"], in: folder.url)
    #expect(file.faults.hasPrefix("dossier: error: “letter.txt” is a file\n"))
    #expect(file.status == 64)
  }
}

@Suite("Options")
struct OptionTests {
  @Test("an address gets a slash at its end")
  func baseURL() throws {
    let command = try BuildCommand.parse(["--base-url", "https://example.org/somme"])
    #expect(command.baseURL == "https://example.org/somme/")
    #expect(try BaseURL.checked("HTTP://localhost:8000/") == "HTTP://localhost:8000/")
  }

  @Test(
    "an address that could not be the start of a link is refused",
    arguments: [
      "", "example.org", "//example.org/", "https:", "https:///x", "https://a b/", "https://x/?q",
      "https://x/#top", "javascript://x/", "https://x/\u{1B}", "https://a:b@x/", "https://x/\"",
    ])
  func badBaseURL(text: String) {
    #expect(throws: (any Error).self) { try BaseURL.checked(text) }
  }

  @Test("without options a build is of this folder, and nothing is discarded")
  func defaults() throws {
    let command = try BuildCommand.parse([])
    #expect(command.folder.folder == ".")
    #expect(command.output == nil && command.templates.templates == nil)
    #expect(command.baseURL == nil && command.jobs == nil)
    #expect(!command.edits.discardEdits && !command.reporting.strict)
    #expect(command.reporting.detail == nil)
  }
}
