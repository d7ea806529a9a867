import ArgumentParser
import DossierSite
import Foundation

/// The folder that every verb works on.
struct FolderOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"))
  var folder = "."

  /// The folder, once it is known to be a dossier's.
  func checked() throws(FolderFault) -> String {
    switch Self.isFolder(folder) {
    case nil: throw .isNotThere(folder)
    case false: throw .isAFile(folder)
    default: break
    }
    guard Self.isFolder(folder + "/Content") == true else { throw .holdsNoContent(folder) }
    return folder
  }

  /// Nil where nothing is there.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }
}

/// Why a folder that a user named is no dossier's.
enum FolderFault: Error, Equatable {
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

  var advice: String { "name the folder that holds Content/: dossier build DIR" }
}

/// Where the templates come from.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Templates that win over the built-in ones (default: Templates in DIR).", valueName: "path"))
  var templates: String?
}

/// What happens to pages that were edited by hand.
struct EditOptions: ParsableArguments {
  @Flag(name: .long, help: "Overwrite generated pages even where they were edited by hand.")
  var discardEdits = false
}

/// What is printed, and what counts as a fault.
struct ReportingOptions: ParsableArguments {
  /// How much is printed; without either, faults and a closing line.
  enum Detail: String, EnumerableFlag {
    case quiet, verbose

    static func help(for detail: Self) -> ArgumentHelp? {
      switch detail {
      case .quiet: "Print faults only."
      case .verbose: "Print how long each step took, too."
      }
    }
  }

  @Flag(name: .long, help: "Count warnings as errors.")
  var strict = false

  @Flag(exclusivity: .exclusive)
  var detail: Detail?
}

/// The address of a site.
enum BaseURL {
  /// The address with a slash at its end; throws where it is none of the web.
  static func checked(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    let colon = text.range(of: "://")
    let scheme = colon.map { text[..<$0.lowerBound].lowercased() }
    let rest = colon.map { text[$0.upperBound...] } ?? ""
    guard scheme == "https" || scheme == "http", let first = rest.utf8.first,
      first != UInt8(ascii: "/"), first != UInt8(ascii: ":"),
      bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Array("?#\"<>\\^`{|}@".utf8).contains($0) })
    else {
      throw ValidationError(
        "It must be an address such as https://example.org/somme/, without “?” and “#”.")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}

/// How many pages are made at once.
enum Jobs {
  static func checked(_ text: String) throws -> Int {
    guard let number = Int(text), (1...64).contains(number) else {
      throw ValidationError("It must be a number from 1 to 64.")
    }
    return number
  }
}
