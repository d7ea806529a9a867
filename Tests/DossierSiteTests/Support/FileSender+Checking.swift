import DossierModel
import Testing

@testable import DossierSite

extension FileSender {
  /// One that divides nothing.
  static func checking(
    _ sink: SiteSink = .nowhere, doubles: @escaping @Sendable (String) -> Set<String>
  ) throws -> FileSender {
    var faults: [Diagnostic] = []
    let templates = try #require(TemplateSet.load(nil, words: .english, reporting: &faults))
    return FileSender(
      sink: sink, templates: templates, memory: nil, isTaken: { _ in false }, doubles: doubles)
  }
}
