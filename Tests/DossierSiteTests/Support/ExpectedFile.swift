import DossierTestSupport
import Testing

/// Files of `Tests/Cases/Site`, against which whole files of a dossier are held.
enum ExpectedFile {
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let kept = try KeptText.text(of: "Site/\(name)", recording: text) else {
      Issue.record("\(name) was written anew: read it", sourceLocation: sourceLocation)
      return
    }
    #expect(text == kept, "\(name) differs", sourceLocation: sourceLocation)
  }
}
