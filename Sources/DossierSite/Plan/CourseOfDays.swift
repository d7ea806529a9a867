import DossierLanguages
import DossierModel

extension Statement {
  /// The days in whose course it belongs, in order: all that it speaks of, save what tells of no
  /// course.
  var daysOfCourse: [CalendarDate] {
    guard !isStateSince, !isMereDate else { return [] }
    return Set(when.flatMap(\.edtf.days)).sorted()
  }

  /// Whether an entry of a box, or a note, says what has held since a day: "Since 3 May 1851".
  private var isStateSince: Bool {
    (role == .infobox || role == .note) && when.contains { $0.edtf.end == .open }
  }

  /// Whether a cell of a table is a date of its row, with one word beside it at the most: "18
  /// August", "Buried 1 September". It tells nothing without the rest of the row.
  var isMereDate: Bool {
    guard role == .table, !when.isEmpty, entities.isEmpty else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let others = words.filter { !$0.contains(where: \.isNumber) && Months.number($0) == nil }
    return words.count < 5 && others.count < words.count && others.count < 2
  }
}
