import DossierModel

/// The lines of a label and how much room they take, by a rule of thumb: no font is at hand.
struct MapLabelText: Hashable, Sendable {
  let lines: [String]
  private let size: Double

  /// An average letter, as a share of the size of the type.
  private static let letter = 0.57
  private static let lineHeight = 1.2

  /// A line is broken where it would have more letters than `longestLine`.
  init(_ name: String, size: Double, longestLine: Int = 18) {
    self.size = size
    var lines: [String] = []
    for word in name.split(separator: " ").map(Self.shortened) {
      if let last = lines.last, last.count + word.count < longestLine {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    self.lines = lines
  }

  /// A word that no line would take, cut.
  private static func shortened(_ word: Substring) -> String {
    word.count > 18 ? "\(word.prefix(17))…" : String(word)
  }

  var width: Double { Double(lines.map(\.count).max() ?? 0) * size * Self.letter }
  var height: Double { Double(lines.count) * size * Self.lineHeight }
  var leading: Double { size * Self.lineHeight }
}

/// A name on the map.
struct MapLabel: Hashable, Sendable {
  /// Where the line begins that the name hangs on.
  enum Anchor: String, Hashable, Sendable {
    case start, middle, end
  }

  var place: Place.ID
  var text: MapLabelText
  /// The room that its lines take.
  var box: MapBox
  var anchor: Anchor
  /// From the label to the place, where it stands apart from it.
  var leader: [MapPoint] = []
}

/// Sets names where they meet neither one another nor the edge.
struct MapLabels: Sendable {
  static let size = 15.0
  /// On a narrow screen few names stand, and these are large.
  static let narrowSize = 25.0
  private static let mostOnNarrow = 6

  let plan: MapPlan
  /// How much is told of each place: the more, the sooner its name is set.
  let weight: [Place.ID: Int]

  /// The names for a screen of common width: inside the larger cells, the others at both sides.
  var all: [MapLabel] {
    let spots = plan.spots.filter(\.isTold)
    var inside: [MapLabel] = []
    for spot in spots.sorted(by: comesBefore) {
      guard let label = labelInside(spot), !inside.contains(where: { $0.box.meets(label.box) })
      else { continue }
      inside.append(label)
    }
    let set = Set(inside.map(\.place))
    let rest = spots.filter { !set.contains($0.place.id) }.sorted { $0.site.x < $1.site.x }
    let half = (rest.count + 1) / 2
    return inside + column(Array(rest.prefix(half)), isLeft: true)
      + column(Array(rest.dropFirst(half)), isLeft: false)
  }

  /// The few names for a narrow screen, each on its place.
  var few: [MapLabel] {
    var labels: [MapLabel] = []
    for spot in plan.spots.filter(\.isTold).sorted(by: comesBefore)
    where labels.count < Self.mostOnNarrow {
      let text = MapLabelText(spot.place.name, size: Self.narrowSize)
      let (left, right) = (MapPlan.margin, MapPlan.width - MapPlan.margin)
      guard text.width < right - left else { continue }
      let x = min(max(spot.site.x, left + text.width / 2), right - text.width / 2)
      let box = steps(from: spot, text).map { step in
        let y = min(max(spot.site.y + step, text.height / 2), groundHeight - text.height / 2)
        return MapBox(centre: MapPoint(x: x, y: y), width: text.width, height: text.height)
      }.first { box in
        !labels.contains { $0.box.meets(box) } && (!spot.isMark || !box.meets(Self.box(of: spot)))
      }
      guard let box else { continue }
      labels.append(MapLabel(place: spot.place.id, text: text, box: box, anchor: .middle))
    }
    return labels
  }

  /// How far below its place a name may stand: on a cell, but above or below a mark.
  private func steps(from spot: MapPlan.Spot, _ text: MapLabelText) -> [Double] {
    let room = MapPlan.markSize + text.height / 2 + 1
    return spot.isMark ? [room, -room] : [0]
  }

  private var groundHeight: Double { plan.height - MapPlan.footing }

  private func comesBefore(_ left: MapPlan.Spot, _ right: MapPlan.Spot) -> Bool {
    let (a, b) = (weight[left.place.id] ?? 0, weight[right.place.id] ?? 0)
    return (-a, -Self.area(left), left.place.id.text) < (-b, -Self.area(right), right.place.id.text)
  }

  private static func area(_ spot: MapPlan.Spot) -> Double {
    spot.polygons.reduce(0) { $0 + $1.area }
  }

  /// On one line or on several, in the middle of one of the place's cells.
  private func labelInside(_ spot: MapPlan.Spot) -> MapLabel? {
    guard !spot.isMark else { return nil }
    for longestLine in [18, 8] {
      let text = MapLabelText(spot.place.name, size: Self.size, longestLine: longestLine)
      for polygon in spot.polygons {
        guard let centre = polygon.centroid else { continue }
        let box = MapBox(centre: centre, width: text.width, height: text.height)
        // It may cover the line of the cell with half a letter, for its halo keeps it legible.
        let core = MapBox(centre: centre, width: text.width * 0.8, height: text.height * 0.8)
        guard core.edgeMiddles.allSatisfy(polygon.contains), !coversMark(box) else { continue }
        return MapLabel(place: spot.place.id, text: text, box: box, anchor: .middle)
      }
    }
    return nil
  }

  private func coversMark(_ box: MapBox) -> Bool {
    plan.spots.contains { $0.isMark && box.meets(Self.box(of: $0)) }
  }

  private static func box(of spot: MapPlan.Spot) -> MapBox {
    MapBox(centre: spot.site, width: MapPlan.markSize * 2, height: MapPlan.markSize * 2)
  }

  /// Names below one another at one side, each as near to its place as those above leave room.
  private func column(_ spots: [MapPlan.Spot], isLeft: Bool) -> [MapLabel] {
    var kept = spots.map { ($0, MapLabelText($0.place.name, size: Self.size)) }
    while kept.reduce(0, { $0 + $1.1.height + 2 }) > groundHeight,
      let last = kept.map(\.0).max(by: comesBefore)
    {
      kept.removeAll { $0.0.place.id == last.place.id }
    }
    kept.sort { ($0.0.site.y, $0.0.site.x) < ($1.0.site.y, $1.0.site.x) }
    return uncrossed(kept, isLeft: isLeft)
  }

  /// The names in the order in which their lines cross least: names are exchanged as long as that
  /// makes it better.
  private func uncrossed(
    _ spots: [(MapPlan.Spot, MapLabelText)], isLeft: Bool
  ) -> [MapLabel] {
    var order = spots
    var best = Self.cost(leaders(order, isLeft: isLeft))
    var isBetter = true
    while isBetter {
      isBetter = false
      for first in order.indices {
        for second in order.indices.dropFirst(first + 1) {
          order.swapAt(first, second)
          let cost = Self.cost(leaders(order, isLeft: isLeft))
          if cost < best - 0.01 {
            (best, isBetter) = (cost, true)
          } else {
            order.swapAt(first, second)
          }
        }
      }
    }
    return zip(order, tops(order)).map { spot, top in
      label(spot.0, spot.1, top: top, isLeft: isLeft)
    }
  }

  private func tops(_ spots: [(MapPlan.Spot, MapLabelText)]) -> [Double] {
    Self.spread(
      spots.map { (wanted: $0.0.site.y - $0.1.height / 2, height: $0.1.height + 2) },
      within: groundHeight)
  }

  private func leaders(_ spots: [(MapPlan.Spot, MapLabelText)], isLeft: Bool) -> [Leader] {
    zip(spots, tops(spots)).map { spot, top in
      Leader(to: spot.0.site, at: top + spot.1.height / 2, isLeft: isLeft)
    }
  }

  /// A crossing weighs more than any length that is saved.
  private static func cost(_ leaders: [Leader]) -> Double {
    var cost = 0.0
    for (index, leader) in leaders.enumerated() {
      for other in leaders[(index + 1)...] where leader.crosses(other) { cost += 1000 }
      cost += leader.length
    }
    return cost
  }

  /// The tops of boxes in their order, none overlapping, all within a height that takes them.
  static func spread(
    _ boxes: [(wanted: Double, height: Double)], within height: Double
  ) -> [Double] {
    var tops: [Double] = []
    var free = 0.0
    for box in boxes {
      let top = max(box.wanted, free)
      tops.append(top)
      free = top + box.height
    }
    var limit = height
    for index in boxes.indices.reversed() {
      tops[index] = min(tops[index], limit - boxes[index].height)
      limit = tops[index]
    }
    return tops
  }

  private func label(
    _ spot: MapPlan.Spot, _ text: MapLabelText, top: Double, isLeft: Bool
  ) -> MapLabel {
    let leader = Leader(to: spot.site, at: top + text.height / 2, isLeft: isLeft)
    let centre = MapPoint(
      x: leader.inner + (isLeft ? -text.width : text.width) / 2, y: leader.start.y)
    return MapLabel(
      place: spot.place.id, text: text,
      box: MapBox(centre: centre, width: text.width, height: text.height),
      anchor: isLeft ? .end : .start, leader: [leader.start, leader.bend, leader.end])
  }
}

/// The line from a name at one side of the map to its place.
struct Leader {
  /// Where the name ends.
  let inner: Double
  let start: MapPoint
  let bend: MapPoint
  let end: MapPoint

  init(to site: MapPoint, at middle: Double, isLeft: Bool) {
    inner = isLeft ? MapPlan.margin - 20 : MapPlan.width - MapPlan.margin + 20
    let step = isLeft ? 1.0 : -1.0
    start = MapPoint(x: inner + 5 * step, y: middle)
    bend = MapPoint(x: inner + 16 * step, y: middle)
    end = site
  }

  var length: Double { start.distance(to: bend) + bend.distance(to: end) }

  /// Whether the last strokes of two lines cross.
  func crosses(_ other: Leader) -> Bool {
    func side(_ from: MapPoint, _ to: MapPoint, _ point: MapPoint) -> Double {
      (to - from).cross(point - from)
    }
    return side(bend, end, other.bend) * side(bend, end, other.end) < 0
      && side(other.bend, other.end, bend) * side(other.bend, other.end, end) < 0
  }
}
