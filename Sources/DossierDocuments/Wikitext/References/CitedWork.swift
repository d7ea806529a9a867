import DossierModel

/// A work as one template cites it.
package struct CitedWork {
  /// The work as a reference.
  package var reference: Reference
  /// Where in the work; nil where the template names no page of a book.
  package var locator: String?
  /// By which short citations name it, beside the names of its authors.
  var anchors: CitationAnchors
  /// As the source words it; nil where it is put together of its fields.
  var words: String?
  /// Arguments that hold something and have no place in a reference.
  package var unknown: [(name: String, offset: Int)] = []
}

extension CitedWork {
  /// As a reader sees it in a bibliography.
  package var text: String {
    if let words, !words.isEmpty { return words }
    var parts: [String] = []
    let names = (reference.authors.isEmpty ? reference.editors : reference.authors).map(\.inFull)
    if !names.isEmpty { parts.append(names.joined(separator: "; ")) }
    if let title = reference.title?.text { parts.append(title) }
    if let translated = reference.translatedTitle { parts.append("[\(translated)]") }
    let outlet = [reference.container, reference.publisher].compactMap(\.self)
    if !outlet.isEmpty { parts.append(outlet.joined(separator: ", ")) }
    if let issued = reference.issued?.description ?? reference.issuedLiteral {
      parts.append(issued + (reference.yearSuffix ?? ""))
    }
    if let locator { parts.append(locator) }
    return parts.reduce("") { text, part in
      text.isEmpty ? part : text + (text.hasSuffix(".") ? " " : ". ") + part
    }
  }
}

extension Reference.Name {
  /// The last name first: "Clausewitz, Carl von".
  var inFull: String {
    switch self {
    case .literal(let name): name
    case .person(let family, let given): given.map { "\(family), \($0)" } ?? family
    }
  }

  /// In place of names that are not given.
  package static let others = "et al."

  /// By which short citations call it.
  package var family: String {
    switch self {
    case .literal(let name): name
    case .person(let family, _): family
    }
  }
}
