/// Reading access to a dossier folder; the only way in which content is read.
///
/// All paths are relative to the folder that holds `Content`, with `/`. What the closures throw
/// becomes a diagnostic about the file.
package struct ContentDisk: Sendable {
  /// What stands at a path, without following a link.
  package enum Kind: Hashable, Sendable {
    case file, folder
    case link(LinkEnd)
    /// A device, a socket, a pipe.
    case other
    /// Something, or nothing: the folder above does not let anybody see.
    case unreadable
  }

  /// Where a symbolic link leads in the end.
  package enum LinkEnd: Hashable, Sendable {
    /// To this path in `Content`, which holds no further links.
    case inside(String)
    case outside
    case nowhere
  }

  /// The bytes of a file.
  package var read: @Sendable (_ path: String) throws -> [UInt8]
  /// The names in a folder, sorted by their bytes.
  package var list: @Sendable (_ path: String) throws -> [String]
  /// Nil where nothing stands at the path.
  package var kind: @Sendable (_ path: String) -> Kind?

  package init(
    read: @escaping @Sendable (String) throws -> [UInt8],
    list: @escaping @Sendable (String) throws -> [String],
    kind: @escaping @Sendable (String) -> Kind?
  ) {
    self.read = read
    self.list = list
    self.kind = kind
  }
}
