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
    let read = passages.map { names.read($0.cut.words) }
    var surnames: [[String]: Set<EntityID>] = [:]
    for (passage, read) in zip(passages, read) where !passage.block.namesWork {
      guard !read.surnames.isEmpty else { continue }
      surnames[passage.block.section, default: []].formUnion(read.surnames)
    }
    return zip(passages, read).map { passage, read in
      var linked = passage
      linked.cut.words.mentions = names.mentions(
        read.mentions, in: passage.cut.words,
        besides: surnames.isEmpty ? [] : surnames[passage.block.section] ?? [])
      return linked
    }
  }
}
