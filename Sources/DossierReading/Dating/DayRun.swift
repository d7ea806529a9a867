import DossierModel

/// Where a text takes its day from; texts by their place in their document.
package enum DaySource: Sendable, Hashable {
  /// The text that tells the day.
  case sentence(Int)
  /// A heading that is a date.
  case heading(Int)
  /// The battle was fought on one day.
  case battle

  /// The same, with another place.
  package func mapped(_ place: (Int) -> Int) -> DaySource {
    switch self {
    case .sentence(let text): .sentence(place(text))
    case .heading(let text): .heading(place(text))
    case .battle: .battle
    }
  }
}

/// The day that a text would take from the ones before it.
struct DayRun {
  var edtf: EDTF?
  var part: PartOfDay?
  /// Whether a text that says nothing of its time may take the day.
  var isActive = false
  /// Whether a text of the present block says of itself which day it tells of.
  var isAnchored = false
  /// Whether a text of the present block tells a time that can't be handed down.
  var isClosed = false
  /// Whether the day was told below another heading.
  var isOfOtherSection = false
  /// How many texts have taken the day since it was told.
  var count = 0
  /// What tells the day.
  var source: DaySource?
}

extension DayRun {
  /// The day that the next text would take: the last one told, where they are told in order.
  package init(after times: [When]) {
    let days = times.filter { !$0.edtf.days.isEmpty && $0.edtf.end != .open }
    let isInOrder = zip(days, days.dropFirst()).allSatisfy {
      $0.edtf.span.first <= $1.edtf.span.first
    }
    guard let last = days.last, isInOrder else {
      self.init()
      return
    }
    self.init(edtf: last.edtf, part: last.part, isActive: true, isAnchored: true)
  }

  /// The time that a text takes from the day; nil where the day can't tell which.
  package func taken(by reading: TimeReading) -> When? {
    guard let edtf else { return nil }
    switch reading.link {
    case .days(let count):
      // After a night of two days the next day follows the first of them or the second: untold.
      guard edtf.end == .same, edtf.isToTheDay, let day = edtf.start.adding(days: count) else {
        return nil
      }
      return When(EDTF(day), part: reading.part, basis: .resolved)
    case .sameTime:
      return When(edtf, part: reading.part ?? part, basis: .inherited)
    default: return sameDay(edtf, by: reading)
    }
  }

  private func sameDay(_ edtf: EDTF, by reading: TimeReading) -> When? {
    guard let own = reading.part else {
      let isTold = reading.link != .sameDay || edtf.end == .same || part == .night
      return isTold ? When(edtf, basis: .inherited) : nil
    }
    if edtf.end != .same { return within(edtf, own) }
    if let part, own < part { return nil }
    if part == nil, own <= .morning, reading.link == .along { return nil }
    return When(edtf, part: own, basis: .inherited)
  }

  /// A part of the day within a night of two days.
  private func within(_ edtf: EDTF, _ own: PartOfDay) -> When? {
    guard part == .night, case .on(let last) = edtf.end else { return nil }
    switch own {
    case .night, .midnight: return When(edtf, part: own, basis: .inherited)
    case .evening: return When(EDTF(edtf.start), part: own, basis: .inherited)
    default: return When(EDTF(last), part: own, basis: .inherited)
    }
  }

  /// The strongest basis first, each time once.
  static func strongestFirst(_ times: [When]) -> [When] {
    var result: [When] = []
    var places: [EDTF: Int] = [:]
    for basis in TimeBasis.allCases {
      for time in times where time.basis == basis {
        if let index = places[time.edtf] {
          result[index].part = result[index].part ?? time.part
        } else {
          places[time.edtf] = result.count
          result.append(time)
        }
      }
    }
    return result
  }
}
