import DossierDocuments
import DossierModel
import DossierReading
import DossierTestSupport

@testable import DossierImport

/// A case of `Tests/Cases/Merging`: sources, and the statements that come of them.
struct MergingCase {
  private var documents: [SourceDocument] = []

  init(_ example: TextCase) {
    var header = ""
    var lines: [String] = []
    for line in example.input + ["source end"] {
      if line.hasPrefix("source ") {
        if !header.isEmpty { add(header, lines) }
        (header, lines) = (line, [])
      } else {
        lines.append(line)
      }
    }
  }

  var dossier: Dossier { Assembly.dossier(of: documents) }

  private mutating func add(_ header: String, _ lines: [String]) {
    let parts = header.split(separator: " ")
    let example = TextCase(name: header, input: lines)
    let plain = PlainTextCase(example)
    let source = Source.text(
      Source.ID(String(parts[1])), role: parts.last == "witness" ? .witness : .compilation,
      date: parts.count > 2 ? CalendarDate(parts[2]) : nil, hints: plain.hints)
    documents.append(Self.withReferences(source, plain.text))
  }

  /// Reads a text in which `[r:ID]` leads to a work.
  private static func withReferences(_ source: Source, _ text: String) -> SourceDocument {
    let bytes = Array(text.utf8)
    var document = PlainTextReader.read(source, bytes: bytes)
    for index in document.blocks.indices where document.blocks[index].flow.text.contains("[r:") {
      let range = document.blocks[index].range
      let (flow, ids) = flow(of: document.quote(range), from: range.lowerBound)
      document.blocks[index].flow = flow
      for id in ids where !document.references.contains(where: { $0.id == id }) {
        document.references.append(Reference(id: id, type: "webpage"))
      }
    }
    return document
  }

  private static func flow(of text: String, from start: Int) -> (Flow, [Reference.ID]) {
    var builder = FlowBuilder()
    var ids: [Reference.ID] = []
    var position = start
    for (index, piece) in text.split(separator: "[", omittingEmptySubsequences: false).enumerated()
    {
      let close = piece.firstIndex(of: "]")
      if index > 0, let close {
        let name = String(piece[..<close])
        let end = position + name.utf8.count + 2
        if name.hasPrefix("r:") {
          let id = Reference.ID(String(name.dropFirst(2)))
          ids.append(id)
          builder.append(.reference(id, locator: nil), source: position..<end)
        } else {
          builder.append(.unresolved("[\(name)]"), source: position..<end)
        }
        position = end
      }
      let words = index > 0 ? close.map { piece[piece.index(after: $0)...] } ?? "" : piece
      builder.append(words.utf8, from: position)
      position += words.utf8.count
    }
    return (builder.build(), ids)
  }

  /// What the case file says of a dossier.
  static func lines(of dossier: Dossier) -> [String] {
    dossier.statements.map(line)
      + dossier.unresolved.map { mark in
        let statement = dossier.statements.first { $0.id == mark.statement }
        return "unresolved \(mark.source) \(mark.mark) \(statement?.text ?? "-")"
      }
  }

  private static func line(of statement: Statement) -> String {
    let times = statement.when.map(\.edtf.description).joined(separator: ", ")
    return [
      statement.text,
      statement.passages.map(\.passage.source.text).joined(separator: ", "),
      times.isEmpty ? "undated" : times,
      statement.citations.map(\.reference.text).joined(separator: ", "),
      "\(statement.furtherIDs.count)",
    ].joined(separator: " | ")
  }
}

extension Assembly {
  /// What becomes of documents with a gazetteer.
  static func dossier(
    of documents: [SourceDocument], gazetteer: Gazetteer = Gazetteer()
  ) -> Dossier {
    assembled(of: documents, gazetteer: gazetteer).dossier
  }

  static func assembled(
    of documents: [SourceDocument], gazetteer: Gazetteer = Gazetteer()
  ) -> Assembly {
    let input = Importer.Input(
      settings: Settings(title: "The Siege of Riverton"), sources: documents.map(\.source),
      bytes: [:], gazetteer: gazetteer)
    return Assembly(input, documents: documents)
  }
}
