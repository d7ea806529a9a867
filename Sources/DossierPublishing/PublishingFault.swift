import DossierModel

/// Why a site could not be published. The output is then as it was, unless it says otherwise.
package enum PublishingFault: AdvisedFault, Equatable {
  /// What was asked of the system.
  package enum Attempt: String, Sendable {
    case find, list, read, write, make, link, move, exchange, remove, lock, flush
  }

  /// Why a folder is not taken as output.
  package enum Refusal: Equatable, Sendable {
    case isRoot, isHome, holdsTheDossier, isRead, isNoName
    case isNoFolder
    case isLink(to: String)
    /// It holds files and no list of what a build wrote; one of them is named.
    case isNotOurs(holds: String)
    case listIsUnreadable
  }

  /// A path of the site itself can't be used: a bug of whoever named it.
  case unusablePath(String, String)
  /// Two paths of the site would be one where case doesn't count.
  case collidingPaths(String, String)
  case refused(output: String, Refusal)
  /// Something that no build wrote stands where the site has a file or folder.
  case occupied(String)
  /// A file of the old site that was to stay was changed while the new one was made.
  case changedMeanwhile(String)
  /// An interrupted build left an editor's file in the first place, and the second is taken.
  case setAside(String, takenBy: String)
  /// Another build holds the folder.
  case busy(folder: String)
  /// A name in the folder is no UTF-8.
  case unreadableName(folder: String)
  /// The system refused: what was tried, where, and the number of its error.
  case system(Attempt, String, code: Int32)
}
