import DossierModel
import DossierTemplates

/// What templates print of the editor's layer on the pages that it touches: the disagreements, control
/// and casualties that a page is about.
struct LayerRecord: Sendable {
  private var disagreements: [DisagreementRecord] = []
  private var control: [ControlLine] = []
  private var casualties: [CasualtyRecord] = []

  /// What the editor says of the thing that a page is about, and on what the page is named.
  init(_ view: Viewpoint) {
    let page = view.page
    disagreements = (view.plan.annotations.disagreementsByPage[page.url] ?? [])
      .map { DisagreementRecord($0, from: view) }
    if case .day(let day) = page.subject {
      control = ControlLine.all(on: day, from: view)
      casualties = CasualtyRecord.all(from: view) { $0.when?.days.contains(day) ?? false }
    }
    if case .place(let place)? = page.entity {
      control = ControlLine.all(of: place, from: view)
      casualties = CasualtyRecord.all(from: view) { $0.location == place }
    }
  }

  init(disagreements: [DisagreementRecord]) {
    self.disagreements = disagreements
  }

  init(casualties: [CasualtyRecord]) {
    self.casualties = casualties
  }

  /// How many disagreements a page shows with their answers; the others are links.
  private static let shown = 5

  private var ranked: [DisagreementRecord] {
    disagreements.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  static let fields: Fields<LayerRecord> = [
    .flag("hasDisagreements", "whether the sources differ on something here") {
      !$0.disagreements.isEmpty
    },
    .list("disagreements", "on what they differ", DisagreementRecord.fields, \.disagreements),
    .list(
      "weightiest", "the five of them that change most, that first", DisagreementRecord.fields
    ) { Array($0.ranked.prefix(Self.shown)) },
    .list("lessWeighty", "those after these", DisagreementRecord.fields) {
      Array($0.ranked.dropFirst(Self.shown))
    },
    .flag("hasLessWeighty", "whether there are any") { $0.disagreements.count > Self.shown },
    .flag("hasControl", "whether something is known of control here") { !$0.control.isEmpty },
    .list("control", "control by day, or of the day by place", ControlLine.fields, \.control),
    .flag("hasCasualties", "whether figures of victims belong here") { !$0.casualties.isEmpty },
    .list("casualties", "the figures", CasualtyRecord.fields, \.casualties),
  ]
}

/// Who held a place at the end of a day, under the day or the place.
private struct ControlLine: Sendable {
  let id: String?
  let title: String
  let url: String?
  let cell: CellRecord

  static let fields: Fields<ControlLine> =
    [
      .text("id", "an id", \.id), .text("title", "the day or the place", \.title),
      .text("url", "the place's page", \.url),
    ] + CellRecord.fields.through(\.cell)

  /// The places of which something is reported on a day.
  static func all(on day: CalendarDate, from view: Viewpoint) -> [ControlLine] {
    view.plan.dossier.control.rows.compactMap { row in
      guard let cell = row.cells.first(where: { $0.day == day }), cell.isReported else {
        return nil
      }
      let place = RowHead(row.location, from: view)
      return ControlLine(
        id: place.id, title: place.title, url: place.url,
        cell: CellRecord(view: view, cell: cell, answer: place.answer(of: cell)))
    }
  }

  /// The days of a place. The passages stand with the day that they tell of, or the first one after
  /// it, once.
  static func all(of place: Place.ID, from view: Viewpoint) -> [ControlLine] {
    let cells = view.plan.dossier.control.row(of: place)?.cells ?? []
    return cells.map { cell in
      let day = DayHead(cell.day, from: view)
      return ControlLine(
        id: DayHead.anchor(of: cell.day), title: day.title, url: day.url,
        cell: CellRecord(
          view: view, cell: cell,
          hidesPassages: !cell.isReported && cell.day != cells.first?.day))
    }
  }
}
