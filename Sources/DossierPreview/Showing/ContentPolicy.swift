/// The content security policy that a page states of itself (Content Security Policy Level 3).
enum ContentPolicy {
  /// What the preview loads into a page: its script, its style, and the stream of events.
  private static let needed = ["script-src", "style-src", "connect-src"]

  /// The page with each policy in its head widened by the server's own files and nothing else.
  static func allowingPreview(in page: [UInt8]) -> [UInt8] {
    let head = page[..<(ASCIISearch.first("</head", in: page[...]) ?? page.endIndex)]
    var served: [UInt8] = []
    var rest = head
    while let policy = nextPolicy(in: rest) {
      served += rest[..<policy.lowerBound]
      served += allowingPreview(String(decoding: rest[policy], as: UTF8.self)).utf8
      rest = rest[policy.upperBound...]
    }
    return served + rest + page[head.endIndex...]
  }

  /// A policy in which the preview's own files may be loaded beside what it allows already.
  static func allowingPreview(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    let fallback = directives.first { $0[0].lowercased() == "default-src" }
    for name in needed {
      if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[index] = allowingSelf(directives[index])
      } else if let fallback {
        directives.append(allowingSelf([name] + fallback.dropFirst()))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func allowingSelf(_ directive: [String]) -> [String] {
    let sources = directive.dropFirst().filter { $0.lowercased() != "'none'" }
    return directive.prefix(1) + (sources.contains("'self'") ? sources : sources + ["'self'"])
  }

  /// The range of the next policy: the value of `content` in the tag that names the header.
  private static func nextPolicy(in head: ArraySlice<UInt8>) -> Range<Int>? {
    guard let name = ASCIISearch.first("Content-Security-Policy", in: head) else { return nil }
    guard let open = head[..<name].lastIndex(of: UInt8(ascii: "<")),
      let attribute = ASCIISearch.first("content=", in: tag(from: open, in: head))
    else { return nextPolicy(in: head[(name + 1)...]) }
    let start = attribute + "content=".utf8.count
    guard start < head.endIndex, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(head[start]),
      let end = head[(start + 1)...].firstIndex(of: head[start])
    else { return nil }
    return start + 1..<end
  }

  private static func tag(from open: Int, in head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    head[open..<(head[open...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex)]
  }
}
