import DossierLanguages
import DossierModel
import DossierReading

/// A full citation, part by part, for whatever it is written in.
package struct CitationParts: Sendable {
  /// One part; the writer decides on punctuation only inside it.
  package enum Part: Hashable, Sendable {
    /// Words of ours or plain facts.
    case text(String)
    /// The title of the work, in its own language.
    case title(Reference.Wording)
    /// The title of what holds the work.
    case container(String)
    /// To the original or to its copy, which the one gate for links has let through.
    case link(label: String, WebAddress)
    /// The page of a source of this dossier.
    case source(Source.ID)
    /// What is missing and said to be.
    case gap(String)
  }

  let plan: SitePlan
  let reference: Reference

  package init(_ reference: Reference, plan: SitePlan) {
    self.reference = reference
    self.plan = plan
  }

  private var words: InterfaceWords { plan.words }

  /// Authors, date, title, translated title, container and publisher, links (the archive first
  /// where the original is dead), language, via; each sentence is to end with a full stop.
  package func sentences() -> [[Part]] {
    var all: [[Part]] = []
    if let text = wholeText {
      all.append([.text(text)])
    } else {
      if let authors = Self.names(reference.authors) { all.append([.text(authors)]) }
      if !isProse { all.append([date]) }
      all += titles
      all += publication
    }
    all += links
    if let standing { all.append([.text(standing)]) }
    if let language { all.append([.text(words(.inLanguage, ["language": language]))]) }
    all += vias
    return all
  }

  /// The words of a work named in free text, which tell all that is known of it; nil for others.
  private var wholeText: String? {
    guard let note = reference.note, let title = reference.title?.text, note.contains(title) else {
      return nil
    }
    let names = (reference.authors + reference.editors).map { name in
      switch name {
      case .person(let family, _): family
      case .literal(let text): text
      }
    }
    let others = [reference.container, reference.publisher, reference.isbn].compactMap(\.self)
    return (names + others).allSatisfy(note.contains) ? note : nil
  }

  /// A footnote that only holds words has no date to miss.
  private var isProse: Bool {
    reference.type == "note" && reference.issued == nil && reference.issuedLiteral == nil
  }

  // MARK: Who and when

  static func names(_ names: [Reference.Name]) -> String? {
    let written = names.map { name in
      switch name {
      case .person(let family, let given): given.map { "\(family), \($0)" } ?? family
      case .literal(let text): text
      }
    }
    return written.isEmpty ? nil : written.joined(separator: "; ")
  }

  private var date: Part {
    if let issued = reference.issued {
      return .text(plan.dates.words(for: issued) + (reference.yearSuffix ?? ""))
    }
    if let literal = reference.issuedLiteral { return .text(literal) }
    return .gap(words[.noDateGiven])
  }

  // MARK: What

  private var titles: [[Part]] {
    var all: [[Part]] = []
    if let title = reference.title {
      all.append([.title(title)])
    } else if reference.note == nil {
      all.append([.gap(words[.noTitleGiven])])
    }
    if let translated = reference.translatedTitle { all.append([.text("[\(translated)]")]) }
    if let note = reference.note, note != reference.title?.text { all.append([.text(note)]) }
    return all
  }

  private var publication: [[Part]] {
    var parts: [Part] = []
    if let container = reference.container { parts.append(.container(container)) }
    var details: [String] = []
    if let volume = reference.volume { details.append(words(.volume, ["volume": volume])) }
    if let issue = reference.issue { details.append(words(.issue, ["issue": issue])) }
    if let edition = reference.edition { details.append(words(.edition, ["edition": edition])) }
    if !Self.isSame(reference.publisher, reference.container), let name = reference.publisher {
      details.append(name)
    }
    if let place = reference.publisherPlace { details.append(place) }
    if let page = reference.page { details.append(labelled(page)) }
    if let isbn = reference.isbn { details.append("ISBN \(isbn)") }
    if let doi = reference.doi { details.append("doi:\(doi)") }
    if !editors.isEmpty { details.append(editors) }
    details += reference.details.filter { !$0.isLink }.map { "\($0.label) \($0.text)" }
    if !details.isEmpty {
      parts.append(.text((parts.isEmpty ? "" : ", ") + details.joined(separator: ", ")))
    }
    return parts.isEmpty ? [] : [parts]
  }

  /// "p. 12", "pp. 12–15"; words that name no page, or bring their label along, as they are.
  private func labelled(_ page: String) -> String {
    guard Self.isPageNumber(page), page.first.map({ !"pP".contains($0) }) ?? false else {
      return page
    }
    return words(page.contains { "-–,&".contains($0) } ? .pages : .page, ["page": page])
  }

  /// Whether the words in the place of a page name one: by figures, or by a Roman numeral.
  private static func isPageNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      || text.split(whereSeparator: { !$0.isLetter }).contains { word in
        word.lowercased().allSatisfy { "ivxlcdm".contains($0) }
      }
  }

  private var editors: String {
    Self.names(reference.editors).map { words(.editedBy, ["names": $0]) } ?? ""
  }

  private static func isSame(_ first: String?, _ second: String?) -> Bool {
    first?.lowercased() == second?.lowercased()
  }

  // MARK: Where

  private var links: [[Part]] {
    var original: [Part] = []
    if let address = reference.address, reference.url != reference.archiveURL {
      original.append(.link(label: words[.original], address))
    }
    if isDead, !original.isEmpty { original.append(.text(" " + words[.noLongerThere])) }
    if let accessed = reference.accessed {
      let date = plan.dates.words(for: accessed)
      original.append(
        .text(
          original.isEmpty
            ? words(.accessed, ["date": date]) : ", " + words(.accessedThen, ["date": date])))
    }
    let further = reference.details.filter(\.isLink).map { detail -> [Part] in
      guard let address = WebAddress(detail.text) else {
        return [.text("\(detail.label): \(detail.text)")]
      }
      return [.link(label: detail.label, address)]
    }
    let both = isDead ? [archive, original] : [original, archive]
    return (both + further).filter { !$0.isEmpty } + refused
  }

  private var refused: [[Part]] {
    reference.refusedAddresses.map { [.text(words(.addressAsGiven, ["address": $0]))] }
  }

  private var isDead: Bool {
    reference.urlStatus.map { $0 != .live } ?? false
  }

  private var archive: [Part] {
    guard let address = reference.archiveAddress else {
      return reference.address == nil ? [] : [.gap(words[.noArchivedCopy])]
    }
    let date = reference.archiveDate.map { plan.dates.words(for: $0) }
    let label = date.map { words(.archivedCopyOf, ["date": $0]) } ?? words[.archivedCopy]
    return [.link(label: label, address)]
  }

  private var language: String? {
    guard let code = reference.language, !Self.isSame(code, words.language) else {
      return nil
    }
    return LanguageNames.name(of: code, in: words.language)
  }

  /// Where a source stands, for the citation of a source of this dossier.
  private var standing: String? {
    guard let source = plan.catalogue.sources[Source.ID(reference.id.text)] else { return nil }
    return source.side.flatMap { plan.catalogue.sides[$0]?.name }
      .map { words(.standsOnSide, ["side": $0]) }
  }

  private var vias: [[Part]] {
    let others = reference.via.filter { $0.text != reference.id.text }
    guard !others.isEmpty else {
      return plan.catalogue.sources[Source.ID(reference.id.text)] == nil
        ? [] : [[.source(Source.ID(reference.id.text))]]
    }
    var parts: [Part] = [.text(words[.citedVia] + " ")]
    for (index, source) in others.enumerated() {
      if index > 0 { parts.append(.text(", ")) }
      parts.append(.source(source))
    }
    return [parts]
  }
}

extension SitePlan {
  /// "Reuters, 30 November 2024": author, outlet, site or title, as the reference has them.
  func shortName(of id: Reference.ID) -> String {
    if let source = catalogue.sources[Source.ID(id.text)] { return source.shortTitle }
    guard let reference = catalogue.references[id] else { return id.text }
    let name =
      CitationParts.names(Array(reference.authors.prefix(1))) ?? reference.outlet
      ?? reference.url.flatMap(Host.init)?.name ?? reference.translatedTitle
      ?? reference.title?.text
    let date = reference.issued.map { dates.words(for: $0) } ?? reference.issuedLiteral
    return [name, date].compactMap { $0 }.joined(separator: ", ")
  }
}
