import DossierModel

/// A page that the program writes, and what it may do to the one that stands in its place.
package enum GeneratedPage {
  /// What stands where a page is to be written.
  package enum State: Sendable, Equatable {
    /// Nothing: write the page.
    case absent
    /// The page as it was written: it may be written anew.
    case intact
    /// A page that was written and then changed by hand: not to be touched.
    case edited(Change)
    /// A page without digest, or no page at all: not to be touched.
    case handWritten
  }

  /// The first line in which an edited page differs from the one that would be written.
  package struct Change: Sendable, Equatable {
    /// From 1, in the page as it stands.
    package var line: Int
    /// The line as it stands; nil where the page ends before it.
    package var found: String?
    /// The line as it would be written; nil where that page ends before it.
    package var expected: String?

    package init(line: Int, found: String?, expected: String?) {
      self.line = line
      self.found = found
      self.expected = expected
    }
  }

  /// The text of a page, with the digest of its body in the front matter.
  package static func text(_ frontMatter: FrontMatter, body: String) -> String {
    var signed = frontMatter
    signed.digest = Digest(of: body)
    return signed.page(with: body)
  }

  /// What the bytes at a page's path are; nil where nothing stands there.
  ///
  /// `fresh` is the page that would be written, which tells what was changed.
  package static func state(ofExisting bytes: [UInt8]?, fresh: String) -> State {
    guard let bytes else { return .absent }
    guard let text = String(validating: bytes, as: UTF8.self), let page = try? PageText(text),
      let digest = digest(in: page)
    else { return .handWritten }
    let isIntact = digest == Digest(of: page.body) && isAsWritten(page)
    return isIntact ? .intact : .edited(change(from: fresh, to: text))
  }

  /// The digest that a page gives of its body, whether or not it is the right one.
  static func digest(in page: PageText) -> Digest? {
    var faults: [Diagnostic] = []
    let root = YAMLNode.root(of: page.frontMatter, file: "", reporting: &faults)
    return root?["digest"]?.text.map { Digest(hexadecimal: $0) }
  }

  /// Whether the front matter holds nothing but what the program writes, as it writes it.
  private static func isAsWritten(_ page: PageText) -> Bool {
    var faults: [Diagnostic] = []
    guard
      let frontMatter = FrontMatter(
        page, file: "", ids: FrontMatter.Known(), reporting: &faults), faults.isEmpty
    else { return false }
    return PageText.frontMatterLines(of: frontMatter) == page.frontMatter
  }

  private static func change(from fresh: String, to text: String) -> Change {
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = fresh.split(separator: "\n", omittingEmptySubsequences: false)
    // The digest of the page as it would be written differs whenever the body does.
    let isDigest = { (line: Substring) in line.hasPrefix("digest: ") }
    let same = zip(found, expected).prefix { $0 == $1 || (isDigest($0) && isDigest($1)) }.count
    return Change(
      line: same + 1, found: same < found.count ? String(found[same]) : nil,
      expected: same < expected.count ? String(expected[same]) : nil)
  }
}
