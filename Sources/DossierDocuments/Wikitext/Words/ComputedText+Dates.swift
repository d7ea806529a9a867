import DossierLanguages
import DossierModel

/// Places and times.
extension ComputedText {
  var coordinates: String? {
    if let display = argument("display"), !display.contains("inline") { return nil }
    let words = words.prefix { !$0.contains(":") }
    let hemispheres = ["N", "S", "E", "W"]
    guard words.contains(where: hemispheres.contains) else { return decimals(Array(words)) }
    let signs = ["°", "′", "″"]
    var text = ""
    var place = 0
    for word in words.prefix(8) {
      if hemispheres.contains(word) {
        text += word + " "
        place = 0
      } else {
        text += word + signs[min(place, 2)]
        place += 1
      }
    }
    return text.isEmpty ? nil : String(text.dropLast(text.hasSuffix(" ") ? 1 : 0))
  }

  private func decimals(_ words: [String]) -> String? {
    guard words.count >= 2 else { return nil }
    func degrees(_ word: String, _ positive: String, _ negative: String) -> String {
      word.hasPrefix("-") ? "\(word.dropFirst())°\(negative)" : "\(word)°\(positive)"
    }
    return degrees(words[0], "N", "S") + " " + degrees(words[1], "E", "W")
  }

  /// A date given as year, month and day, with an hour where there is one; any other as written.
  package var date: String? {
    let words = words.filter { !$0.isEmpty }
    guard let first = words.first else { return nil }
    if words.count == 1 || Int(first) == nil {
      return written(first, style: words.dropFirst().first ?? argument("format")) ?? first
    }
    guard let year = Int(first), words.count > 1, let month = month(words[1]) else { return first }
    let hasDayFirst = argument("df") != nil || argument("format") == "dmy"
    let day = words.count > 2 ? Int(words[2]) : nil
    let date = Self.text(year: year, month: month, day: day, style: hasDayFirst ? "dmy" : "mdy")
    guard words.count > 4, let hour = Int(words[3]), Int(words[4]) != nil else { return date }
    let minute = words[4].utf8.count == 1 ? "0" + words[4] : words[4]
    return "\(hour < 10 ? "0" : "")\(hour):\(minute), \(date)"
  }

  private func month(_ word: String) -> Int? {
    Int(word).flatMap { Months.name($0) == nil ? nil : $0 } ?? Months.number(word)
  }

  /// A date that is one word or phrase, `2009-03-24` or "24 March 2009", in the order that a style
  /// (`dmy`, `mdy`, `ymd`) asks for; nil where it is none.
  package func written(_ date: String, style: String?) -> String? {
    let isNegative = date.hasPrefix("-")
    let parts = date.split { $0 == "-" || $0 == " " || $0 == "," }.map(String.init)
    guard (2...3).contains(parts.count) else { return nil }
    let isISO = parts.count == 3 && parts[0].utf8.count == 4 && parts.allSatisfy { Int($0) != nil }
    if isISO, let month = Int(parts[1]), Months.name(month) != nil, let year = Int(parts[0]) {
      let year = isNegative ? -year : year
      return Self.text(year: year, month: month, day: Int(parts[2]), style: style ?? "dmy")
    }
    guard let place = parts.firstIndex(where: { Months.number($0) != nil }), place < 2,
      let month = Months.number(parts[place]), let day = Int(parts[1 - place]), day < 32
    else { return nil }
    let year = parts.count > 2 ? Int(parts[2]) : nil
    guard (year == nil) == (parts.count == 2) else { return nil }
    return Self.text(
      year: year, month: month, day: day, style: style ?? (place == 0 ? "mdy" : "dmy"))
  }

  /// `year` counts astronomically: 0 is 1 BC.
  private static func text(year: Int?, month: Int, day: Int?, style: String) -> String {
    let name = Months.name(month) ?? ""
    let era = year.map { $0 > 0 ? "\($0)" : "\(1 - $0) BC" }
    switch style {
    case "mdy":
      let date = [name, day.map(String.init)].compactMap { $0 }.joined(separator: " ")
      return [date, era].compactMap { $0 }.joined(separator: day == nil ? " " : ", ")
    case "ymd":
      return [era, name, day.map(String.init)].compactMap { $0 }.joined(separator: " ")
    default:
      return [day.map(String.init), name, era].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// Two dates, each as year, month and day, with a dash between them.
  var dateSpan: String? {
    let numbers = words.map { Int($0) }
    guard numbers.count >= 6 else { return date }
    let dates = [0, 3].compactMap { start -> String? in
      guard let year = numbers[start], let month = numbers[start + 1], Months.name(month) != nil,
        let day = numbers[start + 2]
      else { return nil }
      let style = argument("df") != nil ? "dmy" : "mdy"
      return Self.text(year: year, month: month, day: day, style: style)
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

  /// "49–50": between two years of which no day is given.
  var yearsBetween: String? {
    let years = words.compactMap { Int($0) }
    guard years.count == 2, words.count == 2, years[0] < years[1] else { return nil }
    return "\(years[1] - years[0] - 1)–\(years[1] - years[0])"
  }

  var age: Duration? {
    let numbers = words.compactMap { Int($0) }
    func date(_ number: Int) -> CalendarDate? {
      let named = ["year", "month", "day"].compactMap {
        argument($0 + "\(number)").flatMap { Int($0) }
      }
      let parts = named.count == 3 ? named : Array(numbers.dropFirst((number - 1) * 3).prefix(3))
      guard parts.count == 3 else { return nil }
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    }
    guard let start = date(1), let end = date(2), start <= end else { return nil }
    return Duration(from: start, to: end)
  }
}
