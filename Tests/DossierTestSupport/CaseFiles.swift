import Foundation

/// The files of `Tests/Cases`.
package enum CaseFiles {
  /// The folder of all tests, cases and fixtures.
  package static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
  package static let root = tests.appending(path: "Cases")

  /// What `DOSSIER_CASE` asks for: a part of the names of the cases that are to run.
  package static let wanted = ProcessInfo.processInfo.environment["DOSSIER_CASE"]

  /// All cases of a folder, file by file, or those of some of its files.
  package static func all(in folder: String, _ files: String...) -> [TextCase] {
    let folder = root.appending(path: folder)
    let names = files.isEmpty ? self.names(in: folder) : files
    return names.flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return TextCase.cases(in: text, of: name)
    }
  }

  private static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }
}

extension Sequence where Element: CustomStringConvertible {
  /// The cases that are to run: all, or those whose name holds what `DOSSIER_CASE` says.
  package var chosen: [Element] {
    guard let wanted = CaseFiles.wanted else { return Array(self) }
    return filter { $0.description.localizedCaseInsensitiveContains(wanted) }
  }
}
