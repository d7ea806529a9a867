import DossierModel
import Foundation

/// Writes the loader's pages into `Content/`: each file whole, through a file beside it.
package struct ContentWriter: Sendable {
  /// The folder that holds `Content/`.
  package var root: String

  package init(root: String) {
    self.root = root
  }

  /// Writes some files and removes others, by their paths under the root. Throws what the disk
  /// throws.
  package func apply(writes: [SiteFile], removals: [String]) throws {
    let manager = FileManager.default
    for file in writes {
      let url = URL(filePath: "\(root)/\(file.path)")
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url, options: .atomic)
    }
    for path in removals {
      do {
        try manager.removeItem(atPath: "\(root)/\(path)")
      } catch CocoaError.fileNoSuchFile {
        // Another program on the same folder was faster, and what was wanted is done.
      }
    }
  }
}
