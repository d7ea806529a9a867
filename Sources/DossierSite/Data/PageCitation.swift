import DossierModel
import DossierTemplates

/// How a reader cites a page of the dossier, in three forms.
///
/// The digest of the build stands for the version: whoever has the same `dossier.json` has the same
/// dossier. The date is that of the latest change, for a build knows no clock.
package struct PageCitation: Sendable {
  let settings: Settings
  let title: String
  /// The page's address on the web.
  let url: String
  /// That of `data/dossier.json`.
  let digest: Digest
  private let plan: SitePlan
  private let edition: CalendarDate?
  private let isHome: Bool
  /// Differs from page to page and from build to build.
  private let key: String

  package init(
    settings: Settings, plan: SitePlan, title: String, url: String, digest: Digest,
    isHome: Bool
  ) {
    self.settings = settings
    self.plan = plan
    self.title = title
    self.url = url
    self.digest = digest
    self.isHome = isHome
    edition = settings.changes.map(\.date).max()
    let page = Digest(of: url).hexadecimal.prefix(4)
    key = "dossier-\(digest.hexadecimal.prefix(8))-\(page)"
  }

  /// A note in the way of the Chicago Manual of Style, 17th edition, 14.207: page, site, version,
  /// date, address.
  package var chicago: String {
    var parts: [String] = isHome ? [] : ["“\(title).”"]
    parts.append(settings.title + ".")
    if let edition {
      parts.append(plan.words(.lastModified, ["date": plan.dates.words(for: edition)]))
    }
    parts.append(version + ".")
    parts.append(url)
    return parts.joined(separator: " ") + "."
  }

  /// An entry `@online` of BibLaTeX, whose version names the digest.
  package var bibTeX: String {
    var fields = [("title", BibTeX.escaped(title) ?? "")]
    if !isHome { fields.append(("howpublished", BibTeX.escaped(settings.title) ?? "")) }
    if let edition { fields.append(("date", edition.description)) }
    fields.append(("version", version))
    fields.append(("language", settings.language))
    fields.append(("url", BibTeX.braced(url)))
    let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
    return "@online{\(key),\n\(lines)\n}"
  }

  /// An array of one item of CSL-JSON (schema 1.0) of the type `webpage`.
  package var csl: String {
    var fields: [(String, JSONValue)] = [
      ("id", .string(key)), ("type", .string("webpage")), ("title", .string(title)),
    ]
    if !isHome { fields.append(("container-title", .string(settings.title))) }
    if let edition { fields.append(("issued", ReferenceData.date(edition))) }
    fields += [
      ("version", .string(version)), ("language", .string(settings.language)),
      ("URL", .string(url)),
    ]
    return "[{" + fields.map { "\"\($0.0)\": \(Self.json($0.1))" }.joined(separator: ",\n  ")
      + "}]"
  }

  private static func json(_ value: JSONValue) -> String {
    String(decoding: value.bytes.dropLast(), as: UTF8.self)
  }

  private var version: String { "Data SHA-256 \(digest)" }

  /// What templates may use of it.
  static let fields: Fields<PageCitation> = [
    .text("chicago", "in the way of the Chicago Manual of Style", \.chicago),
    .text("bibtex", "as BibTeX", \.bibTeX), .text("csl", "as CSL-JSON", \.csl),
    .text("digest", "the digest of the build", \.digest.description),
    .flag("isAddressOpen", "whether the site has no address of its own yet") {
      $0.settings.baseURL == Settings.openBaseURL
    },
  ]
}
