/// Parser functions of MediaWiki, whose subject stands behind the colon of their name.
extension ComputedText {
  /// What stands behind the colon; nil where there is nothing.
  package var subject: String? {
    let pieces = FunctionName(node, in: writer.tree).pieces
    return pieces.isEmpty ? nil : writer.text(Array(pieces))
  }

  func function(_ kind: Kind) -> String? {
    let subject = subject ?? ""
    switch kind {
    case .upper: return subject.uppercased()
    case .lower: return subject.lowercased()
    case .upperFirst: return subject.capitalisedFirst
    case .lowerFirst: return subject.prefix(1).lowercased() + subject.dropFirst()
    case .padLeft: return padding(of: subject) + subject
    case .padRight: return subject + padding(of: subject)
    case .plural: return subject == "1" ? words.first : words.dropFirst().first ?? words.first
    case .formatDate: return formattedDate(subject)
    default: return nil
    }
  }

  /// What fills a text up to a length: zeros, or the second argument over and over.
  private func padding(of text: String) -> String {
    let length = words.first.flatMap { Int($0) } ?? 0
    let missing = min(length, Self.longestPadding) - text.count
    let filling = Array(words.count > 1 ? words[1] : "0")
    guard missing > 0, !filling.isEmpty else { return "" }
    return String((0..<missing).map { filling[$0 % filling.count] })
  }

  /// MediaWiki fills no further.
  private static let longestPadding = 500

  private func formattedDate(_ date: String) -> String {
    guard let style = words.first else { return date }
    return written(date, style: style) ?? date
  }
}
