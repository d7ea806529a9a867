#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension PublishingFault {
  /// What is wrong, as one sentence without a full stop.
  package var description: String {
    switch self {
    case .unusablePath(let path, let reason):
      "the site can't hold a file “\(path)”: \(reason)"
    case .collidingPaths(let first, let second):
      "the site can't hold both “\(first)” and “\(second)”: some file systems take them for one"
    case .refused(let output, let refusal):
      "the site can't be written to \(output): \(refusal.reason)"
    case .occupied(let path):
      "\(path) is in the way: the site has a file there, and this one was not written by a build"
    case .changedMeanwhile(let path):
      "\(path) was changed while the site was built"
    case .setAside(let path, let other):
      "an interrupted build left \(path), and there is another \(other)"
    case .busy(let folder):
      "another build is writing in \(folder)"
    case .unreadableName(let folder):
      "a file name in \(folder) is not UTF-8"
    case .system(let attempt, let path, let code):
      "could not \(attempt.rawValue) \(path): \(String(cString: strerror(code)))"
    }
  }

  /// What to do, as one sentence without a full stop.
  package var advice: String {
    switch self {
    case .unusablePath, .collidingPaths: "give the page another slug"
    case .refused(_, let refusal): refusal.advice
    case .occupied: "move it elsewhere or give it another name, then build again"
    case .changedMeanwhile: "build again: the change will be told, and replaced"
    case .setAside: "keep the one that is right, remove the other, then build again"
    case .busy: "wait until it is done, then build again"
    case .unreadableName: "rename the file"
    case .system(_, _, let code): Self.advice(for: code)
    }
  }

  private static func advice(for code: Int32) -> String {
    switch code {
    case EACCES, EPERM, EROFS:
      "the folder that holds the output must be writable: the site is prepared beside it"
    case ENOSPC, EDQUOT: "make room on the disk, then build again"
    case EBUSY, EXDEV:
      "the output seems to be a mount point: name a folder inside it with --output"
    default: "check the folder, then build again"
    }
  }
}

extension PublishingFault.Refusal {
  fileprivate var reason: String {
    switch self {
    case .isRoot: "it is the root of the file system"
    case .isHome: "it is your home folder"
    case .holdsTheDossier: "it is the dossier's own folder or holds it"
    case .isRead: "it is, holds or lies in a folder that the build reads"
    case .isNoName: "it names no folder"
    case .isNoFolder: "it is not a folder"
    case .isLink(let target): "it is a symbolic link to \(target)"
    case .isNotOurs(let name): "it holds “\(name)” and was not written by a build"
    case .listIsUnreadable: "its list of published files (\(Manifest.fileName)) can't be read"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .isRoot, .isHome, .holdsTheDossier, .isRead, .isNoName:
      "name a folder of its own with --output"
    case .isNoFolder: "remove it or name another folder with --output"
    case .isLink(let target): "name the folder itself: --output \(target)"
    case .isNotOurs:
      "empty the folder or name another with --output; names that start with a dot may stay"
    case .listIsUnreadable:
      "restore it, or empty the folder; other names that start with a dot may stay"
    }
  }
}
