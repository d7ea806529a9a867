import DossierLanguages
import DossierModel

/// A reference in free text: prose, an address, or links with their words.
struct FreeReference {
  /// Of type `webpage` where it leads to an address, else `note`; its whole text is its note.
  let reference: Reference

  init(_ pieces: [Piece], _ content: ReferenceContent, _ range: Range<Int>, in tree: MarkupTree) {
    let text = FlowWriter.flow(of: pieces, in: tree).text
    var links = content.externalLinks.compactMap { NoteLink($0, in: tree) }
    if links.isEmpty, let url = Self.bareURL(in: text) { links = [NoteLink(url: url)] }
    let first = links.first { !$0.isArchive } ?? links.first
    var reference = Reference(id: "", type: links.isEmpty ? "note" : "webpage")
    reference.url = first?.url
    reference.title = first?.title.map {
      Reference.Wording($0, language: Languages.language(ofTitle: $0, given: nil))
    }
    if let copy = links.first(where: \.isArchive) {
      reference.archiveURL = copy.url
      reference.archiveDate = copy.date(in: text)
    }
    let known = [reference.url, reference.archiveURL]
    reference.details = links.filter { !known.contains($0.url) }.map(\.detail)
    let words = text.isEmpty ? tree.bytes.text(range) : text
    reference.note = words
    reference.isRemark = links.isEmpty && Self.isRemark(words)
    reference.id = Reference.ID(
      fingerprintOf: first.map { [$0.url, $0.title ?? ""] } ?? [words])
    self.reference = reference
  }

  /// A copy in an archive, and nothing else: `{{webarchive|…}}` alone.
  init(_ copy: ArchivedCopy, _ range: Range<Int>, in tree: MarkupTree) {
    var reference = Reference(id: "", type: "webpage")
    reference.archiveURL = copy.url
    reference.archiveDate = copy.date
    reference.url = copy.url.flatMap(ArchiveAddress.original)
    reference.title = copy.title.map {
      Reference.Wording($0, language: Languages.language(ofTitle: $0, given: nil))
    }
    reference.id = Reference.ID(fingerprintOf: [copy.url ?? "", copy.title ?? ""])
    self.reference = reference
  }

  /// Whether words make a sentence, mostly in small letters, without a year or a page such as
  /// what names a work has.
  private static func isRemark(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isNamed = NoteTokens.read(text).contains { token in
      token.isYear || token.kind == .word && NoteWords.standard.has("page", token.folded)
    }
    return words.count > 5 && !isNamed
      && words.count { $0.first?.isLowercase == true } * 5 > words.count * 3
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

/// A link of a reference to an address.
struct NoteLink {
  let url: String
  /// Its words; nil where it shows its address.
  let title: String?

  init?(_ index: Int, in tree: MarkupTree) {
    guard case .externalLink(let link) = tree.nodes[index].kind else { return nil }
    url = tree.bytes.text(link)
    let words = FlowWriter.flow(of: tree.pieces([index]), in: tree).text
    title = words == url ? nil : words
  }

  init(url: String) {
    self.url = url
    title = nil
  }

  var isArchive: Bool { ArchiveAddress.isArchive(url) }

  var detail: Reference.Detail {
    var detail = Reference.Detail(variable: nil, label: title ?? "link", text: url)
    detail.isLink = true
    return detail
  }

  /// When the copy was made: as its address tells, else the date that follows its words in a text.
  func date(in text: String) -> CalendarDate? {
    if let date = ArchiveAddress.date(in: url) { return date }
    guard let title, let range = text.firstRange(of: title) else { return nil }
    let words = text[range.upperBound...].split(separator: " ").prefix(4)
      .map { $0.trimmingPrefix("(") }
      .map { String($0.reversed().drop { ".);".contains($0) }.reversed()) }
    for start in 0..<min(2, words.count) {
      let date = WrittenDate.parse(words.dropFirst(start).prefix(3).joined(separator: " "))
      if let date, date.isDay { return date }
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
    return rest.unicodeScalars.contains(where: \.isDigit)
      && rest.unicodeScalars.allSatisfy {
        $0.isDigit || " -–,.&ivxlcfn".unicodeScalars.contains($0)
      }
  }
}
