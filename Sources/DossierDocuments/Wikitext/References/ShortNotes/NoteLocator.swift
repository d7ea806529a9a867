/// Reads a place in a work: "pp. 3–5, 12", "vol. 2, p. 33", "314".
struct NoteLocator {
  let tokens: [NoteToken]
  let bytes: [UInt8]

  /// A place that was read.
  struct Found: Equatable {
    /// As it is printed.
    var text: String
    /// The token behind it.
    var end: Int
    /// Whether a word ("p.", "ch.") tells that it is one.
    var isLabelled: Bool
  }

  /// The place that begins at a token; nil where none does.
  func read(at start: Int) -> Found? {
    var texts: [String] = []
    var position = start
    var end = start
    var isLabelled = false
    while let (text, next, hasLabel) = group(at: position, isFirst: texts.isEmpty) {
      texts.append(text)
      isLabelled = isLabelled || hasLabel
      end = next
      position = next
      if position < tokens.count, tokens[position].isSign(",.:") { position += 1 }
    }
    return texts.isEmpty
      ? nil : Found(text: texts.joined(separator: ", "), end: end, isLabelled: isLabelled)
  }

  /// A label with its numbers; without a label only where it is the first.
  private func group(at start: Int, isFirst: Bool) -> (String, next: Int, isLabelled: Bool)? {
    guard start < tokens.count else { return nil }
    let (label, isPage, valueStart) = label(at: start)
    guard label != nil || isFirst, let end = values(at: valueStart, hasLabel: label != nil) else {
      return nil
    }
    let text = written(valueStart..<end)
    guard let label else {
      return (PageLocator.labelled(text, PageLocator.label(for: text)), end, false)
    }
    return ((isPage ? PageLocator.label(for: text) : label) + " " + text, end, true)
  }

  private func label(at start: Int) -> (String?, isPage: Bool, next: Int) {
    let words = NoteWords.standard
    guard tokens[start].kind == .word else { return (nil, false, start) }
    let word = tokens[start].folded
    var next = start + 1
    if next < tokens.count, tokens[next].isSign("."), tokens[next].touches { next += 1 }
    if let page = words.print("page", word) { return (page, true, next) }
    if let place = words.print("place", word) { return (place, false, next) }
    return (nil, false, start)
  }

  /// Behind a list of numbers and ranges; nil where none begins.
  private func values(at start: Int, hasLabel: Bool) -> Int? {
    guard var end = value(at: start, hasLabel: hasLabel) else { return nil }
    while end + 1 < tokens.count, tokens[end].isSign(",&") || isAnd(end),
      !tokens[end + 1].isYear, let next = value(at: end + 1, hasLabel: false)
    {
      end = next
    }
    return end
  }

  private func isAnd(_ position: Int) -> Bool {
    tokens[position].kind == .word && NoteWords.standard.has("joiner", tokens[position].folded)
  }

  /// Behind a number or a range of them.
  private func value(at start: Int, hasLabel: Bool) -> Int? {
    guard var end = number(at: start, hasLabel: hasLabel) else { return nil }
    while end + 1 < tokens.count, tokens[end].isSign("-/"),
      let next = number(at: end + 1, hasLabel: hasLabel)
    {
      end = next
    }
    return end
  }

  /// Behind a number with the letters that belong to it: `12`, `45a`, `12ff.`, `A3`, `xi`.
  private func number(at start: Int, hasLabel: Bool) -> Int? {
    guard start < tokens.count else { return nil }
    var end = start
    if tokens[start].kind == .number {
      end = start + 1
    } else if hasLabel, tokens[start].isRoman {
      return start + 1
    } else if hasLabel, tokens[start].kind == .word, tokens[start].folded.utf8.count == 1,
      start + 1 < tokens.count, tokens[start + 1].kind == .number, tokens[start + 1].touches
    {
      end = start + 2
    } else {
      return nil
    }
    return behindSuffix(at: end)
  }

  private func behindSuffix(at position: Int) -> Int {
    guard position < tokens.count, tokens[position].kind == .word else { return position }
    let word = tokens[position].folded
    let isFollowing = NoteWords.standard.has("following", word)
    guard tokens[position].touches && word.utf8.count <= 2 || isFollowing else { return position }
    let hasStop =
      isFollowing && position + 1 < tokens.count && tokens[position + 1].isSign(".")
      && tokens[position + 1].touches
    if !hasStop, position + 1 < tokens.count, tokens[position + 1].kind == .number,
      !tokens[position].touches
    {
      return position  // "p. 3 n 4": a label of its own
    }
    return position + (hasStop ? 2 : 1)
  }

  /// The words of some tokens as they stand, white space folded.
  private func written(_ place: Range<Int>) -> String {
    let text = bytes.text(
      tokens[place.lowerBound].range.lowerBound..<tokens[place.upperBound - 1].range.upperBound)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
