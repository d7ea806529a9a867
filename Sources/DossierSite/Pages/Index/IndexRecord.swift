import DossierModel
import DossierTemplates

/// The entries of the pages that list others.
struct IndexRecord: Sendable {
  private let view: Viewpoint
  /// The pages that an editor wrote.
  private let byHand: [Page]

  init(_ filled: FilledPage) {
    view = filled.view
    byHand = filled.site.byHand
  }

  static let fields: Fields<IndexRecord> = [
    .list("groups", "the entries, in groups", Group.fields) {
      ($0.groups + [Group(heading: $0.view.words[.writtenByHand], entries: $0.byHandBeside)])
        .filter { !$0.entries.isEmpty }
    }
  ]

  private struct Group: Sendable {
    var heading: String?
    var side: Side?
    var entries: [Entry]

    static let fields: Fields<Group> = [
      .text("heading", "what the group is called; absent for a group alone", \.heading),
      .one("side", "the side that the group is; absent for other groups", Side.fields, \.side),
      .list("entries", "the entries", Entry.fields, \.entries),
    ]
  }

  private struct Entry: Sendable {
    let link: TitledLink
    let detail: String

    static let fields: Fields<Entry> =
      TitledLink.fields.through(\.link) + [.text("detail", "a few words beside it", \.detail)]
  }

  private var plan: SitePlan { view.plan }

  private var groups: [Group] {
    guard let folder = view.page.listed else { return [] }
    return switch folder {
    case .days: [Group(entries: plan.days.months.isEmpty ? plan.days.all.map(day) : months)]
    case .units: units
    case .districts: places(areDistricts: true)
    case .places: places(areDistricts: false)
    case .people: [Group(entries: people)]
    case .sources: [Group(entries: plan.dossier.sources.map(source))]
    case .pages: []
    }
  }

  /// The editor's pages in the folder of an index.
  private var byHandBeside: [Entry] {
    byHand.filter { $0.path.folder == view.page.listed }.sorted { $0.url < $1.url }
      .map { entry($0.title, $0.url, "") }
  }

  private func entry(_ title: String, _ url: String, _ detail: String) -> Entry {
    Entry(link: view.link(title, url), detail: detail)
  }

  /// The months alone where there are any, for each lists its days.
  private var months: [Entry] {
    plan.days.months.map { month in
      let days = plan.days.all.filter { $0.toTheMonth == month }
      return entry(
        plan.dates.words(for: month), PagePath.month(month).url,
        plan.words(.daysCounted, count: days.count))
    }
  }

  private func day(_ day: CalendarDate) -> Entry {
    let count = plan.words(.statements, count: plan.days.statements[day]?.count ?? 0)
    return entry(
      plan.dates.words(for: day), PagePath.day(day).url,
      plan.isInPeriod(day) ? count : "\(count), \(plan.words[.outsidePeriod])")
  }

  private func entity(_ entity: EntityID, _ kind: String, isProposed: Bool) -> Entry? {
    guard let path = plan.path(of: entity) else { return nil }
    let count = plan.statements.byEntity[entity]?.count ?? 0
    let detail = "\(kind), \(plan.words(.statements, count: count))"
    return entry(
      plan.name(of: entity), path.url,
      isProposed ? "\(detail), \(plan.words[.proposedEntry])" : detail)
  }

  private var units: [Group] {
    (plan.dossier.settings.sides.map(Optional.some) + [nil]).map { side in
      Group(
        heading: side?.name ?? plan.words[.ofNoSide], side: side,
        entries: plan.dossier.gazetteer.units.filter { $0.side == side?.id }.compactMap {
          entity(.unit($0.id), $0.kind, isProposed: $0.isProposed)
        })
    }
  }

  private func places(areDistricts: Bool) -> [Group] {
    let places = plan.dossier.gazetteer.places.filter { $0.isDistrict == areDistricts }
    return places.map(\.kind).distinct.map { kind in
      Group(
        heading: kind.prefix(1).uppercased() + kind.dropFirst(),
        entries: places.filter { $0.kind == kind }.compactMap {
          entity(.place($0.id), kind, isProposed: $0.isProposed)
        })
    }
  }

  private var people: [Entry] {
    plan.dossier.gazetteer.people.compactMap {
      entity(.person($0.id), $0.role, isProposed: $0.isProposed)
    }
  }

  private func source(_ source: Source) -> Entry {
    let count = plan.words(.statements, count: plan.statements.bySource[source.id]?.count ?? 0)
    return entry(
      "\(source.siglum): \(source.title)", PagePath.source(source).url,
      "\(plan.words[source.role.word]), \(count)")
  }
}
