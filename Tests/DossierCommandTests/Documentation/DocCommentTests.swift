import Foundation
import Testing

@Suite("Doc comments")
struct DocCommentTests {
  @Test("every name that other targets may use says what it is")
  func names() throws {
    let sources = DocumentationPage.root.appendingPathComponent("Sources").path
    let paths = try #require(FileManager.default.enumerator(atPath: sources))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    #expect(paths.count > 100)
    for path in paths {
      let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      #expect(Self.undocumented(in: text) == [], "\(path)")
    }
  }

  @Test("a name without one is found, attributes or not; what a protocol asks for needs none")
  func finds() {
    let text = """
      /// A bridge.
      package struct Bridge: Comparable {
        package var span: Int
        /// In tons.
        @available(*, deprecated)
        package var load: Int
        @inlinable
        package func close() {}
        package init(span: Int) {}
        package static func < (left: Self, right: Self) -> Bool {}
        var weight = 1
      }
      package extension Bridge {}
      """
    #expect(Self.undocumented(in: text) == ["package var span: Int", "package func close() {}"])
  }

  /// The declarations of a file that are for other targets and have no doc comment.
  ///
  /// An initializer that only takes the properties, and what Swift's own protocols ask for, say
  /// nothing that is not said elsewhere; the meaning of a rule stands in its declaration.
  private static func undocumented(in text: String) -> [String] {
    var isDocumented = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let code = line.drop { $0 == " " }
      if code.hasPrefix("@") { return nil }
      defer { isDocumented = code.hasPrefix("///") }
      let isNamed =
        ["package ", "public "].contains { code.hasPrefix($0) }
        && !["init(", "extension ", " < (", "var description: String"].contains {
          code.contains($0)
        } && !code.contains(/static let \w+ = (?:contract|fault|debt|notice)\(/)
      return isNamed && !isDocumented ? String(code) : nil
    }
  }
}
