import Foundation
import Testing

@testable import dossier

@Suite("The lines of a file with a fault")
struct FileLinesTests {
  let folder: TemporaryFolder
  let lines: FileLines

  init() throws {
    folder = try TemporaryFolder()
    lines = FileLines(in: folder.url.path)
  }

  @Test("count from 1, without their ends, and none past the last")
  func numbers() throws {
    try folder.put("Content/a.yml", "one\r\ntwo\n\nfour")
    let found = (0...5).map { lines.line("Content/a.yml", $0) }
    #expect(found == [nil, "one", "two", "", "four", nil])
  }

  @Test("of a file that isn't there are none; of one that is no UTF-8 are shown as can be")
  func unreadable() throws {
    #expect(lines.line("Content/none.yml", 1) == nil)
    try Data([0x61, 0xFF, 0x62, 0x0A]).write(to: folder.url.appendingPathComponent("b.md"))
    #expect(lines.line("b.md", 1) == "a\u{FFFD}b")
  }

  @Test("of a file named by its whole path are found without the folder")
  func absolute() throws {
    try folder.put("page.mustache", "{{title}}")
    let file = folder.url.appendingPathComponent("page.mustache").path
    #expect(FileLines(in: "/nowhere").line(file, 1) == "{{title}}")
  }
}
