import DossierDocuments
import DossierModel
import DossierTestSupport

@testable import DossierImport

/// A case of what is derived from articles: what an editor wrote, or else what is proposed, and
/// the dossier that comes of it.
struct ArticleCase {
  private var sides: [Side] = []
  private var gazetteer = Gazetteer()
  private var documents: [SourceDocument] = []

  init(_ example: TextCase) {
    var texts = [""]
    for line in example.input {
      if line == "source" {
        texts.append("")
      } else if !readEntry(line) {
        texts[texts.count - 1] += line + "\n"
      }
    }
    documents = texts.enumerated().map { index, text in
      Proposer.read(
        .wikitext, id: .init("s\(index)"), file: "s\(index).wikitext", bytes: Array(text.utf8))
    }
  }

  /// What `new` proposes of the articles.
  var proposal: Proposal { Proposer.propose(from: documents) }

  var dossier: Dossier {
    let isProposed = sides.isEmpty && gazetteer == Gazetteer()
    let proposal = proposal
    let input = Importer.Input(
      settings: Settings(
        title: "The Battle of Senn", sides: isProposed ? proposal.sides : sides),
      sources: documents.map(\.source), bytes: [:],
      gazetteer: isProposed ? proposal.gazetteer : gazetteer)
    return Assembly(input, documents: documents).dossier
  }

  /// Reads a line of what the editor wrote; false for one of an article.
  private mutating func readEntry(_ line: String) -> Bool {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    let head = parts.first?.split(separator: " ").map(String.init) ?? []
    guard parts.count == 2 else { return false }
    if head.count == 2, head[0] == "side" {
      sides.append(Side(id: .init(head[1]), name: parts[1]))
    } else if head.count == 2, head[0] == "kind" {
      for index in gazetteer.units.indices where gazetteer.units[index].id.text == head[1] {
        gazetteer.units[index].kind = parts[1]
      }
    } else if head.count == 3, head[0] == "unit" {
      gazetteer.units.append(
        .named(
          head[1], parts[1].split(separator: "; ").map(String.init),
          side: head[2] == "-" ? nil : .init(head[2])))
    } else {
      return false
    }
    return true
  }
}
