import Foundation

/// Writes what starting a dossier, or adding to one, has worked out.
struct FolderChanges {
  /// The folder that holds `Content`, or is to hold it.
  let folder: String

  /// Throws where the folder holds anything, or is none.
  func checkEmpty() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      if (try? FileManager.default.destinationOfSymbolicLink(atPath: folder)) != nil {
        throw StartingFault.isNoFolder(folder)
      }
      return
    }
    guard isFolder.boolValue else { throw StartingFault.isNoFolder(folder) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    if let name = names.min() { throw StartingFault.holdsFiles(folder: folder, name: name) }
  }

  /// Writes all files of a new dossier beside their place, then puts them there in one step; what
  /// was written is removed where that fails. Makes the folder and those above it.
  func create(_ files: [(path: String, bytes: [UInt8])]) throws {
    let manager = FileManager.default
    let made = missingFolders()
    let draft = "\(folder)/.Content.new"
    do {
      for file in files {
        let url = URL(filePath: "\(draft)/\(file.path.dropFirst("Content/".count))")
        try manager.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      try manager.moveItem(atPath: draft, toPath: "\(folder)/Content")
    } catch {
      try? manager.removeItem(atPath: draft)
      for folder in made { try? Self.removeEmpty(folder) }
      throw error
    }
  }

  /// Writes files of a dossier that is there, each whole through a file beside it.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    for file in files {
      let url = URL(filePath: "\(folder)/\(file.path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url.resolvingSymlinksInPath(), options: .atomic)
    }
  }

  /// The folder and those above it that are not there, the lowest first.
  private func missingFolders() -> [String] {
    var missing: [String] = []
    var url = URL(filePath: folder).standardizedFileURL
    while url.path != "/", !FileManager.default.fileExists(atPath: url.path) {
      missing.append(url.path)
      url.deleteLastPathComponent()
    }
    return missing
  }

  private static func removeEmpty(_ folder: String) throws {
    guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else { return }
    try FileManager.default.removeItem(atPath: folder)
  }
}
