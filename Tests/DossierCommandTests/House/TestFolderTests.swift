import Foundation
import Testing

@Suite("Where tests stand")
struct TestFolderTests {
  /// Folders with code whose tests stand in the folder over theirs, each with the reason.
  private static let others = [
    "DossierDocuments/Wikitext/References/Lists": "its cases are those of references",
    "DossierDocuments/Wikitext/References/ShortNotes": "its cases are those of references",
    "DossierPreview": "a preview is tested as its parts, and whole over a socket, in Serving",
  ]

  @Test("each folder with code has tests in a folder of its name")
  func folders() throws {
    let without = try Self.folders().filter { folder in
      !Self.others.keys.contains(folder) && !Self.hasCode(Self.tests(of: folder))
    }
    #expect(without == [])
  }

  @Test("what is listed as tested elsewhere is there, and has no tests of its name")
  func listed() throws {
    let folders = try Self.folders()
    for folder in Self.others.keys {
      #expect(folders.contains(folder) && !Self.hasCode(Self.tests(of: folder)), "\(folder)")
    }
  }

  /// The folders with Swift files in them, without modules that hold but their own map at the top.
  private static func folders() throws -> [String] {
    let all = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    let files = try #require(all).filter { $0.hasSuffix(".swift") }
    let folders = Dictionary(grouping: files) { ($0 as NSString).deletingLastPathComponent }
    return folders.filter { folder, files in files != ["\(folder)/\(folder).swift"] }.keys.sorted()
  }

  private static func tests(of folder: String) -> String {
    let parts = folder.split(separator: "/", maxSplits: 1)
    let module = parts[0] == "dossier" ? "DossierCommand" : String(parts[0])
    return (["Tests/\(module)Tests"] + parts.dropFirst().map(String.init)).joined(separator: "/")
  }

  private static func hasCode(_ folder: String) -> Bool {
    let path = DocumentationPage.root.appending(path: folder).path
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return names?.contains { $0.hasSuffix(".swift") } == true
  }

  private static let sources = DocumentationPage.root.appending(path: "Sources")
}
