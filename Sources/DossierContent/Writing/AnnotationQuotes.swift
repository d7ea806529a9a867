import DossierModel

/// The words of an editor's annotations that may be quotes of a source.
package enum AnnotationQuotes {
  /// A text of some words, and where it stands.
  package struct Quote: Sendable, Equatable {
    /// The words that the annotation quotes.
    package var exact: String
    /// Where it quotes them.
    package var place: FilePosition
  }

  /// Every text in the files under `Content/Annotations` that name a source: the values of YAML,
  /// the lines of anything else. Whether one is a quote is told by the source's own words.
  package static func inFiles(naming id: Source.ID, on disk: ContentDisk) -> [Quote] {
    AnnotationMentions(disk: disk).files(naming: id).flatMap { path -> [Quote] in
      var ignored: [Diagnostic] = []
      guard let text = disk.text(of: path, reporting: &ignored) else { return [] }
      if path.hasSuffix(".yml") || path.hasSuffix(".yaml"),
        let root = YAMLComposer.compose(text, file: path, reporting: &ignored)
      {
        return texts(in: root)
      }
      return lines(of: text, path: path)
    }
  }

  private static func texts(in root: YAMLNode) -> [Quote] {
    var found: [Quote] = []
    var waiting = [root]
    while let node = waiting.popLast() {
      switch node.content {
      case .text(let text):
        if isLong(text.withoutOuterSpace) {
          found.append(Quote(exact: text.withoutOuterSpace, place: node.place))
        }
      case .list(let items): waiting += items.reversed()
      case .mapping(let entries): waiting += entries.map(\.value).reversed()
      case .nothing, .refused: break
      }
    }
    return found
  }

  /// A line of Markdown without the sign of a block quote; one of front matter without its key.
  private static func lines(of text: String, path: String) -> [Quote] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.enumerated().flatMap { index, line -> [Quote] in
      let place = FilePosition(path, line: index + 1)
      let words = String(line.drop { $0 == ">" || $0 == " " || $0 == "-" }).withoutOuterSpace
      var texts = [words]
      if let colon = words.firstIndex(of: ":") {
        let value = String(words[words.index(after: colon)...]).withoutOuterSpace
        texts.append(value)
        if value.count > 1, let sign = value.first, "\"'".contains(sign), value.last == sign {
          texts.append(String(value.dropFirst().dropLast()))
        }
      }
      return texts.filter(isLong).map { Quote(exact: $0, place: place) }
    }
  }

  /// Whether a text is long enough to be a quote: a single word stands in many texts by chance.
  private static func isLong(_ text: String) -> Bool {
    text.utf8.count >= 8 && text.utf8.contains(UInt8(ascii: " "))
  }
}
