import DossierContent
import DossierModel
import DossierSite

/// What the files hold that a build reads, at one moment.
///
/// Two looks are compared to tell a change of the editor's from the noise of a watch, and from what
/// the build wrote itself. It is the bytes that count: times of change are too coarse for that.
struct InputSnapshot: Equatable, Sendable {
  private enum Entry: Equatable {
    case file(Digest)
    case unreadable
    case link(ContentDisk.LinkEnd)
    case folder
    case other
  }

  /// By path, relative to the dossier's folder.
  private var entries: [String: Entry] = [:]

  /// The folders that a build reads.
  static let folders = ["Content", "Templates"]

  /// Looks at everything that stands there now.
  init(of disk: ContentDisk) {
    for folder in Self.folders { add(folder, disk) }
  }

  /// What must stand there when this build has written its pages and nobody else did anything.
  func after(_ build: PreviewedSite) -> InputSnapshot {
    var snapshot = self
    for page in build.writtenPages {
      snapshot.entries[page.path] = .file(Digest(of: page.bytes))
      if let slash = page.path.lastIndex(of: "/") {
        snapshot.entries[String(page.path[..<slash])] = .folder
      }
    }
    for path in build.removedPages { snapshot.entries[path] = nil }
    return snapshot
  }

  private mutating func add(_ path: String, _ disk: ContentDisk) {
    switch disk.kind(path) {
    case .file: entries[path] = (try? disk.read(path)).map { .file(Digest(of: $0)) } ?? .unreadable
    case .link(let end):
      entries[path] = .link(end)
      // The folders themselves may be links; what a link inside leads to is looked at there.
      if Self.folders.contains(path) { addNames(in: path, disk) }
    case .folder:
      entries[path] = .folder
      addNames(in: path, disk)
    case .other: entries[path] = .other
    case .unreadable: entries[path] = .unreadable
    case nil: break
    }
  }

  private mutating func addNames(in folder: String, _ disk: ContentDisk) {
    for name in (try? disk.list(folder)) ?? [] where !name.hasPrefix(".") {
      add("\(folder)/\(name)", disk)
    }
  }
}
