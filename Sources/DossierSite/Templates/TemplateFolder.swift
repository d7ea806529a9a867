import DossierContent
import DossierModel
import Foundation

extension TemplateSet.Folder {
  /// Reads a folder of templates; nil where there is none. What stands there and cannot be read is
  /// an error, never taken for absent.
  package static func read(
    _ path: String, shownAs name: String, reporting faults: inout [Diagnostic]
  ) -> TemplateSet.Folder? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      faults.append(.unreadable(name))
      return nil
    }
    var files: [String: [UInt8]] = [:]
    for file in names.sorted() where !file.hasPrefix(".") {
      // A link may lead out of the folder, and what lies there is not to be shown.
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
      if let kind = attributes?[.type] as? FileAttributeType, kind != .typeRegular { continue }
      if let bytes = try? Data(contentsOf: URL(filePath: "\(path)/\(file)")) {
        files[file] = [UInt8](bytes)
      } else {
        faults.append(.unreadable("\(name)/\(file)"))
      }
    }
    return TemplateSet.Folder(path: name, files: files)
  }
}

extension Rule {
  package static let templateFolder = contract(
    "template-folder", "The folder of templates is not there", "name another")
}
