import DossierModel

extension Mapping {
  /// The passages of a list, each `{source: …, quote: …}` or `{reference: …, quote: …}`.
  mutating func passages(_ key: String, ids: AnnotationIDs) -> [QuoteSelector] {
    mappings(key, noun: "passage") { $0.passage(ids: ids) }
  }

  /// The passage that the mapping's own keys name; nil, with a fault, where they don't.
  mutating func passage(ids: AnnotationIDs, mayBeTitle: Bool = true) -> QuoteSelector? {
    let whole = whole(ids: ids, mayBeTitle: mayBeTitle)
    require("quote")
    let quote = located("quote")
    let prefix = text("prefix", foldingOuterSpace: false)
    let suffix = text("suffix", foldingOuterSpace: false)
    guard let whole, let quote else { return nil }
    return QuoteSelector(
      whole, quote.value.foldingSpace(trimmed: true), prefix: prefix, suffix: suffix,
      at: quote.place)
  }

  /// At least one passage, else a fault.
  mutating func requiredPassages(_ key: String, ids: AnnotationIDs) -> [QuoteSelector] {
    require(key)
    let isEmpty = node(key)?.items.isEmpty ?? false
    if isEmpty {
      report(
        .missingKey, at: place(of: key), "\(name) names no passage",
        advice: "add `{source: …, quote: …}` to `\(key)`")
    }
    return passages(key, ids: ids)
  }

  private mutating func whole(ids: AnnotationIDs, mayBeTitle: Bool) -> QuoteSelector.Whole? {
    let source = reference("source", to: ids.sources, noun: "source")
    let isGiven = node("source") != nil
    guard mayBeTitle else {
      require("source")
      return source.map { .source($0) }
    }
    guard let work = located("reference") else {
      if !isGiven { require("source") }
      return source.map { .source($0) }
    }
    if isGiven {
      report(
        .badValue, at: work.place,
        "a passage stands in a `source` or in the title of a `reference`",
        advice: "remove one of the two")
      return nil
    }
    return .title(of: Reference.ID(work.value))
  }

  private mutating func text(_ key: String, foldingOuterSpace: Bool) -> String {
    located(key)?.value.foldingSpace(trimmed: foldingOuterSpace) ?? ""
  }
}

extension String {
  /// With each run of white space as one space; `trimmed`: and none at the ends.
  func foldingSpace(trimmed: Bool) -> String {
    var folded: [UInt8] = []
    for byte in utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, folded.last == 0x20 { continue }
      folded.append(isSpace ? 0x20 : byte)
    }
    let text = String(decoding: folded, as: UTF8.self)
    return trimmed ? text.withoutOuterSpace : text
  }
}
