import DossierModel

/// What stands where in `Content`, each file by its digest.
package struct ContentList: Sendable {
  enum Item: Sendable, Equatable {
    case file(Digest)
    case folder
    case other(String)

    init(_ kind: ContentDisk.Kind) {
      self = kind == .folder ? .folder : .other("\(kind)")
    }

    var text: String {
      switch self {
      case .file(let digest): "\(digest)"
      case .folder: "folder"
      case .other(let kind): kind
      }
    }
  }

  /// By the bytes of the path, since two names of the same characters may be two files.
  private(set) var items: [[UInt8]: Item]

  /// Tells one list from another.
  package var digest: Digest {
    var text: [UInt8] = []
    for (path, item) in items.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      text += path
      text.append(0)
      text += item.text.utf8
      text.append(0)
    }
    return Digest(of: text)
  }

  /// The list once some files are written and others removed; nil where that can't be told.
  package func changed(writes: [SiteFile], removals: [String]) -> ContentList? {
    var changed = self
    for path in removals {
      guard case .file = changed.items.removeValue(forKey: Array(path.utf8)) else { return nil }
    }
    for file in writes {
      guard changed.write(file) else { return nil }
    }
    return changed
  }

  private mutating func write(_ file: SiteFile) -> Bool {
    let path = Array(file.path.utf8)
    for end in path.indices where path[end] == UInt8(ascii: "/") {
      let folder = items.updateValue(.folder, forKey: Array(path[..<end]))
      guard folder == nil || folder == .folder else { return false }
    }
    switch items.updateValue(.file(Digest(of: file.bytes)), forKey: path) {
    case nil, .file: return true
    default: return false
    }
  }
}
