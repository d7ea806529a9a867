import DossierModel
import DossierPublishing
import Synchronization

/// Where the files of a site go, each as soon as it is made.
package struct SiteSink: Sendable {
  /// Takes a file; called by several threads at once.
  let take: @Sendable (SiteFile) throws(PublishingFault) -> Void

  /// Where the site is only checked.
  static let nowhere = SiteSink { _ in }
}

extension SiteSink {
  /// Where the site is published.
  init(_ publication: Publication) {
    self.init { file throws(PublishingFault) in try publication.take(file) }
  }
}

/// The files of a site, for who shows them without writing them.
package final class CollectedFiles: Sendable {
  private let files = Mutex<[SiteFile]>([])

  package init() {}

  /// Puts the files here.
  package var sink: SiteSink {
    SiteSink { file in self.files.withLock { $0.append(file) } }
  }

  /// By path.
  package var sorted: [SiteFile] {
    files.withLock { $0 }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
