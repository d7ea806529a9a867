import DossierModel
import DossierPublishing

/// A file that has gone its way, with what the check of links asks of it.
struct SentFile: Sendable {
  let path: String
  /// In bytes.
  let size: Int
  /// Nil for anything but a page.
  let links: PageLinks?
}

/// The way of finished files out of the build.
struct FileSender: Sendable {
  let sink: SiteSink
  /// Nil: each page is read anew.
  let memory: Memo<[UInt8], PageLinks>?
  /// The anchors that a page's template has twice by itself.
  let doubles: @Sendable (_ path: String) -> Set<String>

  /// Notes the links and anchors of a page, and sends it on.
  ///
  /// Each further anchor of a name is taken away, so that a name from the sources or the gazetteer
  /// never keeps a site from being built: links lead to the first one. Those that a page's template
  /// has twice stay and are faults.
  func send(_ file: SiteFile) throws(PublishingFault) -> SentFile {
    guard PagePath.isPage(file.path) else {
      try sink.take(file)
      return SentFile(path: file.path, size: file.bytes.count, links: nil)
    }
    var file = file
    var links =
      memory?.output(for: file.path, file.bytes) { PageLinks(in: $0, of: file.path) }
      ?? PageLinks(in: file.bytes, of: file.path)
    if !links.doubles.isEmpty {
      let own = doubles(file.path)
      for double in links.doubles.reversed() where !own.contains(double.anchor) {
        file.bytes.removeSubrange(double.range)
      }
      links.doubles.removeAll { !own.contains($0.anchor) }
    }
    try sink.take(file)
    return SentFile(path: file.path, size: file.bytes.count, links: links)
  }

  /// Sends several.
  func send(_ files: [SiteFile], jobs: Int) throws(PublishingFault) -> [SentFile] {
    try Parallel.map(files, jobs: jobs) { file throws(PublishingFault) in try send(file) }
  }
}
