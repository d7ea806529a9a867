import DossierLanguages
import DossierModel
import DossierReading

/// By what references are grouped and chosen: voice or outlet, language and date; and what they
/// lack.
struct ReferenceFacets: Sendable {
  let plan: SitePlan

  /// A value of an attribute and what a reader calls it.
  struct Facet: Hashable, Sendable {
    var value: String
    var title: String
  }

  /// The references of one voice or outlet.
  struct Group: Sendable {
    var title: String
    var references: [Reference]
  }

  private let namesYearsAlone: Bool
  private let index: VoiceIndex

  init(_ plan: SitePlan) {
    self.plan = plan
    index = VoiceIndex(plan.dossier.gazetteer.voices, works: plan.dossier.references)
    let months = Set(plan.dossier.references.compactMap(\.issued?.toTheMonth))
    namesYearsAlone = months.count > Self.mostMonths
  }

  /// With more months than these, a list of years is the better choice.
  private static let mostMonths = 24

  /// What stands first, and what stands last.
  private static let (sources, none) = ("-sources", "-none")

  private func none(_ title: InterfaceWord) -> Facet {
    Facet(value: Self.none, title: plan.words[title])
  }

  // MARK: One reference

  /// Whether it is a source of this dossier.
  func isSource(_ reference: Reference) -> Bool {
    plan.catalogue.sources[Source.ID(reference.id.text)] != nil
  }

  /// The voice of a work where one is known, else its outlet, else the host of its link.
  func outlet(of reference: Reference) -> Facet {
    if isSource(reference) {
      return Facet(value: Self.sources, title: plan.words[.documentsOfDossier])
    }
    let name = speaker(of: reference)?.name ?? index.outlet(of: reference)
    guard let name else { return none(.noOutletNamed) }
    let key = index.key(of: reference) ?? "work \(reference.id)"
    return Facet(value: key.replacing(" ", with: "-"), title: name)
  }

  private func speaker(of reference: Reference) -> Voice? {
    plan.dossier.gazetteer.voices.first { $0.id == reference.voice }
  }

  func language(of reference: Reference) -> Facet {
    guard let code = reference.language ?? reference.title?.language else {
      return none(.noLanguageGiven)
    }
    let name = LanguageNames.name(of: code, in: plan.words.language)
    return Facet(value: code.replacing(" ", with: "-"), title: name)
  }

  func date(of reference: Reference) -> Facet {
    guard let issued = reference.issued else { return none(.noDateGiven) }
    let date =
      namesYearsAlone ? CalendarDate(year: issued.year) ?? issued : issued.toTheMonth
    return Facet(value: date.description, title: plan.dates.words(for: date))
  }

  /// Who speaks in a work, with their kind and standing; nil where the gazetteer does not say.
  func voice(of reference: Reference) -> String? {
    guard let voice = speaker(of: reference) else { return nil }
    let side = voice.side.flatMap { plan.catalogue.sides[$0] }.map {
      plan.words(.standingOnTheSide, ["side": $0.name])
    }
    return [voice.name, voice.kind, side].compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: All

  /// The sources of this dossier first, then outlets by name, what names none last.
  var groups: [Group] {
    let all = Dictionary(grouping: plan.dossier.references, by: { outlet(of: $0).value })
    return facets(outlet).map { Group(title: $0.title, references: all[$0.value] ?? []) }
  }

  var filters: [FilterRecord] {
    [
      ("outlet", plan.words[.outlet], facets(outlet), counts(outlet)),
      ("language", plan.words[.language], facets(language), counts(language)),
      ("date", plan.words[.date], facets(date), counts(date)),
    ].compactMap { name, label, facets, counts in
      FilterRecord(
        name: name, label: label, options: facets.map { ($0.value, $0.title) }, counts: counts)
    }
  }

  /// Each value once, dates by time and all else by name; sources first, what is not given last.
  private func facets(_ facet: (Reference) -> Facet) -> [Facet] {
    var seen: Set<String> = []
    let all = plan.dossier.references.map(facet).filter { seen.insert($0.value).inserted }
    let keyed = all.map { facet in
      let key = Self.isDate(facet) ? facet.value : SortKey(facet.title).folded
      return (facet: facet, rank: Self.rank(facet), key: key)
    }
    return keyed.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }.map(\.facet)
  }

  private static func rank(_ facet: Facet) -> Int {
    switch facet.value {
    case sources: 0
    case none: 2
    default: 1
    }
  }

  private static func isDate(_ facet: Facet) -> Bool {
    CalendarDate(facet.value) != nil
  }

  private func counts(_ facet: (Reference) -> Facet) -> [String: Int] {
    plan.dossier.references.reduce(into: [:]) { $0[facet($1).value, default: 0] += 1 }
  }

  /// On how many voices the works rest: those of one voice, outlet or host count once, as in
  /// `Statement.independentVoices`.
  var voices: Int {
    Set(plan.dossier.references.filter { !isSource($0) }.compactMap(index.key)).count
  }

  /// What works lack, in words, each with its number; nil where none lacks anything.
  var gaps: String? {
    let works = plan.dossier.references.filter { !isSource($0) }
    let linked = works.filter { $0.address != nil }
    let all: [(Int, InterfaceWord)] = [
      (linked.count { $0.archiveAddress == nil }, .haveNoArchivedCopy),
      (works.count { $0.address == nil && $0.type != "note" }, .haveNoLink),
      (works.count { $0.issued == nil && $0.issuedLiteral == nil }, .haveNoDate),
      (works.count { $0.authors.isEmpty }, .haveNoAuthor),
      (works.count { $0.title == nil && $0.note == nil }, .haveNoTitle),
    ]
    let told = all.filter { $0.0 > 0 }.map { plan.words($0.1, count: $0.0) }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }
}
