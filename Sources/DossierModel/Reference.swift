/// A work that a source cites: a CSL-JSON item with its archived copy.
package struct Reference: Hashable, Sendable {
  /// The name by which a work is known everywhere.
  package typealias ID = Identifier<Reference>

  /// A name of an author or editor.
  package enum Name: Hashable, Sendable {
    case person(family: String, given: String?)
    /// An institution, or a name that the source does not take apart.
    case literal(String)
  }

  /// A title or other text and the language it is in.
  package struct Wording: Hashable, Sendable {
    /// In its own language.
    package var text: String
    /// BCP 47; nil where nothing tells.
    package var language: String?

    package init(_ text: String, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// A fact of a work for which there is no field of its own, in the order of the citation.
  package struct Detail: Hashable, Sendable {
    /// The CSL variable where there is one.
    package var variable: String?
    /// What a reader sees before the fact: "series", "JSTOR".
    package var label: String
    /// The fact itself.
    package var text: String
    /// Whether `text` is an address that the words of the label lead to.
    package var isLink = false

    package init(variable: String?, label: String, text: String) {
      self.variable = variable
      self.label = label
      self.text = text
    }
  }

  /// Whether the original link still leads to the work.
  package enum URLStatus: String, Hashable, Sendable, CaseIterable {
    case live, dead, unfit, usurped, deviated
  }

  /// Also its anchor on the page of references.
  package var id: ID
  /// The CSL item type: `webpage`, `article-newspaper`, `book`, `note`…
  package var type: String
  /// In the order of the citation.
  package var authors: [Name] = []
  /// In the order of the citation.
  package var editors: [Name] = []
  /// In its own language.
  package var title: Wording?
  /// The title in the language of the citing source, as that source gives it.
  package var translatedTitle: String?
  /// The newspaper, website, journal or book that holds the work.
  package var container: String?
  /// Who published it, where that is not its container.
  package var publisher: String?
  /// Where the publisher sat.
  package var publisherPlace: String?
  /// When it was published, to the day, month or year.
  package var issued: CalendarDate?
  /// The letter that tells works of one author and year apart: `a` of `2004a`.
  package var yearSuffix: String?
  /// The date as written, where it is no date to the day, month or year.
  package var issuedLiteral: String?
  /// When the citing source looked it up.
  package var accessed: CalendarDate?
  /// As written in the source.
  package var url: String?
  /// Where a copy is kept, as written.
  package var archiveURL: String?
  /// When the copy was made.
  package var archiveDate: CalendarDate?
  /// Nil where the source does not say.
  package var urlStatus: URLStatus?
  /// BCP 47 where the name of the language is known, else as written.
  package var language: String?
  /// As written.
  package var volume: String?
  /// As written.
  package var issue: String?
  /// The page or pages, as written.
  package var page: String?
  /// As written.
  package var edition: String?
  /// As written.
  package var isbn: String?
  /// As written.
  package var doi: String?
  /// Series, first edition, numbers of catalogues, quotations and whatever else a citation gives.
  package var details: [Detail] = []
  /// The whole text of a reference that is prose or names a work without a template.
  package var note: String?
  /// Whether it is a remark of the source that names no work, or one beside works that are cited
  /// themselves: nobody's voice.
  package var isRemark = false
  /// The agency, outlet or institution of the gazetteer that speaks in it.
  package var voice: Voice.ID?
  /// The sources that cite it, in their order; a source as a reference names itself.
  package var via: [Source.ID] = []

  package init(id: ID, type: String) {
    self.id = id
    self.type = type
  }
}

extension Reference {
  /// Takes what another definition of the same work knows and this one lacks.
  package func filled(from other: Reference) -> Reference {
    var merged = self
    if merged.authors.isEmpty { merged.authors = other.authors }
    if merged.editors.isEmpty { merged.editors = other.editors }
    merged.title = title ?? other.title
    merged.translatedTitle = translatedTitle ?? other.translatedTitle
    merged.container = container ?? other.container
    merged.publisher = publisher ?? other.publisher
    merged.publisherPlace = publisherPlace ?? other.publisherPlace
    merged.issued = issued ?? other.issued
    merged.yearSuffix = yearSuffix ?? other.yearSuffix
    merged.issuedLiteral = issuedLiteral ?? other.issuedLiteral
    merged.accessed = accessed ?? other.accessed
    merged.url = url ?? other.url
    merged.archiveURL = archiveURL ?? other.archiveURL
    merged.archiveDate = archiveDate ?? other.archiveDate
    merged.urlStatus = urlStatus ?? other.urlStatus
    merged.language = language ?? other.language
    merged.volume = volume ?? other.volume
    merged.issue = issue ?? other.issue
    merged.page = page ?? other.page
    merged.edition = edition ?? other.edition
    merged.isbn = isbn ?? other.isbn
    merged.doi = doi ?? other.doi
    merged.note = note ?? other.note
    for detail in other.details
    where !merged.details.contains(where: {
      $0.label == detail.label && ($0 == detail || !detail.isLink)
    }) {
      merged.details.append(detail)
    }
    for source in other.via where !merged.via.contains(source) { merged.via.append(source) }
    return merged
  }

  /// What a reader calls the work's outlet: its container, else its publisher.
  package var outlet: String? { container ?? publisher }
}

extension Identifier where Subject == Reference {
  /// The id of a work: `r` and eight digits of the digest of what makes it that work, its URL
  /// and title, or the text of a reference that has neither.
  package init(fingerprintOf parts: [String]) {
    self.init("r" + Digest(of: parts.joined(separator: "\n")).hexadecimal.prefix(8))
  }
}
