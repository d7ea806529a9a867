import DossierModel

@testable import DossierPublishing

extension Publisher {
  /// Publishes the files as the whole site.
  func publish(_ files: [SiteFile]) throws(PublishingFault) -> PublishedChange {
    let publication = try begin()
    defer { publication.end() }
    _ = try Parallel.map(files, jobs: jobs) { file throws(PublishingFault) in
      try publication.take(file)
    }
    return try publication.finish()
  }
}
