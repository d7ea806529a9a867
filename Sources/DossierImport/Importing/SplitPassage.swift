import DossierDocuments
import DossierModel
import DossierReading

/// A passage of a document, and the block that it was cut from.
struct SplitPassage: Equatable {
  /// The index of the block in its document.
  var index: Int
  /// The block itself.
  var block: Block
  /// Its bytes and words.
  var cut: CutPassage
}

extension Importer {
  /// A document → its passages, in the order of its blocks.
  static func split(_ document: SourceDocument) -> [SplitPassage] {
    document.blocks.enumerated().flatMap { index, block in
      PassageCutter.cut(block, of: document.bytes).map {
        SplitPassage(index: index, block: block, cut: $0)
      }
    }
  }

  /// Passages → the same with the entities that their words name.
  static func link(_ passages: [SplitPassage], _ names: NameIndex) -> [SplitPassage] {
    let surnames = passages.reduce(into: Set<EntityID>()) {
      $0.formUnion(names.surnames(in: $1.cut.words))
    }
    return passages.map { passage in
      var linked = passage
      linked.cut.words.mentions = names.mentions(in: passage.cut.words, surnames: surnames)
      return linked
    }
  }
}
