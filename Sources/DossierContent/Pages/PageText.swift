import DossierModel

/// A Markdown page cut in two at its front matter.
struct PageText: Sendable, Equatable {
  /// The lines between the two `---`.
  var frontMatter: String
  /// Everything after the line of the second `---`.
  var body: String
  /// The line of the file, from 1, in which the body starts.
  var bodyLine: Int

  /// Why a page cannot be cut.
  enum Fault: Error {
    case noFrontMatter, neverClosed
  }

  /// Cuts a page without a byte order mark; throws where there is no front matter or no end to it.
  init(_ page: String) throws(Fault) {
    let bytes = Array(page.utf8)
    var line = 1
    var start = 0
    var firstLineEnd: Int?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isFence = Self.isFence(bytes[start..<end])
      let next = min(end + 1, bytes.count)
      if let opened = firstLineEnd, isFence {
        frontMatter = String(decoding: bytes[opened..<start], as: UTF8.self)
        body = String(decoding: bytes[next...], as: UTF8.self)
        bodyLine = line + 1
        return
      }
      if firstLineEnd == nil {
        guard isFence else { throw .noFrontMatter }
        firstLineEnd = next
      }
      line += 1
      start = next
    }
    throw firstLineEnd == nil ? .noFrontMatter : .neverClosed
  }

  /// `---`, with white space after it at most.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8)
      && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }
}

extension Rule {
  package static let frontMatter = contract(
    "front-matter", "A page's front matter is missing or not closed", "mend it")
}
