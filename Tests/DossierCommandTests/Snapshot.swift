import Foundation
import Testing

/// Text kept in `Tests/Cases/Command`, against which what a user sees is held.
enum Snapshot {
  /// Compares a text with the file kept for it. With `DOSSIER_RECORD=1` the file is written
  /// instead, and the test fails all the same, so that nobody forgets to read it.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = cases.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was written anew: read it", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
  }

  private static var cases: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Cases/Command")
  }
}
