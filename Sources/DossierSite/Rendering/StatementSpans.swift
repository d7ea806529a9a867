import DossierMarkdown
import DossierModel

/// Finds the statements in a run of inlines: all that stands before a permalink `[¶](#s-ID)`.
struct StatementSpans {
  /// The inlines of one statement, or such as belong to none.
  struct Span: Equatable {
    /// Nil for inlines that no permalink ends.
    var statement: Statement.ID?
    var words: [MarkdownInline]
    /// What the program says of the statement: links to it or to another statement.
    var tags: [MarkdownLink]
  }

  static let permalinkText = "¶"

  /// Divides a run of inlines behind each permalink.
  static func spans(of inlines: [MarkdownInline]) -> [Span] {
    guard inlines.contains(where: { permalink($0) != nil }) else {
      return inlines.isEmpty ? [] : [Span(statement: nil, words: inlines, tags: [])]
    }
    var spans: [Span] = []
    var pending: [MarkdownInline] = []
    for inline in inlines {
      guard let id = permalink(inline) else {
        pending.append(inline)
        continue
      }
      spans.append(span(of: pending, id))
      pending = []
    }
    if !pending.isEmpty { spans.append(Span(statement: nil, words: pending, tags: [])) }
    return spans
  }

  /// The same run in parts that each end with a permalink, as they stand.
  static func parts(of inlines: [MarkdownInline]) -> [[MarkdownInline]] {
    var parts: [[MarkdownInline]] = [[]]
    for inline in inlines {
      if parts[parts.count - 1].last.flatMap(permalink) != nil { parts.append([]) }
      parts[parts.count - 1].append(inline)
    }
    return parts
  }

  private static func span(of inlines: [MarkdownInline], _ id: Statement.ID) -> Span {
    var words = inlines
    var tags: [MarkdownLink] = []
    while let last = words.last {
      if case .link(let link) = last, link.destination.contains("#s-") {
        tags.insert(link, at: 0)
      } else if case .text(let text) = last, text.utf8.allSatisfy({ $0 == 32 }) {
        // The space between the words and what is said of them.
      } else {
        break
      }
      words.removeLast()
    }
    while case .softBreak? = words.first { words.removeFirst() }
    if case .text(let text)? = words.last, text.hasSuffix(" ") {
      words[words.count - 1] = .text(String(text.dropLast()))
    }
    return Span(statement: id, words: words, tags: tags)
  }

  private static func permalink(_ inline: MarkdownInline) -> Statement.ID? {
    guard case .link(let link) = inline, link.destination.utf8.starts(with: "#s-".utf8),
      link.children == [.text(permalinkText)]
    else { return nil }
    return Statement.ID(String(link.destination.dropFirst(3)))
  }
}
