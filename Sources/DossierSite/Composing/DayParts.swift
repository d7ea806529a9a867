import DossierModel

/// The parts of a day, as the headings of a day's page name them.
enum DayParts {
  /// In the order of the day.
  static let all: [PartOfDay] = PartOfDay.allCases

  /// The heading over statements of a part of the day; nil for those that name none.
  static func heading(of part: PartOfDay?) -> String {
    guard let part else { return "No part of the day given" }
    return part.rawValue.replacing("-", with: " ").capitalisedFirst
  }

  /// Whether a heading names a part of the day, so that what stands below it is of the same hours.
  static func isTime(_ heading: String) -> Bool {
    all.contains { self.heading(of: $0) == heading }
  }
}
