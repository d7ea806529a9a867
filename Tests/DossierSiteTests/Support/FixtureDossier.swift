import DossierModel
import DossierTestSupport
import Foundation

@testable import DossierSite
@testable import DossierStarting

/// A dossier of `Tests/Fixtures/Dossiers`, copied to a folder of its own, which goes with it.
final class FixtureDossier {
  let folder: URL

  static let fixtures = tests.appending(path: "Fixtures/Dossiers")
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func named(_ name: String) throws -> FixtureDossier {
    try FixtureDossier(copying: fixtures.appending(path: name))
  }

  /// The dossier of this repository, without its templates, which are the built-in ones.
  static func ofRepository() throws -> FixtureDossier {
    let dossier = try FixtureDossier(copying: nil)
    try dossier.lay(tests.deletingLastPathComponent().appending(path: "Content"), at: "Content")
    return dossier
  }

  /// A dossier that `new` makes of documents, given by file name and text, in this order.
  static func started(from documents: [(name: String, text: String)]) throws -> FixtureDossier {
    let desk = try FixtureDossier(copying: nil)
    for document in documents { try desk.put(document.name, document.text) }
    let dossier = try FixtureDossier(copying: nil)
    _ = try NewDossier.start(
      in: dossier.folder.path,
      from: documents.map { desk.folder.appending(path: $0.name).path })
    return dossier
  }

  private init(copying source: URL?) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let source { try lay(source, at: "") }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Copies the files of a folder over those that stand here.
  func lay(_ source: URL, at path: String) throws {
    for file in FolderContents.files(in: source).keys {
      let bytes = try Data(contentsOf: source.appending(path: file))
      try put(path.isEmpty ? file : "\(path)/\(file)", bytes)
    }
  }

  func put(_ path: String, _ text: String) throws {
    try put(path, Data(text.utf8))
  }

  func put(_ path: String, _ bytes: Data) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Writes one text for another in a file.
  func replace(_ old: String, with new: String, in path: String) throws {
    try put(path, text(path).replacingOccurrences(of: old, with: new))
  }

  /// Appends a source to the list, at its end.
  func append(source id: String, text: String, kind: String = "text", fields: String = "") throws {
    try put("Content/Sources/\(id).txt", text)
    let entry = """
      - id: \(id)
        file: \(id).txt
        sha256: \(Digest(of: text))
        kind: \(kind)
        role: witness
        title: Source \(id)
        licence: Public domain
      \(fields)
      """
    try put("Content/Sources/sources.yml", self.text("Content/Sources/sources.yml") + entry + "\n")
  }

  func files(under path: String = "") -> [String: Data] {
    FolderContents.files(in: path.isEmpty ? folder : folder.appending(path: path))
  }

  // MARK: Verbs

  func request(
    jobs: Int? = 2, templates: String? = nil, strict: Bool = false, discardEdits: Bool = false
  ) -> BuildRequest {
    BuildRequest(
      folder: folder.path, templates: templates, jobs: jobs, strict: strict,
      discardEdits: discardEdits)
  }

  func build(
    jobs: Int? = 2, templates: String? = nil, strict: Bool = false, discardEdits: Bool = false
  ) throws -> BuiltDossier {
    let request = request(
      jobs: jobs, templates: templates, strict: strict, discardEdits: discardEdits)
    return BuiltDossier(dossier: self, report: try Pipeline.build(request))
  }
}

/// What a build of a fixture dossier left.
struct BuiltDossier {
  let dossier: FixtureDossier
  let report: BuildReport

  /// The bytes of each file of the site, by its path.
  var site: [String: Data] { dossier.files(under: "Public") }

  func file(_ path: String) throws -> String { try dossier.text("Public/\(path)") }

  func page(_ path: String) throws -> HTMLPage { HTMLPage(try file(path)) }

  func markdown(_ path: String) throws -> String { try dossier.text("Content/\(path)") }

  /// All faults as a reader sees them.
  var printed: String { report.diagnostics.inPrintingOrder().map(\.printed).joined() }
}

/// The files of a folder and of all below it.
enum FolderContents {
  static func files(in folder: URL) -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      guard let path = path as? String else { continue }
      let file = folder.appending(path: path)
      let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true { files[path] = try? Data(contentsOf: file) }
    }
    return files
  }
}
