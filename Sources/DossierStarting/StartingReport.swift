import DossierModel

/// What starting a dossier, or adding to one, found and did.
package struct StartingReport: Sendable, Equatable {
  /// Faults in what was named or found.
  package var diagnostics: [Diagnostic] = []
  /// What was done and why, one line each, for the person who asked.
  package var lines: [String] = []
  /// Whether files were written.
  package var isWritten = false

  package init() {}
}

/// Why a dossier can't be started or added to; nothing is written then.
package enum StartingFault: Error, Equatable {
  case holdsFiles(folder: String, name: String)
  case isNoFolder(String)
  case noSuchFile(String)
  case isFolder(String)
  case noFiles
  case noIDs

  /// What is wrong, as one sentence without a full stop.
  package var description: String {
    switch self {
    case .holdsFiles(let folder, let name): "“\(folder)” is not empty: it holds “\(name)”"
    case .isNoFolder(let path): "“\(path)” is not a folder"
    case .noSuchFile(let path): "there is no file “\(path)”"
    case .isFolder(let path): "“\(path)” is a folder, not a document"
    case .noFiles: "no document is named"
    case .noIDs: "no entry is named"
    }
  }

  /// What to do, as one sentence without a full stop.
  package var advice: String {
    switch self {
    case .holdsFiles:
      "name a folder that is empty or not there yet; dossier add FILE puts a document into a dossier"
    case .isNoFolder: "name a folder that is empty or not there yet"
    case .noSuchFile, .isFolder: "name a file with wikitext or plain text"
    case .noFiles: "name them after --from: dossier new DIR --from FILE"
    case .noIDs: "name the ids of entries, or --all for all of them"
    }
  }

  /// Whether the folder to write to is what is wrong.
  package var isAboutTheFolder: Bool {
    switch self {
    case .holdsFiles, .isNoFolder: true
    default: false
    }
  }
}
