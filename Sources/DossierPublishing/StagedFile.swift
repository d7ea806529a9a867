import DossierModel

/// A file of a site on its way into the output, without its bytes.
struct StagedFile: Sendable {
  /// Relative to the site's root, with `/`.
  let path: String
  let digest: Digest
  /// What the system told when it was written; nil where it stands in the output as it is to be.
  var stamp: FileStamp?

  init(_ file: SiteFile) {
    path = file.path
    digest = Digest(of: file.bytes)
  }
}
