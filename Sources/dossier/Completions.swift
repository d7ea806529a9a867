import ArgumentParser

extension CompletionKind {
  /// The ids that a folder offers: that of `--in` on the line so far, else the current one.
  static func ids(_ ids: @escaping @Sendable (_ folder: String) -> [String]) -> CompletionKind {
    .custom { words, _, _ in ids(InFolderOption.folder(in: words)) }
  }
}

extension InFolderOption {
  /// The folder that `--in` names among the words of a line; the current one where it isn't there.
  static func folder(in words: [String]) -> String {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--in=") { return String(word.dropFirst("--in=".count)) }
      if word == "--in", index + 1 < words.count { return words[index + 1] }
    }
    return "."
  }
}
