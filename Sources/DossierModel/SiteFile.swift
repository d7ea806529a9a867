/// One file of the site, as a build hands it to be published.
package struct SiteFile: Sendable, Equatable {
  /// Relative to the site's root, with `/`.
  package var path: String
  /// What it holds.
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that holds a text's UTF-8 bytes.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
