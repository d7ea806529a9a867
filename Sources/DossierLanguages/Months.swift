/// The names of months.
package enum Months {
  /// 1 to 12; nil for any other word.
  package static func number(_ name: some StringProtocol) -> Int? {
    byName[name.lowercased()]
  }

  /// The name of a month, 1 to 12, with a capital letter.
  package static func name(_ number: Int) -> String? {
    fullNames[number]
  }

  private static let byName: [String: Int] = {
    var byName: [String: Int] = [:]
    for (number, names) in table {
      for name in names { byName[name] = number }
    }
    return byName
  }()

  private static let fullNames: [Int: String] = {
    var names: [Int: String] = [:]
    for (number, forms) in table { names[number] = forms.first?.capitalisedFirst }
    return names
  }()

  private static let table: [(Int, [String])] =
    WordTable.months.rows.compactMap { row in
      guard row.count == 2, let number = Int(row[0]) else { return nil }
      return (number, row[1].split(separator: ";").map(String.init))
    }
}

extension String {
  /// With its first letter in upper case.
  package var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
