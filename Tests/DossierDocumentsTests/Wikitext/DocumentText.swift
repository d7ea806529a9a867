import DossierModel
import DossierReading

@testable import DossierDocuments

/// A source as the reader understands it, as a person can read it.
struct DocumentText {
  let document: SourceDocument

  static func read(_ input: String) -> SourceDocument {
    read(Array(input.utf8))
  }

  static func read(_ bytes: [UInt8]) -> SourceDocument {
    let source = Source(
      id: "article", file: "article.txt", sha256: Digest(of: bytes), kind: .wikitext,
      role: .compilation, title: "Article", shortTitle: "Article", siglum: "A")
    return WikitextReader.read(source, bytes: bytes)
  }

  /// Blocks with their marks in place, then what is excluded, then faults.
  static func blocks(_ input: String) -> String {
    let text = DocumentText(document: read(input))
    let blocks = text.document.blocks.map(text.block)
    let excluded = text.document.excluded.map { range in
      "excluded (\(range.reason.wording)): " + text.oneLine(text.document.quote(range.range))
    }
    return (blocks + excluded + text.faults).joined(separator: "\n")
  }

  /// Each work with all its fields, then where the marks lead, then faults.
  static func references(_ input: String) -> String {
    let text = DocumentText(document: read(input))
    let works = text.document.references.enumerated().map { text.work($0.offset + 1, $0.element) }
    let blocks = text.document.blocks.filter { !$0.flow.marks.isEmpty }.map(text.words)
    return (works + blocks.map { "text: " + $0 } + text.faults).joined(separator: "\n")
  }

  private func block(_ block: Block) -> String {
    let section = block.section.isEmpty ? "" : " in " + block.section.joined(separator: " › ")
    let links = block.flow.links.map { link in
      "\n  link \(quoted(link.range, of: block)) to \(link.target)"
    }
    let emphasis = block.flow.emphasised.map { emphasised in
      "\n  \(emphasised.emphasis) \(quoted(emphasised.range, of: block))"
    }
    return "\(kind(block.kind))\(section): \(words(block))" + (links + emphasis).joined()
  }

  private func kind(_ kind: Block.Kind) -> String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading(let level): "heading \(level)"
    case .listItem(let depth, let list): "item of list \(list) at depth \(depth)"
    case .caption: "caption"
    case .infobox(let place):
      "\(place.parameter) [\(place.label)]" + (place.column.map { " column \($0)" } ?? "")
        + (place.party > 0 ? " party \(place.party)" : "")
        + (place.depth > 0 ? " depth \(place.depth)" : "")
    case .cell(let table, let row, let column, let isHeader):
      "\(isHeader ? "header" : "cell") \(row),\(column) of table \(table)"
    case .note(let id): id
    }
  }

  /// The text of a block with its marks in place.
  private func words(_ block: Block) -> String {
    var bytes = Array(block.flow.text.utf8)
    for mark in block.flow.marks.reversed() {
      bytes.insert(contentsOf: "⟨\(target(mark.target))⟩".utf8, at: mark.offset)
    }
    return oneLine(String(decoding: bytes, as: UTF8.self))
  }

  private func target(_ target: Words.Mark.Target) -> String {
    switch target {
    case .reference(let id, let locator):
      "\((document.references.firstIndex { $0.id == id } ?? -1) + 1)"
        + (locator.map { ", " + $0 } ?? "")
    case .note(let id): id
    case .flag(let flag): flag.rawValue
    case .unresolved(let mark): "nothing: " + mark
    }
  }

  private func quoted(_ range: Range<Int>, of block: Block) -> String {
    "\"" + String(decoding: Array(block.flow.text.utf8)[range], as: UTF8.self) + "\""
  }

  private func oneLine(_ text: String) -> String {
    text.replacing("\n", with: "⏎")
  }

  private var faults: [String] {
    document.diagnostics.map { fault in
      "\(fault.place.line ?? 0):\(fault.place.column ?? 0) \(fault.rule.code): \(fault.message)"
    }
  }

  private func work(_ number: Int, _ work: Reference) -> String {
    let fields: [(String, String?)] = [
      ("authors", names(work.authors)), ("editors", names(work.editors)),
      ("title", wording(work.title)), ("translated", work.translatedTitle),
      ("container", work.container), ("publisher", work.publisher),
      ("place", work.publisherPlace),
      (
        "issued",
        work.issued.map { "\($0)" + (work.yearSuffix ?? "") }
          ?? work.issuedLiteral.map { "'\($0)'" }
      ),
      ("accessed", work.accessed.map { "\($0)" }), ("url", work.url),
      ("archive", work.archiveURL), ("archived", work.archiveDate.map { "\($0)" }),
      ("status", work.urlStatus?.rawValue), ("language", work.language),
      ("volume", work.volume), ("issue", work.issue), ("page", work.page),
      ("edition", work.edition), ("isbn", work.isbn), ("doi", work.doi), ("note", work.note),
    ]
    let details = work.details.map { ($0.label, Optional($0.text)) }
    let lines = (fields + details).compactMap { name, value in
      value.map { "\n  \(name): \(oneLine($0))" }
    }
    return "\(number) \(work.type)" + lines.joined()
  }

  private func names(_ names: [Reference.Name]) -> String? {
    names.isEmpty ? nil : names.map(\.inFull).joined(separator: "; ")
  }

  private func wording(_ wording: Reference.Wording?) -> String? {
    wording.map { $0.text + ($0.language.map { " (\($0))" } ?? "") }
  }
}
