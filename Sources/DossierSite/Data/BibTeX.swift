import DossierModel

/// Writes references as BibTeX entries in UTF-8.
struct BibTeX {
  let references: [Reference]

  var text: String {
    references.map(entry).joined(separator: "\n")
  }

  private func entry(_ reference: Reference) -> String {
    var fields: [(String, String?)] = [
      ("author", Self.names(reference.authors)), ("editor", Self.names(reference.editors)),
      ("title", reference.title?.text), ("journal", reference.container),
      ("publisher", reference.publisher), ("address", reference.publisherPlace),
      ("volume", reference.volume), ("number", reference.issue), ("pages", reference.page),
      ("edition", reference.edition), ("isbn", reference.isbn), ("doi", reference.doi),
      ("language", reference.language),
    ]
    fields.append(("date", reference.issued?.description ?? reference.issuedLiteral))
    fields.append(("urldate", reference.accessed?.description))
    fields.append(("note", note(of: reference)))
    var lines = fields.compactMap { name, value in
      value.map { "  \(name) = {\(Self.escaped($0))}" }
    }
    if let url = reference.url { lines.append("  url = {\(Self.braced(url))}") }
    return "@\(Self.type(of: reference)){\(reference.id),\n"
      + lines.joined(separator: ",\n") + "\n}\n"
  }

  private func note(of reference: Reference) -> String? {
    var parts: [String] = []
    if let title = reference.translatedTitle { parts.append("[\(title)]") }
    if let archive = reference.archiveURL { parts.append("Archived: \(archive)") }
    if let note = reference.note { parts.append(note) }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }

  private static func type(of reference: Reference) -> String {
    switch reference.type {
    case "book": "book"
    case "chapter": "incollection"
    case "article-journal", "article-magazine", "article-newspaper": "article"
    case "thesis": "phdthesis"
    case "report": "techreport"
    case "paper-conference": "inproceedings"
    default: "misc"
    }
  }

  private static func names(_ names: [Reference.Name]) -> String? {
    let written = names.map { name in
      switch name {
      case .person(let family, let given): given.map { "\(family), \($0)" } ?? family
      // Braces keep the name of an institution from being taken apart.
      case .literal(let text): "{\(text)}"
      }
    }
    return written.isEmpty ? nil : written.joined(separator: " and ")
  }

  /// Characters that TeX would act on; braces stay, for they group names.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "#$%&_".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  private static func braced(_ url: String) -> String {
    url.filter { $0 != "{" && $0 != "}" }
  }
}
