import DossierMarkdown

/// What the slow steps of rendering gave for which input, kept from one build to the next.
///
/// Each of them is a function of its input alone, so that what is kept is what would be made anew;
/// a build that keeps nothing writes the same bytes.
package final class RenderingMemory: Sendable {
  let documents = Memo<PageRenderer.MarkdownText, MarkdownDocument>()
  let links = Memo<[UInt8], PageLinks>()
  let searchKeys = Memo<SearchEntry, Set<String>>()

  package init() {}
}
