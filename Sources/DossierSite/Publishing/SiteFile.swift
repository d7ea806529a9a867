/// One file of the site, as a build hands it to be published.
package struct SiteFile: Sendable, Equatable {
  /// Relative to the site's root, with `/`.
  package var path: String
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

/// The files of one build, once it is known that they can stand in one folder.
struct CheckedSite {
  let files: [SiteFile]
  let manifest: Manifest

  /// Throws where a path leaves the folder or two paths would meet on some file system.
  init(_ files: [SiteFile]) throws(PublishingFault) {
    var owners: [String: String] = [:]
    var folders: [String: String] = [:]
    for file in files {
      if let reason = SitePath.objection(to: file.path) {
        throw .unusablePath(file.path, reason)
      }
      if let other = owners.updateValue(file.path, forKey: file.path.lowercased()) {
        throw .collidingPaths(other, file.path)
      }
      for folder in SitePath.folders(above: file.path) {
        let other = folders.updateValue(folder, forKey: folder.lowercased())
        if let other, !SitePath.isSame(other, folder) { throw .collidingPaths(other, folder) }
      }
    }
    for (folded, folder) in folders {
      if let file = owners[folded] { throw .collidingPaths(file, folder) }
    }
    self.files = files.sorted { SitePath.precedes($0.path, $1.path) }
    manifest = Manifest(of: files)
  }
}

/// What may be the path of a file in a site.
enum SitePath {
  /// Why a path can't be used; nil where it can.
  static func objection(to path: String) -> String? {
    if path.isEmpty { return "it is empty" }
    if path == Manifest.fileName { return "the list of published files has this name" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return "it holds a control character or a backslash"
    }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return "it starts or ends with “/”, or holds two in a row" }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return "it holds “.” or “..”"
      }
      if part.count > 255 { return "a name in it is longer than 255 bytes" }
    }
    return nil
  }

  /// The folders that a path stands in, the outermost first.
  static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The order of the bytes, which is the same on every machine.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Byte for byte: canonically equal names are two names on most file systems.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
