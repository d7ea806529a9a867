import DossierModel

/// What a path in `Content` leads to, once the links on its way are followed.
enum Standing: Equatable {
  case missing
  /// The path without links.
  case file(String)
  case folder(String)
  case other
  /// The part of the path that is a link which leaves `Content`.
  case leaves(String)
  /// The part of the path that is a link to nothing.
  case dangles(String)
  /// The folder on the path that nobody may look into.
  case unreadable(String)
}

extension ContentDisk {
  /// Follows a path link by link, so that a link in a folder above the file is seen too.
  func standing(of path: String) -> Standing {
    var walked = ""
    var kind: Kind?
    for part in path.split(separator: "/") {
      let next = walked.isEmpty ? String(part) : "\(walked)/\(part)"
      kind = self.kind(next)
      if case .unreadable = kind { return .unreadable(walked) }
      walked = next
      guard case .link(let end) = kind else { continue }
      switch end {
      case .outside: return .leaves(next)
      case .nowhere: return .dangles(next)
      case .inside(let target):
        walked = target
        kind = target == "Content" ? .folder : self.kind(target)
        if case .unreadable = kind { return .unreadable(next) }
      }
    }
    switch kind {
    case nil: return .missing
    case .file: return .file(walked)
    case .folder: return .folder(walked)
    default: return .other
    }
  }

  /// The bytes of a file of the editor's; nil where it is missing (no fault) or cannot be read.
  func bytes(of path: String, reporting faults: inout [Diagnostic]) -> [UInt8]? {
    let standing = standing(of: path)
    if let fault = standing.fault(of: path) {
      faults.append(fault)
      return nil
    }
    switch standing {
    case .file(let walked):
      return bytes(at: walked, named: path, reporting: &faults)
    case .folder, .other:
      faults.append(
        Diagnostic(
          .unreadableFile, at: FilePosition(path), "`\(path)` is no file",
          advice: "put a file in its place"))
      return nil
    default: return nil
    }
  }

  private func bytes(
    at walked: String, named path: String, reporting faults: inout [Diagnostic]
  ) -> [UInt8]? {
    do {
      return try read(walked)
    } catch {
      faults.append(.unreadable(path))
      return nil
    }
  }

  /// The text of a file of the editor's, without a byte order mark.
  func text(of path: String, reporting faults: inout [Diagnostic]) -> String? {
    guard let bytes = bytes(of: path, reporting: &faults) else { return nil }
    if let fault = UTF8Check.fault(in: bytes, at: path) {
      faults.append(fault)
      return nil
    }
    return String(decoding: bytes.dropFirst(UTF8Check.markLength(of: bytes)), as: UTF8.self)
  }

  /// The names in a folder, without those that start with a dot; empty where there is no folder.
  func names(in folder: String, reporting faults: inout [Diagnostic]) -> [String] {
    let standing = standing(of: folder)
    if let fault = standing.fault(of: folder) { faults.append(fault) }
    guard case .folder(let walked) = standing else { return [] }
    do {
      return try list(walked).filter { !$0.hasPrefix(".") }
    } catch {
      faults.append(.unreadable(folder))
      return []
    }
  }
}

extension Standing {
  /// The fault of a path on which a link leaves `Content` or leads nowhere, or on which a folder
  /// cannot be looked into.
  func fault(of path: String, at place: FilePosition? = nil) -> Diagnostic? {
    let (link, end): (String, String)
    switch self {
    case .leaves(let part): (link, end) = (part, "out of `Content`")
    case .dangles(let part): (link, end) = (part, "nowhere")
    case .unreadable(let folder): return .unreadable(folder, at: place)
    default: return nil
    }
    return Diagnostic(
      .linkLeavesContent, at: place ?? FilePosition(path),
      "the symbolic link `\(link)` leads \(end)",
      advice: "put what it should lead to into `Content`, in the place of the link")
  }
}

extension Diagnostic {
  /// A file or folder that is there, or may be, and that nobody lets the program read. It is never
  /// taken for absent: a site without it would pass for a whole one.
  package static func unreadable(_ path: String, at place: FilePosition? = nil) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: place ?? FilePosition(path), "`\(path)` cannot be read",
      advice: "allow yourself to read it, and to look into the folder")
  }
}

extension Rule {
  package static let unreadableFile = contract(
    "unreadable-file", "A file cannot be read", "mend its permissions")
  package static let linkLeavesContent = contract(
    "link-leaves-content", "A symbolic link leads out of `Content`", "put the file there")
  package static let unusedFile = fault(
    "unused-file", "A file lies in `Content/` that nothing reads", "rename or move it")
}
