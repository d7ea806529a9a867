import DossierLanguages
import DossierModel

/// What a link leads to, by the first words of its target.
package enum LinkTarget: Equatable {
  case article
  case file
  case category
  /// The same article in another language, or a sister project.
  case elsewhere

  /// `target` as written, without white space at its ends.
  package init(_ target: String) {
    guard !target.hasPrefix(":"), let colon = target.utf8.firstIndex(of: Byte.colon) else {
      self = .article
      return
    }
    let space = String(target[..<colon])
    if Self.isFile(space) {
      self = .file
    } else if Self.lowered(space) == "category" {
      self = .category
    } else {
      self = Self.isLanguage(space) ? .elsewhere : .article
    }
  }

  static func isFile(_ namespace: String) -> Bool {
    let name = lowered(namespace)
    return name == "file" || name == "image" || name == "media"
  }

  private static func lowered(_ text: String) -> String {
    let bytes = text.utf8.map { $0 == Byte.underscore ? Byte.space : $0.lowered }
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }

  /// Prefixes of other projects, whose links stand in running text.
  private static let otherProjects = Set(
    FactTable.rows(PackageResources.interwiki_tsv).compactMap(\.first))

  /// Codes of languages are two or three letters in lower case, some with a hyphen.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: Byte.hyphen, omittingEmptySubsequences: false)
    guard !otherProjects.contains(text) else { return false }
    guard let first = parts.first, (2...3).contains(first.count) || text == "simple" else {
      return false
    }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isLowerLetter) }
  }
}
