/// The title of the article that a link leads to.
package struct LinkTitle: Hashable {
  /// Without a section, with spaces for underscores and a capital at its start.
  package var full: String
  /// Without the parenthesis at its end and what follows a comma.
  package var bare: String
  /// What stands in the parenthesis.
  package var hint: String?
  /// What follows the comma: "Helmand" of "Sangin, Helmand".
  package var region: String?

  /// Nil where the link leads to no article of its own: a section, a file, another site.
  package init?(_ target: String) {
    let page = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let words = page.split { $0 == "_" || $0 == " " }.joined(separator: " ")
    guard let first = words.first, !words.contains(":"), !words.contains("/") else { return nil }
    full = first.uppercased() + words.dropFirst()
    bare = full
    if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), open > bare.startIndex {
      hint = String(bare[bare.index(after: open)...].dropLast())
      bare = String(bare[..<open].reversed().drop { $0 == " " }.reversed())
    }
    if let comma = bare.range(of: ", ") {
      region = String(bare[comma.upperBound...])
      bare = String(bare[..<comma.lowerBound])
    }
  }

  /// The words of the bare title.
  package var words: [String] { bare.split(separator: " ").map(String.init) }
}

extension String {
  /// Where a text first stands; nil where it doesn't.
  package func range(of sought: String) -> Range<String.Index>? {
    ranges(of: sought).first
  }
}
