import DossierModel

/// What a document of which nothing is known is taken for, and why.
package struct DocumentGuess: Sendable, Equatable {
  /// How the document is written.
  package var kind: Source.Kind
  /// Whether it reports itself or rests on other works.
  package var role: Source.Role
  /// What in the text says so, in a few words: "it has 12 templates and 40 links".
  package var reason: String

  /// Tells wikitext from plain text by the signs that only wikitext has.
  package init(_ bytes: [UInt8]) {
    let signs = [
      ("template", Self.pairs("{{", "}}", in: bytes)), ("link", Self.pairs("[[", "]]", in: bytes)),
      ("reference", Self.count("<ref", in: bytes)), ("heading", Self.headings(in: bytes)),
    ].filter { $0.1 > 0 }
    // One pair of brackets may stand in any text, but no infobox does.
    if signs.reduce(0, { $0 + $1.1 }) > 1 || Self.hasInfobox(bytes) {
      kind = .wikitext
      role = .compilation
      reason = "it has " + signs.map(Self.counted).joined(separator: ", ")
    } else {
      kind = .text
      role = .witness
      reason = "it has no markup of wikitext"
    }
  }

  private static func counted(_ sign: (noun: String, count: Int)) -> String {
    "\(sign.count) \(sign.noun)\(sign.count == 1 ? "" : "s")"
  }

  /// Whether a template begins that the tables know for an infobox.
  private static func hasInfobox(_ bytes: [UInt8]) -> Bool {
    let open = UInt8(ascii: "{")
    for position in bytes.indices.dropLast(2)
    where bytes[position] == open && bytes[position + 1] == open && bytes[position + 2] != open {
      let rest = bytes[(position + 2)...].prefix(100)
      let name = rest.prefix { $0 != UInt8(ascii: "|") && $0 != open && $0 != UInt8(ascii: "}") }
      let words = String(decoding: name, as: UTF8.self).lowercased().split { "_ \n".contains($0) }
      if name.count < rest.count,
        TemplateReadings.standard[words.joined(separator: " ")] == .infobox
      {
        return true
      }
    }
    return false
  }

  private static func pairs(_ open: String, _ close: String, in bytes: [UInt8]) -> Int {
    min(count(open, in: bytes), count(close, in: bytes))
  }

  private static func count(_ sign: String, in bytes: [UInt8]) -> Int {
    let sought = Array(sign.utf8)
    guard let head = sought.first, bytes.count >= sought.count else { return 0 }
    var found = 0
    var position = 0
    while position + sought.count <= bytes.count {
      if bytes[position] == head, bytes[position..<position + sought.count].elementsEqual(sought) {
        found += 1
        position += sought.count
      } else {
        position += 1
      }
    }
    return found
  }

  /// Lines that begin and end with two equals signs around some words.
  private static func headings(in bytes: [UInt8]) -> Int {
    bytes.split(separator: Byte.lineFeed).count { line in
      let words = line.reversed().drop { $0.isSpace }.reversed()
      let sign = Array("==".utf8)
      return words.count > 4 && words.starts(with: sign) && words.suffix(2).elementsEqual(sign)
        && words.contains { $0 != UInt8(ascii: "=") }
    }
  }
}
