import DossierMarkdown
import DossierModel
import Foundation

@testable import DossierSite

/// The words of statements as a page's Markdown, parsed, has them.
enum WordsInMarkdown {
  /// Each statement of a page with the words before its tags.
  static func blocks(of page: Page) -> [(Statement.ID, String)] {
    MarkdownParser.parse(page.body).blocks.flatMap(StatementSpans.spans(in:)).compactMap { span in
      span.statement.map { ($0, folded(span.words.plainText)) }
    }
  }

  /// White space of any kind is one space, as on a page; what Markdown cannot hold is its sign for
  /// that.
  static func folded(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{0}", with: "\u{FFFD}")
      .split { " \n\r\t\u{B}\u{C}\r\n".contains($0) }.joined(separator: " ")
  }
}
