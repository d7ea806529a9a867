import DossierModel

extension Mapping {
  /// What the entry says of the document's structure.
  mutating func hints() -> Source.Hints {
    var hints = Source.Hints()
    hints.headings = quotes("headings")
    hints.captions = quotes("captions")
    hints.background = stretches("background", noun: "background", needsReason: false)
    hints.excluded = stretches("exclude", noun: "exclusion", needsReason: true)
    hints.leadingMarksBelongToMissingSentence =
      choice("leading-marks", among: ["previous"]) == "previous"
    return hints
  }

  private mutating func quotes(_ key: String) -> [Source.Quote] {
    texts(key).compactMap { quote($0) }
  }

  /// Nil, with a fault, where the words are empty: nothing stands everywhere.
  private mutating func quote(_ text: Located<String>) -> Source.Quote? {
    if !text.value.isEmpty { return Source.Quote(text.value, at: text.place) }
    report(
      .badValue, at: text.place, "a quote is empty", advice: "write the exact words of the document"
    )
    return nil
  }

  private mutating func stretches(
    _ key: String, noun: String, needsReason: Bool
  ) -> [Source.Stretch] {
    mappings(key, noun: noun) { stretch in
      stretch.require("from")
      if needsReason { stretch.require("reason") }
      let from = stretch.located("from")
      let to = stretch.located("to")
      let reason = stretch.text("reason")
      guard let from, reason != nil || !needsReason else { return nil }
      return Source.Stretch(
        from: Source.Quote(from.value, at: from.place),
        to: to.map { Source.Quote($0.value, at: $0.place) }, reason: reason ?? "")
    }
  }
}
