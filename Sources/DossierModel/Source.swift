/// A document that the dossier rests on, kept byte for byte.
package struct Source: Sendable, Equatable {
  /// The name by which a source is known everywhere.
  package typealias ID = Identifier<Source>

  /// How the document is written.
  package enum Kind: String, Sendable, CaseIterable {
    case wikitext, text
  }

  /// Whether it reports itself or rests on other works.
  package enum Role: String, Sendable, CaseIterable {
    case witness, compilation
  }

  /// How much of it the site may show.
  package enum Reuse: String, Sendable, CaseIterable {
    /// The source's page shows the whole text.
    case full
    /// Only passages, one by one; the data hold none of its bytes.
    case quotes
  }

  /// Also its slug under `sources/`, and its id as a reference.
  package var id: ID
  /// The file's name in `Content/Sources/`.
  package var file: String
  /// The digest of the file's bytes.
  package var sha256: Digest
  /// How it is written.
  package var kind: Kind
  /// Whether it reports itself or rests on other works.
  package var role: Role
  /// In its own language.
  package var title: String
  /// A few words for badges: the outlet, say.
  package var shortTitle: String
  /// One to three letters that stand for the source where room is scarce.
  package var siglum: String
  /// Nil where it is not known.
  package var publisher: String?
  /// In the order of the document.
  package var authors: [String]
  /// The day it was published or written, which weekdays and "today" are resolved against.
  package var date: CalendarDate?
  /// BCP 47.
  package var language: String
  /// The URL or title of what it was translated from.
  package var translationOf: String?
  /// Where it was found.
  package var url: String?
  /// Its terms, in words.
  package var licence: String
  /// What stands in `sources.yml` for a licence that nobody has looked up; it is read as none.
  package static let unknownLicence = "unknown: fill in"
  /// Where its terms can be read.
  package var licenceURL: String?
  /// How much of it the site may show.
  package var reuse: Reuse
  /// The side it stands on, where it stands on one.
  package var side: Side.ID?
  /// In words: whose side, how reliable, why.
  package var standing: String?
  /// What the editor says of its structure.
  package var hints: Hints

  package init(
    id: ID, file: String, sha256: Digest, kind: Kind, role: Role, title: String,
    shortTitle: String, siglum: String, publisher: String? = nil, authors: [String] = [],
    date: CalendarDate? = nil, language: String = "en", translationOf: String? = nil,
    url: String? = nil, licence: String = "", licenceURL: String? = nil, reuse: Reuse = .full,
    side: Side.ID? = nil, standing: String? = nil, hints: Hints = Hints()
  ) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.kind = kind
    self.role = role
    self.title = title
    self.shortTitle = shortTitle
    self.siglum = siglum
    self.publisher = publisher
    self.authors = authors
    self.date = date
    self.language = language
    self.translationOf = translationOf
    self.url = url
    self.licence = licence
    self.licenceURL = licenceURL
    self.reuse = reuse
    self.side = side
    self.standing = standing
    self.hints = hints
  }
}

extension Source {
  /// What the editor says of a document's structure, each tied to its text by a quote.
  package struct Hints: Sendable, Equatable {
    /// Headings run into the prose, or lines that are headings.
    package var headings: [Quote] = []
    /// Lines that are captions of pictures.
    package var captions: [Quote] = []
    /// Stretches that tell of something other than the battle.
    package var background: [Stretch] = []
    /// Stretches that are no part of what the document says, each with its reason.
    package var excluded: [Stretch] = []
    /// A mark at the start of a line belongs to a sentence that the document lacks.
    package var leadingMarksBelongToMissingSentence = false

    package init() {}
  }

  /// Words that stand exactly once in the document, and the line of the hint for messages.
  package struct Quote: Sendable, Equatable {
    /// The words themselves.
    package var exact: String
    /// Where the hint stands.
    package var place: FilePosition

    package init(_ exact: String, at place: FilePosition) {
      self.exact = exact
      self.place = place
    }
  }

  /// From the first byte of one quote to the last byte of another (or of the document).
  package struct Stretch: Sendable, Equatable {
    /// Where the stretch begins.
    package var from: Quote
    /// Nil: to the end of the document.
    package var to: Quote?
    /// Why, for the page of coverage; empty for background.
    package var reason: String

    package init(from: Quote, to: Quote?, reason: String) {
      self.from = from
      self.to = to
      self.reason = reason
    }
  }
}
