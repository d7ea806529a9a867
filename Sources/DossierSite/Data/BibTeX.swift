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
      ("title", Self.escaped(reference.title?.text)),
      (Self.container(of: reference), Self.escaped(reference.container)),
      ("publisher", Self.escaped(reference.publisher)),
      ("address", Self.escaped(reference.publisherPlace)),
      ("volume", Self.escaped(reference.volume)), ("number", Self.escaped(reference.issue)),
      ("pages", Self.escaped(reference.page)),
      ("edition", Self.escaped(reference.edition)), ("isbn", Self.escaped(reference.isbn)),
      ("doi", Self.escaped(reference.doi)),
      ("language", Self.escaped(reference.language)),
    ]
    // In biblatex `extradate` is made of the entries; the letter as written stands in a field of
    // its own, which programs that do not know it leave alone.
    fields.append(("year-suffix", reference.yearSuffix))
    fields.append(("date", reference.issued?.description ?? Self.escaped(reference.issuedLiteral)))
    fields.append(("urldate", reference.accessed?.description))
    fields.append(("note", Self.escaped(note(of: reference))))
    var lines = fields.compactMap { name, value in
      value.map { "  \(name) = {\($0)}" }
    }
    if let url = reference.address?.text { lines.append("  url = {\(Self.braced(url))}") }
    return "@\(Self.type(of: reference)){\(reference.id),\n"
      + lines.joined(separator: ",\n") + "\n}\n"
  }

  private func note(of reference: Reference) -> String? {
    var parts: [String] = []
    if let title = reference.translatedTitle { parts.append("[\(title)]") }
    if let archive = reference.archiveAddress?.text { parts.append("Archived: \(archive)") }
    parts += reference.refusedAddresses.map { "address as given: \($0)" }
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
      case .person(let family, let given):
        escaped(given.map { "\(family), \($0)" } ?? family) ?? ""
      // Braces keep the name of an institution from being taken apart.
      case .literal(let text): "{\(escaped(text) ?? "")}"
      }
    }
    return written.isEmpty ? nil : written.joined(separator: " and ")
  }

  /// What BibTeX calls the work that holds another one.
  private static func container(of reference: Reference) -> String {
    switch type(of: reference) {
    case "article": "journal"
    case "incollection", "inproceedings": "booktitle"
    default: "howpublished"
    }
  }

  /// Without the characters that TeX would act on.
  static func escaped(_ text: String?) -> String? {
    text.map { text in
      text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "#", "$", "%", "&", "_", "{", "}": result += "\\\(scalar)"
        case "\\": result += "\\textbackslash{}"
        case "~": result += "\\textasciitilde{}"
        case "^": result += "\\textasciicircum{}"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
  }

  static func braced(_ url: String) -> String {
    url.filter { $0 != "{" && $0 != "}" }
  }
}
