import DossierModel

/// Writes what other programs look for: the sitemap, the feed of changes, `robots.txt`.
struct Feeds {
  let plan: SitePlan
  /// Ends in `/`.
  let baseURL: String

  /// A sitemap (sitemaps.org 0.9) of pages.
  func sitemap(of pages: [Page]) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in pages.map(\.path).sorted(by: { $0.url < $1.url }) {
      text += "<url><loc>\(XMLText.escaped(baseURL + path.address))</loc></url>\n"
    }
    return text + "</urlset>\n"
  }

  /// The dossier's changes as an Atom feed (RFC 4287), the latest first.
  var atom: String {
    let settings = plan.dossier.settings
    let changes = settings.changes.sorted { $0.date > $1.date }
    let feed = baseURL + "data/changes.xml"
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(settings.language)\">\n"
    text += "<title>\(XMLText.escaped(settings.title))</title>\n"
    text += "<id>\(XMLText.escaped(feed))</id>\n"
    text += "<link rel=\"self\" href=\"\(XMLText.escaped(feed))\"/>\n"
    text += "<link href=\"\(XMLText.escaped(baseURL))\"/>\n"
    text += "<updated>\(Self.time(changes.first?.date))</updated>\n"
    text += "<author><name>\(XMLText.escaped(settings.title))</name></author>\n"
    for change in changes { text += entry(change, feed: feed) }
    return text + "</feed>\n"
  }

  /// Everything may be read; where the sitemap is.
  var robots: String {
    "User-agent: *\nAllow: /\nSitemap: \(baseURL)sitemap.xml\n"
  }

  /// The id of a change comes from its day and text, so that later changes leave it as it is.
  private func entry(_ change: Settings.Change, feed: String) -> String {
    let title = XMLText.escaped(change.text)
    let mark = "\(change.date)-\(Digest(of: change.text).hexadecimal.prefix(8))"
    return "<entry><title>\(title)</title><id>\(XMLText.escaped(feed))#\(mark)</id>"
      + "<link href=\"\(XMLText.escaped(baseURL))\"/>"
      + "<updated>\(Self.time(change.date))</updated>"
      + "<summary>\(title)</summary></entry>\n"
  }

  /// A dossier without changes has no time of its own; the epoch stands for it.
  private static func time(_ date: CalendarDate?) -> String {
    "\(date?.description ?? "1970-01-01")T00:00:00Z"
  }
}
