/// The dates that templates write.
extension ComputedText {
  /// A date given as year, month and day; any other as it is written.
  var date: String? {
    let words = words.filter { !$0.isEmpty }
    guard let first = words.first else { return nil }
    let numbers = words.prefix { Int($0) != nil }.compactMap { Int($0) }
    guard numbers.count > 1, let month = Months.name(numbers[1]) else { return first }
    guard numbers.count > 2 else { return "\(month) \(numbers[0])" }
    return written(numbers[0], month, numbers[2])
  }

  private func written(_ year: Int, _ month: String, _ day: Int) -> String {
    argument("df") != nil ? "\(day) \(month) \(year)" : "\(month) \(day), \(year)"
  }

  /// Two dates, each as year, month and day, with a dash between them.
  var dateSpan: String? {
    let numbers = words.map { Int($0) }
    guard numbers.count >= 6 else { return date }
    let dates = [0, 3].compactMap { start -> String? in
      guard let year = numbers[start], let month = numbers[start + 1].flatMap(Months.name),
        let day = numbers[start + 2]
      else { return nil }
      return written(year, month, day)
    }
    return dates.count == 2 ? dates.joined(separator: " – ") : nil
  }

  /// "14 March [O.S. 2 March] 1821": the day of the new style, its year, and the day of the old.
  var oldStyleDate: String? {
    let words = words
    guard let new = words.first, !new.isEmpty else { return nil }
    let year = words.count > 1 ? " " + words[1] : ""
    guard words.count > 2, !words[2].isEmpty else { return new + year }
    let old = " [O.S. \(words[2])]"
    // The old style may have a year of its own.
    return name.hasSuffix("dy") ? new + year + old : new + old + year
  }
}
