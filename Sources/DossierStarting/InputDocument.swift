import DossierContent
import DossierDocuments
import DossierImport
import DossierModel
import Foundation

/// A file that a user names, to become a source.
struct InputDocument {
  /// As the user named it.
  var path: String
  var name: String
  var bytes: [UInt8]
  var guess: DocumentGuess

  /// Reads files in their order. Throws where one is not there; what keeps one from being a source
  /// is a fault.
  static func read(
    _ paths: [String], reporting faults: inout [Diagnostic]
  ) throws -> [InputDocument] {
    var documents: [InputDocument] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw StartingFault.noSuchFile(path)
      }
      if isFolder.boolValue { throw StartingFault.isFolder(path) }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let name = URL(filePath: path).lastPathComponent
      faults += NewDocument.faults(in: bytes, named: name, path: path)
      documents.append(
        InputDocument(path: path, name: name, bytes: bytes, guess: DocumentGuess(bytes)))
    }
    return documents
  }
}

/// Documents on their way to become sources, with names and ids of their own.
struct NewSources {
  private(set) var documents: [SourceDocument] = []
  private(set) var guesses: [DocumentGuess] = []
  private var names: Set<String>
  private var ids: Set<String>

  /// `names` and `ids` are those that a dossier has already.
  init(names: Set<String> = [], ids: Set<String> = []) {
    self.names = names
    self.ids = ids
  }

  mutating func add(_ input: InputDocument) {
    let file = NewDocument.fileName(input.name, taken: names)
    names.insert(file)
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let id = Slugs.free(Slugs.slug(of: stem), taken: ids)
    ids.insert(id)
    guesses.append(input.guess)
    documents.append(
      Proposer.read(input.guess.kind, id: .init(id), file: file, bytes: input.bytes))
  }

  /// The sources as a proposal completes them, each with what was guessed.
  func sources(_ proposal: Proposal) -> [(source: Source, comment: String)] {
    zip(documents.indices, guesses).map { index, guess in
      var source = documents[index].source
      source.title = proposal.sourceTitles[index]
      source.date = proposal.sourceDates[index]
      source.shortTitle = source.publisher ?? source.shortTitle
      source.licence = Source.unknownLicence
      let why =
        guess.role == .compilation
        ? "a compilation rests on other works" : "a witness reports itself"
      return (source, "Guessed: \(guess.kind.rawValue), since \(guess.reason); \(why)")
    }
  }

  /// What was taken for what, a line each.
  func lines() -> [String] {
    zip(documents, guesses).map { document, guess in
      "\(document.source.file): \(guess.kind.rawValue), a \(guess.role.rawValue) "
        + "(\(guess.reason)); its id is \(document.source.id)"
    }
  }

  /// The files as they are to be written, by path.
  var files: [(path: String, bytes: [UInt8])] {
    documents.map { ("Content/Sources/\($0.source.file)", $0.bytes) }
  }
}
