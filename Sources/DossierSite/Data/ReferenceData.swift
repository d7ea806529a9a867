import DossierModel

/// Writes a reference as a CSL-JSON item (CSL 1.0.2) with the dossier's own fields.
package struct ReferenceData {
  private let reference: Reference

  package init(_ reference: Reference) {
    self.reference = reference
  }

  /// The item with the dossier's own fields beside CSL's.
  package func json(citedBy: [Statement.ID]) -> JSONValue {
    var fields = cslFields
    fields["archive"] = .text(reference.archiveAddress == nil ? nil : reference.archiveURL)
    fields["archive_date"] = .text(reference.archiveDate?.description)
    fields["url_status"] = .text(reference.urlStatus?.rawValue)
    fields["trans_title"] = .text(reference.translatedTitle)
    fields["via"] = .texts(reference.via.map(\.text))
    fields["cited_by"] = .texts(citedBy.map(\.text))
    return .object(fields)
  }

  /// The item alone, for programs that read CSL-JSON.
  package var csl: JSONValue { .object(cslFields) }

  private var cslFields: [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "id": .string(reference.id.text), "type": .string(reference.type),
    ]
    let texts: [(String, String?)] = [
      ("title", reference.title?.text), ("container-title", reference.container),
      ("publisher", reference.publisher), ("publisher-place", reference.publisherPlace),
      ("URL", reference.address == nil ? nil : reference.url), ("language", reference.language),
      ("volume", reference.volume),
      ("issue", reference.issue), ("page", reference.page), ("edition", reference.edition),
      ("ISBN", reference.isbn), ("DOI", reference.doi), ("note", note),
      ("year-suffix", reference.yearSuffix),
    ]
    for (name, value) in texts { if let value { fields[name] = .string(value) } }
    for detail in reference.details {
      guard let variable = detail.variable else { continue }
      let isDate = variable == "original-date"
      fields[variable] =
        isDate ? .object(["literal": .string(detail.text)]) : .string(detail.text)
    }
    if !reference.authors.isEmpty { fields["author"] = .array(reference.authors.map(Self.name)) }
    if !reference.editors.isEmpty { fields["editor"] = .array(reference.editors.map(Self.name)) }
    if let issued = reference.issued {
      fields["issued"] = Self.date(issued)
    } else if let literal = reference.issuedLiteral {
      fields["issued"] = .object(["literal": .string(literal)])
    }
    if let accessed = reference.accessed { fields["accessed"] = Self.date(accessed) }
    return fields
  }

  /// The words of a reference that is prose, and what CSL has no variable for, each as a line
  /// "label: text" (the way of CSL processors).
  private var note: String? {
    let lines = reference.details.filter { $0.variable == nil }.map { "\($0.label): \($0.text)" }
    let all =
      [reference.note].compactMap { $0 } + lines
      + reference.refusedAddresses.map { "address as given: \($0)" }
    return all.isEmpty ? nil : all.joined(separator: "\n")
  }

  private static func name(_ name: Reference.Name) -> JSONValue {
    switch name {
    case .literal(let text): return .object(["literal": .string(text)])
    case .person(let family, let given):
      var fields: [String: JSONValue] = ["family": .string(family)]
      if let given { fields["given"] = .string(given) }
      return .object(fields)
    }
  }

  static func date(_ date: CalendarDate) -> JSONValue {
    let parts = [date.year, date.month, date.day].compactMap { $0 }
    return .object(["date-parts": .array([.array(parts.map { .number($0) })])])
  }
}
