import DossierModel

/// A kind of document that the program does not read, known by its first bytes or its name.
struct UnsupportedFormat: Equatable {
  /// With its article: "a PDF".
  let noun: String

  /// Nil where the file may be text.
  init?(name: String, bytes: [UInt8]) {
    let end = name.lowercased().split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    let byName = Self.endings.first { $0.endings.contains(String(end)) }?.noun
    guard let noun = Self.noun(startingWith: bytes, fallback: byName) ?? byName else { return nil }
    self.noun = noun
  }

  func fault(of path: String, at place: FilePosition) -> Diagnostic {
    Diagnostic(
      .unsupportedSource, at: place, "`\(path)` is \(noun), which cannot be a source",
      advice:
        "save its text as a .txt file or wikitext, list that, and keep the original elsewhere")
  }

  private static let endings: [(noun: String, endings: Set<String>)] = [
    ("a PDF", ["pdf"]),
    ("an HTML page", ["html", "htm", "xhtml", "mhtml", "mht"]),
    ("a Word document", ["doc", "docx", "docm", "dot", "dotx"]),
    ("an RTF document", ["rtf"]),
    ("an OpenDocument text", ["odt", "ott", "fodt"]),
    ("an EPUB book", ["epub"]),
    ("an image", ["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "svg", "heic"]),
    ("an archive", ["zip", "gz", "tar", "7z", "rar"]),
  ]

  /// The noun for what a file's first bytes say; `fallback` for an archive of the name's kind.
  private static func noun(startingWith bytes: [UInt8], fallback: String?) -> String? {
    func starts(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if starts("%PDF-") { return "a PDF" }
    if starts("{\\rtf") { return "an RTF document" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return fallback ?? "a Word document" }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return fallback ?? packed(bytes) }
    let isImage =
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || starts("GIF87a") || starts("GIF89a") || bytes.starts(with: [0x49, 0x49, 0x2A, 0])
      || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
      || (starts("RIFF") && bytes.dropFirst(8).starts(with: "WEBP".utf8))
    if isImage { return "an image" }
    return isHTML(bytes) ? "an HTML page" : nil
  }

  /// What a ZIP archive holds, by the names that stand in its first entries.
  private static func packed(_ bytes: [UInt8]) -> String {
    let start = String(decoding: bytes.prefix(200).filter { $0 < 0x80 }, as: UTF8.self)
    if start.contains("epub+zip") { return "an EPUB book" }
    if start.contains("opendocument") { return "an OpenDocument text" }
    if start.contains("[Content_Types].xml") || start.contains("word/") { return "a Word document" }
    return "an archive"
  }

  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.dropFirst(UTF8Check.markLength(of: bytes)).prefix(1024)
      .drop { $0 <= 0x20 }.map { $0 | 0x20 }
    let text = String(decoding: start, as: UTF8.self)
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || (text.hasPrefix("<?xml") && text.contains("<html"))
  }
}

extension Rule {
  package static let unsupportedSource = contract(
    "unsupported-source", "A document is of a kind that cannot be a source",
    "save it as plain text in UTF-8")
}
