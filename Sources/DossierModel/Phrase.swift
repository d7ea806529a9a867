/// Words with places for values, in braces: "{count} of {total} shown".
package struct Phrase: Sendable, Hashable {
  /// A stretch of a phrase.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// The place of a value, by name; without a name, the place of what a template writes there.
    case place(String)
  }

  /// In order; no text is empty.
  package let pieces: [Piece]

  /// Braces that nothing closes are text.
  package init(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// With values in its places; a place that has none stays empty.
  package func filled(_ values: KeyValuePairs<String, String> = [:]) -> String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    return pieces.reduce(into: "") { words, piece in
      switch piece {
      case .text(let text): words += text
      case .place(let name): words += values.first { $0.key == name }?.value ?? ""
      }
    }
  }
}
