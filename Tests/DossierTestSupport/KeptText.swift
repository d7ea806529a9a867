import Foundation

/// Texts kept in `Tests/Cases`, against which what a user sees is held.
package enum KeptText {
  /// The text of a file; nil where `DOSSIER_RECORD=1` had it written anew, after which a test must
  /// fail all the same, so that nobody forgets to read it.
  package static func text(of path: String, recording new: String) throws -> String? {
    let file = CaseFiles.root.appending(path: path)
    guard isRecording else { return try String(contentsOf: file, encoding: .utf8) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try new.write(to: file, atomically: true, encoding: .utf8)
    return nil
  }

  /// Whether files are to be written instead of read.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1"
  }
}
