import DossierModel
import DossierTemplates

/// Who held what, on the page of the whole table.
struct ControlTableRecord: Sendable {
  private let view: Viewpoint
  private let groups: [Group]
  private let untold: [ControlTable.Row]

  init(_ view: Viewpoint) {
    self.view = view
    let plan = view.plan
    let rows = plan.dossier.control.rows.filter(\.isTold)
    untold = plan.dossier.control.rows.filter { !$0.isTold }
    let districts = rows.filter { plan.catalogue.places[$0.location]?.isDistrict == true }
    let others = rows.filter { plan.catalogue.places[$0.location]?.isDistrict != true }
    let wholes = Set(districts.compactMap { plan.catalogue.places[$0.location]?.within })
    let groups = [
      (view.words[.asAWhole], others.filter { wholes.contains($0.location) }),
      (view.words[.districts], districts),
      (view.words[.placesFartherOff], others.filter { !wholes.contains($0.location) }),
    ]
    .filter { !$0.1.isEmpty }
    self.groups = groups.map { title, rows in
      Group(
        heading: title, hasHeading: groups.count > 1,
        rows: rows.map { Row(head: RowHead($0.location, from: view), row: $0, view: view) })
    }
  }

  static let fields: Fields<ControlTableRecord> = [
    .list("days", "the days of the table", DayHead.fields) { table in
      let days = table.view.plan.dossier.control.days
      return days.enumerated().map { index, day in
        DayHead(day, from: table.view, number: index + 1, isLast: index + 1 == days.count)
      }
    },
    .text("columns", "how many columns the table has") {
      "\($0.view.plan.dossier.control.days.count + 1)"
    },
    .list("keys", "the sides", SideKey.fields) { SideKey.all(of: $0.view.plan) },
    .flag("hasRows", "whether anything is told of the days of the table") { !$0.groups.isEmpty },
    .flag(
      "hasUntold", "whether there are places of which nothing is told up to the last day"
    ) { !$0.untold.isEmpty },
    .list("untold", "these places, with what is told of later days", Untold.fields) { table in
      table.untold.map { Untold(head: RowHead($0.location, from: table.view), view: table.view) }
    },
    .list("groups", "the places in groups", Group.fields, \.groups),
  ]

  private struct Group: Sendable {
    let heading: String
    let hasHeading: Bool
    let rows: [Row]

    static let fields: Fields<Group> = [
      .text("heading", "what the group is called") { $0.hasHeading ? $0.heading : "" },
      .flag("hasHeading", "whether there are several groups", \.hasHeading),
      .list("rows", "the places", Row.fields, \.rows),
    ]
  }

  private struct Row: Sendable {
    let head: RowHead
    let row: ControlTable.Row
    let view: Viewpoint

    static let fields: Fields<Row> = [
      .text("id", "the row's anchor", \.head.id), .text("title", "the place", \.head.title),
      .text(
        "otherName", "its name in another language; absent where none is known",
        \.otherName?.text),
      .text("otherLanguage", "that language, as BCP 47", \.otherName?.language),
      .text("otherDirection", "ltr or rtl") {
        ($0.otherName?.language).map(LanguageNames.direction)
      },
      .text("url", "its page", \.head.url),
      .list("cells", "a cell for each day", CellRecord.fields) { row in
        row.row.cells.map { cell in
          CellRecord(view: row.view, cell: cell, answer: row.head.answer(of: cell))
        }
      },
    ]

    private var otherName: EntityName? {
      view.plan.catalogue.places[row.location]?.names.first {
        $0.language != view.settings.language && $0.text != head.title
      }
    }
  }

  /// A place of which no passage tells anything up to the last day, with what they tell.
  private struct Untold: Sendable {
    let head: RowHead
    let view: Viewpoint

    static let fields: Fields<Untold> = [
      .text("id", "the anchor", \.head.id), .text("title", "the place", \.head.title),
      .text("url", "its page", \.head.url),
      .list("reasons", "the entries, in groups", ReasonRecord.fields) { untold in
        let entries = untold.view.plan.dossier.annotations.control.filter {
          $0.location == untold.head.place
        }
        return ReasonRecord.all(entries, from: untold.view) {
          (ControlWording(plan: untold.view.plan).words(for: $0), $0.note)
        }
      },
    ]
  }
}

/// A place of the table, and its page where it has one.
struct RowHead: Sendable {
  let place: Place.ID
  let id: String
  let title: String
  let url: String?

  init(_ place: Place.ID, from view: Viewpoint) {
    self.place = place
    id = "control-\(place)"
    title = view.plan.name(of: .place(place))
    url = view.plan.path(of: .place(place)).map { view.way(to: $0.url) }
  }

  /// The part of the place's page that tells how it stood, where something is told of that day.
  func answer(of cell: ControlCell) -> String? {
    cell.isReported ? url.map { "\($0)#\(DayHead.anchor(of: cell.day))" } : nil
  }
}

/// A day of the table, short, and its page where it has one.
struct DayHead: Sendable {
  let title: String
  let url: String?
  private let number: Int
  private let isLast: Bool

  init(_ day: CalendarDate, from view: Viewpoint, number: Int = 1, isLast: Bool = false) {
    self.number = number
    self.isLast = isLast
    title = view.plan.dates.shortWords(for: day)
    url = view.plan.days.statements[day] == nil ? nil : view.way(to: PagePath.day(day).url)
  }

  static let fields: Fields<DayHead> = [
    .text("title", "the day, short", \.title),
    .text("url", "its page; absent where it has none", \.url),
    .text("number", "from 1") { "\($0.number)" },
    .flag("isLast", "whether it is the last of them", \.isLast),
  ]

  /// The anchor of what is told of a day on the page of a place: `on-2024-11-30`.
  static func anchor(of day: CalendarDate) -> String { "on-\(day.slug)" }
}
