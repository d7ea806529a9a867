import DossierModel

/// From texts to times, in two steps: what each text says of its own time, then what the texts
/// take from one another (DESIGN.md, section 2).
package enum Dating {
  /// What each text itself says of its time; the texts of one document, in their order.
  ///
  /// The whole sequence is needed, because a date without a year takes it from another one.
  package static func read(
    _ texts: [DatedText], in context: DatingContext
  ) -> [TimeReading] {
    let words = DatingWords.english
    let tokens = texts.map { DatingTokenizer.tokens(of: $0.text, words: words) }
    let usesFourFigures = tokens.contains { tokens in
      let clock = PartOfDayScanner(tokens: tokens, words: words)
      return tokens.indices.contains(where: clock.isMilitary)
    }
    let scans = zip(texts, tokens).map {
      TextScan(
        $0, tokens: $1, words: words, context: context, usesFourFigures: usesFourFigures)
    }
    var resolver = TimeResolver(context: context, words: words)
    return resolver.readings(of: texts, scans: scans)
  }

  /// The final times of each text, the strongest basis first: its own, else what it takes from the
  /// texts before it, else the day on which all the works it cites agree.
  ///
  /// Readings may hold times that another document's wording of the same statement gave.
  package static func inherit(
    _ texts: [DatedText], readings: [TimeReading], in context: DatingContext
  ) -> [[When]] {
    trace(texts, readings: readings, in: context).map(\.times)
  }

  /// The same, each with the place of the text from which it takes its day.
  package static func trace(
    _ texts: [DatedText], readings: [TimeReading], in context: DatingContext
  ) -> [DatedTimes] {
    var inheritance = Inheritance(texts, readings: readings, context: context)
    return zip(texts, readings).map { text, reading in
      let times = inheritance.times(of: text, reading: reading)
      return DatedTimes(times: times, from: inheritance.source)
    }
  }
}
