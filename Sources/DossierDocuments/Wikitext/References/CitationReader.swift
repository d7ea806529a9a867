import DossierLanguages
import DossierModel

/// Reads a citation template into a work.
struct CitationReader {
  private let node: MarkupNode
  private let tree: MarkupTree
  private let fields: CitationFields

  /// `type` is the CSL type that goes with the template's name.
  static func read(_ node: MarkupNode, type: String, in tree: MarkupTree) -> CitedWork {
    let reader = CitationReader(node, tree)
    return type == "written" ? reader.written() : reader.citation(type: type)
  }

  private init(_ node: MarkupNode, _ tree: MarkupTree) {
    self.node = node
    self.tree = tree
    fields = CitationFields(node, in: FlowWriter(tree))
  }

  private func citation(type: String) -> CitedWork {
    var reference = Reference(id: "", type: self.type(type))
    addTitle(to: &reference)
    addPeople(to: &reference)
    addDates(to: &reference)
    addLinks(to: &reference)
    addNumbers(to: &reference)
    addDetails(to: &reference)
    let fingerprint = [reference.url ?? "", reference.title?.text ?? ""]
    reference.id = Reference.ID(
      fingerprintOf: fingerprint.allSatisfy(\.isEmpty)
        ? [tree.bytes.text(node.range.prefix(4_096)), "\(node.range.count)"] : fingerprint)
    return CitedWork(
      reference: reference, locator: (citesPage ? pages : nil) ?? moment,
      anchors: CitationAnchors(reference, fields, node, in: tree), unknown: fields.unknown)
  }

  /// A work in free text: `{{wikicite|reference=…|ref=…}}`.
  private func written() -> CitedWork {
    let pieces = tree.argument("reference", of: node).map { tree.pieces($0, of: node) } ?? []
    let content = ReferenceContent(pieces, in: tree)
    let plain = PlainWork(pieces, content, in: tree)
    let reference =
      plain?.reference ?? FreeReference(pieces, content, node.range, in: tree).reference
    var work = CitedWork(
      reference: reference, locator: nil,
      anchors: CitationAnchors(reference, fields, node, in: tree))
    work.anchors.years.formUnion(plain?.years ?? [])
    work.words = FlowWriter.flow(of: pieces, in: tree).text
    return work
  }

  private func type(_ type: String) -> String {
    if type == "book" || type == "entry-encyclopedia", fields.text("chapter") != nil {
      return type == "book" ? "chapter" : type
    }
    guard type == "document" else { return type }
    if tree.argument("journal", of: node) != nil { return "article-journal" }
    if tree.argument("newspaper", of: node) != nil { return "article-newspaper" }
    if fields.text("chapter") != nil { return "chapter" }
    if fields.text("isbn") != nil { return "book" }
    return fields.text("url") != nil ? "webpage" : "book"
  }
}

extension CitationReader {
  private func addTitle(to reference: inout Reference) {
    let language = fields.text("language")
    reference.language = language.map { Languages.code($0) ?? $0 }
    let chapter = fields.text("chapter")
    let title = chapter ?? title
    let given = reference.language ?? (chapter == nil ? scriptLanguage : nil)
    reference.title = title.map {
      Reference.Wording($0, language: Languages.language(ofTitle: $0, given: given))
    }
    reference.translatedTitle = fields.text("trans-chapter") ?? fields.text("trans-title")
    let container = fields.text("container") ?? CitationFields.container(of: node)
    reference.container = chapter == nil ? container : fields.text("title")
    if chapter != nil, reference.container == nil { reference.container = container }
    reference.publisher = fields.text("publisher") ?? fields.text("agency")
    reference.publisherPlace = fields.text("place")
  }

  /// `ar:…`: the language stands before a title in another script.
  private var scriptParts: (language: String?, title: String)? {
    guard let text = fields.text("script-title") else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count <= 3 else { return (nil, text) }
    return (String(parts[0]), String(parts[1].drop { $0 == " " }))
  }

  /// Both titles where a work has one in letters of its own and one in others.
  private var title: String? {
    let titles = [fields.text("title"), scriptParts?.title].compactMap(\.self)
    return titles.isEmpty ? nil : titles.joined(separator: " ")
  }

  private var scriptLanguage: String? { scriptParts?.language }

  private func addPeople(to reference: inout Reference) {
    reference.authors = people(last: "last", first: "first", whole: "author", list: "authors")
    reference.editors = people(
      last: "editor-last", first: "editor-first", whole: "editor", list: "editors")
  }

  private func people(last: String, first: String, whole: String, list: String) -> [Reference.Name]
  {
    var names: [Int: Reference.Name] = [:]
    for value in fields.values[whole] ?? [] where !value.text.isEmpty {
      names[value.number] = .literal(value.text)
    }
    let given = (fields.values[first] ?? []).filter { !$0.text.isEmpty }
    for value in fields.values[last] ?? [] where !value.text.isEmpty {
      let own = given.first { $0.number == value.number }
      names[value.number] = .person(family: value.text, given: own?.text)
    }
    for value in given where names[value.number] == nil {
      names[value.number] = .literal(value.text)
    }
    let numbered = names.sorted { $0.key < $1.key }.map(\.value)
    let listed = (fields.values[list] ?? []).map { Reference.Name.literal($0.text) }
    let short = (fields.values[list + "-short"] ?? []).flatMap { VancouverNames.read($0.text) }
    return numbered + short + listed + others(than: list)
  }

  /// What stands for names that are not given: `display-authors=etal`.
  private func others(than list: String) -> [Reference.Name] {
    let display = fields.text("display-" + list).map(NoteTokens.words) ?? []
    let isOpen = ["etal", "et al"].contains(display.joined(separator: " "))
    return isOpen ? [.literal(Reference.Name.others)] : []
  }

