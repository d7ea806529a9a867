import DossierDocuments
import DossierModel
import DossierReading

/// A passage that waits for those that say the same.
struct Draft {
  /// The statement that it is as long as no other joins it.
  var statement: DraftStatement
  /// The passage as dating sees it.
  var text: DatedText
}

/// The passages of all documents, merged.
struct MergedDrafts {
  /// The statements in the making.
  var merger = Merger()
  /// For each document, for each of its passages in order, the index of its statement.
  var indices: [[Int]] = []
  /// For each document, its passages as dating sees them.
  var texts: [[DatedText]] = []
}

extension Importer {
  /// A passage, linked and dated → a statement in the making.
  static func draft(
    _ passage: SplitPassage, _ dated: DatedPassage, of document: SourceDocument
  ) -> Draft {
    let block = passage.block
    let section = block.sectionTitle
    var statement = DraftStatement(
      role: block.role, section: section, sectionRole: block.sectionRole,
      passages: [
        StatedPassage(
          passage: Passage(
            source: document.source.id, range: passage.cut.range,
            quote: document.quote(passage.cut.range)),
          words: passage.cut.words, block: passage.index, section: section, role: block.role)
      ],
      reading: dated.reading)
    statement.told = [document.source.id: dated.told]
    if case .note(let id) = block.kind { statement.noteID = id }
    if case .infobox(let infobox) = block.kind { statement.infobox = infobox }
    if case .listItem(let depth, let list) = block.kind {
      statement.item = Merger.ListPlace(list: list, depth: depth)
    }
    return Draft(statement: statement, text: dated.text)
  }

  /// The drafts of each document, in the order of the sources → those that say the same as one.
  static func merge(
    _ drafts: [[Draft]], keepingApart isKeptApart: (StatedPassage) -> Bool = { _ in false }
  ) -> MergedDrafts {
    var merged = MergedDrafts()
    for ofDocument in drafts {
      merged.indices.append(
        ofDocument.map { draft in
          var statement = draft.statement
          statement.isKeptApart = isKeptApart(statement.passages[0])
          return merged.merger.add(statement)
        })
      merged.texts.append(ofDocument.map(\.text))
    }
    return merged
  }

  /// Merged drafts → the same as the editor sets them right.
  static func correct(
    _ merged: MergedDrafts, by corrections: Corrections
  ) -> (merged: MergedDrafts, corrections: Corrections) {
    var (result, applied) = (merged, corrections)
    let moved = applied.apply(to: &result.merger)
    for document in merged.indices.indices {
      let kept = merged.indices[document].enumerated().compactMap { passage, index in
        moved[index].map { (index: $0, text: merged.texts[document][passage]) }
      }
      result.indices[document] = kept.map(\.index)
      result.texts[document] = kept.map(\.text)
    }
    return (result, applied)
  }
}

extension SourceDocument {
  /// Without the passages that the editor leaves out.
  func leavingOut(_ passages: [Excluded]) -> SourceDocument {
    var result = self
    result.excluded += passages.filter { $0.passage.source == source.id }
      .map { ExcludedRange($0.passage.range, editor: $0.reason) }
    return result
  }
}
