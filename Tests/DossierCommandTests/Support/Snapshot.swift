import DossierTestSupport
import Testing

/// Text kept in `Tests/Cases/Command`, against which what a user sees is held.
enum Snapshot {
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let kept = try KeptText.text(of: "Command/\(name)", recording: text) else {
      Issue.record("\(name) was written anew: read it", sourceLocation: sourceLocation)
      return
    }
    #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
  }
}
