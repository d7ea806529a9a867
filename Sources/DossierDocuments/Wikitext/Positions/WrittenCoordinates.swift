import DossierModel

/// Latitude and longitude as templates write them: decimal numbers with a sign, or degrees, minutes
/// and seconds with a letter for the hemisphere behind each.
struct WrittenCoordinates: Equatable {
  /// -90 to 90.
  let latitude: Double
  /// -180 to 180.
  let longitude: Double
  let fineness: GivenPosition.Fineness

  /// The arguments of `{{coord}}`: what follows the numbers (`type:city`) is left aside. Nil where
  /// they are no position on the Earth.
  init?(_ words: [String]) {
    let words = words.map(\.trimmingWhite).prefix { !$0.contains(":") && !$0.isEmpty }
    let signs = words.indices.filter { Self.sign(words[$0]) != nil }
    if signs.isEmpty {
      guard words.count == 2 else { return nil }
      self.init([words[0]], nil, [words[1]], nil)
    } else {
      guard signs.count == 2, signs[1] == words.indices.last else { return nil }
      self.init(
        Array(words[..<signs[0]]), words[signs[0]],
        Array(words[(signs[0] + 1)..<signs[1]]), words[signs[1]])
    }
  }

  /// Degrees with minutes and seconds where they are given, and the letter of each hemisphere.
  init?(_ first: [String], _ firstSign: String?, _ second: [String], _ secondSign: String?) {
    guard let one = Angle(first, firstSign.map { Self.sign($0) ?? .unknown }),
      let other = Angle(second, secondSign.map { Self.sign($0) ?? .unknown }),
      one.axis != .eastWest, other.axis != .northSouth, abs(one.degrees) <= 90,
      abs(other.degrees) <= 180
    else { return nil }
    latitude = one.degrees
    longitude = other.degrees
    fineness = one.coarseness < other.coarseness ? other.fineness : one.fineness
  }

  private enum Sign: String {
    case north, south, east, west, unknown

    var axis: Axis? {
      switch self {
      case .north, .south: .northSouth
      case .east, .west: .eastWest
      case .unknown: nil
      }
    }
  }

  private enum Axis { case northSouth, eastWest }

  private static func sign(_ word: String) -> Sign? {
    PositionTerms.standard.signs[word.lowercased()].flatMap(Sign.init)
  }

  private struct Angle {
    var degrees = 0.0
    var fineness = GivenPosition.Fineness.degree
    /// What the last part takes in, in degrees.
    var coarseness = 1.0
    var axis: Axis?

    /// Nil where a part is no number in its bounds, or where a part but the last has decimals.
    init?(_ parts: [String], _ sign: Sign?) {
      guard (1...3).contains(parts.count), sign != .unknown else { return nil }
      var unit = 1.0
      for (index, part) in parts.enumerated() {
        let part = part.replacing("−", with: "-")
        guard let value = Self.number(part), index == 0 || (0..<60).contains(value) else {
          return nil
        }
        guard value >= 0 || (sign == nil && parts.count == 1) else { return nil }
        let decimals = part.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        guard decimals == 0 || index == parts.count - 1 else { return nil }
        degrees += value * unit
        note(decimals: decimals, of: index, unit: unit)
        unit /= 60
      }
      if sign == .south || sign == .west { degrees = -degrees }
      axis = sign?.axis
    }

    private mutating func note(decimals: Int, of index: Int, unit: Double) {
      var share = unit
      for _ in 0..<min(decimals, 9) { share /= 10 }
      coarseness = share
      switch index {
      case 0: fineness = decimals == 0 ? .degree : .decimals(decimals)
      case 1: fineness = .minute
      default: fineness = .second
      }
    }

    /// Digits with a point and a sign at most: no exponent, no name of a number.
    private static func number(_ text: String) -> Double? {
      let allowed = text.utf8.allSatisfy { $0.isDigit || $0 == 0x2E || $0 == 0x2D }
      return allowed ? Double(text) : nil
    }
  }
}
