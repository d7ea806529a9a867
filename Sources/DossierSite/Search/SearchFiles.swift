import DossierLanguages
import DossierModel

/// Writes the index of a search as classic scripts, which load from `file://`, too.
///
/// Each calls `dossierSearch(what, number, value)`. A small index is one file. A large one is a
/// directory, from which a search loads the words of the letters that it asks for, and the entries
/// that it shows.
package struct SearchFiles {
  private let index: SearchIndex
  private let sources: [Source]
  /// What the groups of results are called.
  private let headings: [String]
  private let limits: Limits

  /// From where on an index is divided, and how large its parts are.
  package struct Limits: Sendable {
    /// In bytes of the whole index: about three times what it weighs compressed.
    package var oneFile = 240_000
    /// In bytes of the words of one file.
    package var words = 40_000
    /// In entries of one file.
    package var entries = 200

    package init() {}
  }

  package init(
    _ index: SearchIndex, sources: [Source], words: InterfaceWords = .english,
    limits: Limits = Limits()
  ) {
    self.index = index
    self.sources = sources
    headings = SearchEntry.Kind.allCases.map { words[$0.heading] }
    self.limits = limits
  }

  /// Where the files lie, under the site's root.
  static let folder = "assets/search/"

  /// `index.js`, and the parts of a large index beside it.
  package var files: [SiteFile] {
    let words = words
    let entries = entries
    let parts = words.map(\.call) + entries
    let directory = directory(words.map(\.first))
    if directory.utf8.count + parts.reduce(0, { $0 + $1.utf8.count }) <= limits.oneFile {
      return [SiteFile(path: Self.folder + "index.js", text: directory + parts.joined())]
    }
    return [SiteFile(path: Self.folder + "index.js", text: directory)]
      + words.enumerated().map {
        SiteFile(path: "\(Self.folder)words-\($0.offset).js", text: $0.element.call)
      }
      + entries.enumerated().map {
        SiteFile(path: "\(Self.folder)entries-\($0.offset).js", text: $0.element)
      }
  }

  private func directory(_ starts: [String]) -> String {
    let sources = sources.map { source in
      JSONValue.array([
        .string(source.siglum), .string(source.shortTitle),
        .bool(source.role == .compilation),
      ])
    }
    return Self.call(
      "index", 0,
      .object([
        "fold": SearchFold().json,
        "kinds": .texts(headings),
        "firsts": .array(firsts.map(JSONValue.number)),
        "sources": .array(sources),
        "words": .texts(starts),
        "size": .number(limits.entries),
      ]))
  }

  /// Where the entries of each kind begin.
  private var firsts: [Int] {
    SearchEntry.Kind.allCases.map { kind in
      index.entries.firstIndex { $0.kind.rawValue >= kind.rawValue } ?? index.entries.count
    }
  }

  /// The lines of words, in parts that keep their order; of each the first key.
  private var words: [(first: String, call: String)] {
    var parts: [(first: String, text: String)] = []
    for (key, line) in index.lines {
      if let last = parts.last, last.text.utf8.count + line.utf8.count <= limits.words {
        parts[parts.count - 1].text += line
      } else {
        parts.append((key, line))
      }
    }
    return parts.enumerated().map {
      ($0.element.first, Self.call("words", $0.offset, .string($0.element.text)))
    }
  }

  private var entries: [String] {
    stride(from: 0, to: index.entries.count, by: limits.entries).enumerated().map { part, start in
      let end = min(start + limits.entries, index.entries.count)
      return Self.call("entries", part, .array(index.entries[start..<end].map(\.json)))
    }
  }

  private static func call(_ what: String, _ number: Int, _ value: JSONValue) -> String {
    let json = String(decoding: value.bytes.dropLast(), as: UTF8.self)
    return "dossierSearch(\"\(what)\",\(number),\(json));\n"
  }
}