  private func addDates(to reference: inout Reference) {
    let literal = fields.text("date") ?? yearAndMonth
    if let literal {
      reference.issued = WrittenDate.parse(literal)
      reference.issuedLiteral = reference.issued == nil ? literal : nil
      reference.yearSuffix = reference.issued == nil ? nil : suffix(literal)
    }
    reference.accessed = fields.text("access-date").flatMap(WrittenDate.parse)
    reference.archiveDate = fields.text("archive-date").flatMap(WrittenDate.parse)
  }

  /// The letter of a year stands in the date, or in a year given beside it.
  private func suffix(_ literal: String) -> String? {
    WrittenDate.suffix(literal) ?? fields.text("year").flatMap(WrittenDate.suffix)
  }

  private var yearAndMonth: String? {
    guard let year = fields.text("year") else { return fields.text("month") }
    return [fields.text("day"), fields.text("month"), year].compactMap(\.self)
      .joined(separator: " ")
  }

  private func addLinks(to reference: inout Reference) {
    reference.url = address("chapter-url") ?? address("url")
    reference.archiveURL = address("archive-url")
    if reference.archiveURL == nil, let url = reference.url, ArchiveAddress.isArchive(url) {
      reference.archiveURL = url
    }
    if reference.archiveDate == nil {
      reference.archiveDate = reference.archiveURL.flatMap(ArchiveAddress.date(in:))
    }
    reference.urlStatus = fields.text("url-status").flatMap { status in
      switch status.lowercased() {
      case "no", "n", "false": .live
      case "yes", "y", "true", "dead": .dead
      default: Reference.URLStatus(rawValue: status.lowercased())
      }
    }
    reference.doi = fields.text("doi")
  }

  /// As written, without comments and templates that stand beside it.
  private func address(_ field: String) -> String? {
    guard let part = fields.part(field) else { return nil }
    var bytes: [UInt8] = []
    for piece in tree.pieces(part, of: node) {
      switch tree.nodes[piece.node].kind {
      case .comment, .template, .reference: continue
      case .externalLink(let url): bytes += tree.bytes[url]
      default: bytes += tree.bytes[piece.range]
      }
    }
    let address = bytes.trimmed(0..<bytes.count)
    return address.isEmpty ? nil : bytes.text(address)
  }

  private func addNumbers(to reference: inout Reference) {
    reference.volume = fields.text("volume")
    reference.issue = fields.text("issue")
    reference.edition = fields.text("edition")
    reference.isbn = fields.text("isbn")
    if !citesPage {
      reference.page = fields.text("page") ?? fields.text("pages") ?? fields.text("at")
      if let last = fields.text("end-page"), let first = reference.page, last != first {
        reference.page = "\(first)–\(last)"
      }
    }
  }

  /// What no field holds, and what stands beside a field that holds another's words.
  private func addDetails(to reference: inout Reference) {
    reference.details = fields.details
    if let item = tree.positional(of: node).map({ FlowWriter(tree).text($0, of: node) })
      .first(where: Self.isItem)
    {
      reference.details.append(.init(variable: nil, label: "Wikidata", text: item))
    }
    if let user = fields.text("user") {
      if reference.authors.isEmpty {
        reference.authors = [.literal("@" + user)]
      } else {
        reference.details.append(.init(variable: nil, label: "user", text: "@" + user))
      }
    }
    if fields.text("publisher") != nil, let agency = fields.text("agency") {
      reference.details.append(.init(variable: nil, label: "agency", text: agency))
    }
    if let type = fields.text("type") {
      reference.details.append(.init(variable: "genre", label: "type", text: type))
    }
    for container in fields.values["container"] ?? []
    where !container.text.isEmpty && container.text != reference.container {
      reference.details.append(.init(variable: nil, label: "in", text: container.text))
    }
  }

  /// `Q12345`, by which a work stands in a database of its citations.
  private static func isItem(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy(\.isDigit)
  }

  /// Of a book the pages are those cited; of an article they are its own.
  private var citesPage: Bool {
    guard case .template(let name) = node.kind,
      case .citation(let type) = TemplateReadings.standard[name]
    else { return false }
    return ["book", "report", "thesis", "chapter", "map"].contains(self.type(type))
  }

  /// Where in a recording, as its citation words it.
  private var moment: String? {
    fields.text("time").map { "at \($0)" } ?? fields.text("minutes").map { "\($0) minutes in" }
  }

  private var pages: String? {
    if let page = fields.text("page") {
      return PageLocator.labelled(page, PageLocator.label(for: page))
    }
    if let pages = fields.text("pages") {
      return PageLocator.labelled(pages, PageLocator.label(for: pages))
    }
    return fields.text("at")
  }
}

/// Names of `vauthors=`: "Elm AB, Fir CD, ((War Office)), et al."
enum VancouverNames {
  static func read(_ text: String) -> [Reference.Name] {
    text.split(separator: ",").map { String($0).trimmingWhite }.filter { !$0.isEmpty }.map(name)
  }

  private static func name(_ text: String) -> Reference.Name {
    if text.hasPrefix("(("), text.hasSuffix("))") {
      return .literal(String(text.dropFirst(2).dropLast(2)))
    }
    if NoteTokens.words(of: text) == ["et", "al"] { return .literal(Reference.Name.others) }
    guard let space = text.lastIndex(of: " ") else { return .literal(text) }
    let given = text[text.index(after: space)...]
    guard given.utf8.count <= 4, given.utf8.allSatisfy(\.isUpperLetter) else {
      return .literal(text)
    }
    return .person(family: String(text[..<space]), given: String(given))
  }
}
