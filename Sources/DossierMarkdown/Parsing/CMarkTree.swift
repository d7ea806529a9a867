import CCMarkGFM

/// The way into cmark: one text in, its tree for as long as a closure runs, nothing left behind.
enum CMarkTree {
  /// cmark's registry is global and has no lock: the language runs this once, whichever thread
  /// comes first.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Only extensions that leave cmark's global tables alone while they parse. `strikethrough` and
  /// `autolink` don't: two threads at once would get each other's output.
  private static let extensions = ["table", "tasklist"]

  /// Parses a text and gives the root to `body`; the tree is gone when `body` returns.
  static func withRoot<Result>(of text: String, _ body: (CMarkNode) -> Result) -> Result? {
    registration
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else {
      return nil
    }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    feed(text, to: parser)
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    return body(CMarkNode(pointer: root))
  }

  private static func feed(_ text: String, to parser: OpaquePointer) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        cmark_parser_feed(parser, start, characters.count)
      }
    }
  }
}
