import ArgumentParser
import DossierModel
import Foundation

/// The folder that every verb works on.
struct FolderOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"),
    completion: .directory)
  var folder = "."

  /// The folder, once it is known to be a dossier's.
  func checked() throws(FolderFault) -> String {
    try FolderFault.checked(folder)
  }
}

/// Why a folder that a user named is no dossier's.
enum FolderFault: AdvisedFault, Equatable {
  case isNotThere(String)
  case isAFile(String)
  case holdsNoContent(String)

  var description: String {
    switch self {
    case .isNotThere(let folder): "there is no folder “\(folder)”"
    case .isAFile(let folder): "“\(folder)” is a file"
    case .holdsNoContent("."): "this folder holds no folder Content/"
    case .holdsNoContent(let folder): "“\(folder)” holds no folder Content/"
    }
  }

  /// The folder, once it is known to be a dossier's.
  static func checked(_ folder: String) throws(FolderFault) -> String {
    switch isFolder(folder) {
    case nil: throw .isNotThere(folder)
    case false: throw .isAFile(folder)
    default: break
    }
    guard isFolder(folder + "/Content") == true else { throw .holdsNoContent(folder) }
    return folder
  }

  /// Nil where nothing is there.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }

  var advice: String { "name the folder that holds Content/: dossier build DIR" }
}
