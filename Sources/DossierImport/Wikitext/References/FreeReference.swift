import DossierModel

/// A reference in free text: prose, an address, or a link with its words.
struct FreeReference {
  /// Of type `webpage` where it leads to an address, else `note`; its whole text is its note.
  let reference: Reference

  init(_ pieces: [Piece], _ content: ReferenceContent, _ range: Range<Int>, in tree: MarkupTree) {
    let text = FlowWriter.flow(of: pieces, in: tree, table: nil).text
    var url: String?
    var title: String?
    if let index = content.externalLinks.first,
      case .externalLink(let link) = tree.nodes[index].kind
    {
      url = tree.bytes.text(link)
      let words = FlowWriter.flow(of: tree.pieces([index]), in: tree, table: nil).text
      title = words == url ? nil : words
    } else {
      url = Self.bareURL(in: text)
    }
    var reference = Reference(id: "", type: url == nil ? "note" : "webpage")
    reference.url = url
    reference.title = title.map {
      Reference.Wording($0, language: Languages.language(ofTitle: $0, given: nil))
    }
    let words = text.isEmpty ? tree.bytes.text(range) : text
    reference.note = words
    reference.id = Reference.ID(fingerprintOf: url.map { [$0, title ?? ""] } ?? [words])
    self.reference = reference
  }

  /// The first address that stands in the text as it is, without the marks that end its sentence.
  private static func bareURL(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var position = 0
    while let colon = bytes[position...].firstIndex(of: Byte.colon) {
      for scheme in ["https", "http"]
      where bytes[..<colon].suffix(5).elementsEqual(scheme.utf8)
        || bytes[..<colon].suffix(scheme.utf8.count).elementsEqual(scheme.utf8)
      {
        guard bytes.has("://", at: colon) else { continue }
        let start = colon - scheme.utf8.count
        var end = colon + 3
        while end < bytes.count, !bytes[end].isWhite, bytes[end] != Byte.quote { end += 1 }
        while end > colon + 3, ".,;:)".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > colon + 3 ? bytes.text(start..<end) : nil
      }
      position = colon + 1
    }
    return nil
  }
}

/// Pages as free text gives them.
enum WrittenPages {
  /// Whether a text is nothing but a place in a work: "p. 33", "pp. 3–5", "page 46".
  static func isLocator(_ text: String) -> Bool {
    let words = text.lowercased()
    let labels = ["pp.", "pp", "pgs.", "pg.", "pages", "page", "p.", "p", "chapter", "ch.", "vol."]
    guard let label = labels.first(where: { words.hasPrefix($0) }) else {
      return !words.isEmpty && words.utf8.allSatisfy { $0.isDigit || $0 == Byte.hyphen }
    }
    let rest = words.dropFirst(label.count)
    return rest.unicodeScalars.contains { (48...57).contains($0.value) }
      && rest.unicodeScalars.allSatisfy {
        (48...57).contains($0.value) || " -–,.&ivxlcfn".unicodeScalars.contains($0)
      }
  }
}
