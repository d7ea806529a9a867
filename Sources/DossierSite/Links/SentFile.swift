/// A file that has gone its way, with what the check of links asks of it.
struct SentFile: Sendable {
  let path: String
  /// The page that it is a part of; its own path where it is none.
  let whole: String
  /// In bytes.
  let size: Int
  /// Nil for anything but a page.
  let links: PageLinks?
}
