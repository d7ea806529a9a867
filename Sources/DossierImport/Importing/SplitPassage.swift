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
    var surnames: [[String]: Set<EntityID>] = [:]
    for passage in passages where !passage.block.namesWork {
      surnames[passage.block.section, default: []]
        .formUnion(names.surnames(in: passage.cut.words))
    }
    return passages.map { passage in
      var linked = passage
      linked.cut.words.mentions = names.mentions(
        in: passage.cut.words,
        surnames: surnames[passage.block.section] ?? [])
      return linked
    }
  }
}
