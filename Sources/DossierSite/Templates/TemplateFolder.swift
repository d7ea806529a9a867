import Foundation

extension TemplateSet.Folder {
  /// Reads a folder of templates; nil where there is none. Throws what the disk throws.
  package static func read(_ path: String, shownAs name: String) throws -> TemplateSet.Folder? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    where !file.hasPrefix(".") {
      let url = URL(filePath: "\(path)/\(file)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[file] = [UInt8](try Data(contentsOf: url))
    }
    return TemplateSet.Folder(path: name, files: files)
  }
}
