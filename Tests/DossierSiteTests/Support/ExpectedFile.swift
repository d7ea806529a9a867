import Foundation
import Testing

/// Files of `Tests/Cases/Site`, against which whole files of a dossier are held.
enum ExpectedFile {
  /// With `DOSSIER_RECORD=1` the file is written instead, and the test fails all the same, so
  /// that nobody forgets to read it.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/Site/\(name)")
    if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: read it", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
  }
}
