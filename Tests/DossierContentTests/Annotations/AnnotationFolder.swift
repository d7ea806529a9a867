import DossierContent
import DossierModel
import Foundation

/// The dossier of the fixture `annotated`, with other annotations in the place of its own.
enum AnnotationFolder {
  /// The files of a fixture's folder, by their paths in it.
  static func files(in folder: String) throws -> [String: String] {
    let root = "\(Fixtures.root)/\(folder)"
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Fixtures.text("\(folder)/\(path)") }
    }
    return files
  }

  static func load(annotations: [String: String]) throws -> ContentFolder {
    var files = try files(in: "annotated").filter { !$0.key.hasPrefix("Content/Annotations/") }
    for (path, text) in annotations { files["Content/Annotations/\(path)"] = text }
    return ContentLoader.load(.memory(files))
  }
}
