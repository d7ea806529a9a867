import DossierModel
import DossierPublishing

/// The way of finished files out of the build.
struct FileSender: Sendable {
  /// How many bytes of HTML a page may have before it is divided.
  static let longest = 300_000

  let sink: SiteSink
  let templates: TemplateSet
  /// Nil: each page is read anew.
  let memory: Memo<[UInt8], PageLinks>?
  /// Whether a page of the site has an address.
  let isTaken: @Sendable (_ path: String) -> Bool
  /// The anchors that a page's template has twice by itself.
  let doubles: @Sendable (_ path: String) -> Set<String>
  /// In bytes of HTML.
  var longest = Self.longest

  /// Sends a file on: a page in parts where it is long, with its links and anchors noted.
  func send(_ file: SiteFile) throws(PublishingFault) -> [SentFile] {
    guard PagePath.isPage(file.path) else { return [try send(file, nil, of: file)] }
    var page = file
    let links = links(of: &page)
    let parts = PageParts.files(of: page, limit: longest, templates: templates, isTaken: isTaken)
    guard let parts else { return [try send(page, links, of: page)] }
    var sent: [SentFile] = []
    for var part in parts {
      let links = self.links(of: &part)
      sent.append(try send(part, links, of: page))
    }
    return sent
  }

  /// Sends several.
  func send(_ files: [SiteFile], jobs: Int) throws(PublishingFault) -> [SentFile] {
    try Parallel.map(files, jobs: jobs) { file throws(PublishingFault) in try send(file) }
      .flatMap { $0 }
  }

  private func send(
    _ file: SiteFile, _ links: PageLinks?, of whole: SiteFile
  ) throws(PublishingFault) -> SentFile {
    try sink.take(file)
    return SentFile(
      path: file.path, whole: whole.path, size: file.bytes.count, links: links)
  }

  /// The links and anchors of a page.
  ///
  /// Each further anchor of a name is taken away, so that a name from the sources or the gazetteer
  /// never keeps a site from being built: links lead to the first one. Those that a page's template
  /// has twice stay and are faults.
  private func links(of page: inout SiteFile) -> PageLinks {
    let path = page.path
    var links =
      memory?.output(for: path, page.bytes) { PageLinks(in: $0, of: path) }
      ?? PageLinks(in: page.bytes, of: path)
    guard !links.doubles.isEmpty else { return links }
    let own = doubles(path)
    for double in links.doubles.reversed() where !own.contains(double.anchor) {
      page.bytes.removeSubrange(double.range)
    }
    links.doubles.removeAll { !own.contains($0.anchor) }
    return links
  }
}
