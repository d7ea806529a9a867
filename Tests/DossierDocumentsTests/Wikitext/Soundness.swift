import DossierModel
import Testing

@testable import DossierDocuments

/// What holds of every tree and every document, whatever the source.
enum Soundness {
  /// The nodes of a tree lie inside of one another in order, and the root holds all bytes.
  static func check(_ tree: MarkupTree) {
    #expect(tree.root.range == 0..<tree.bytes.count)
    var isSound = true
    for node in tree.nodes {
      var end = node.range.lowerBound
      for child in node.children.map({ tree.nodes[$0].range }) {
        isSound = isSound && child.lowerBound >= end && child.upperBound <= node.range.upperBound
        end = child.upperBound
      }
    }
    #expect(isSound, "a node lies outside of its parent")
    #expect(source(of: tree) == tree.bytes)
  }

  /// The source again, put together from the leaves and the markup between them.
  private static func source(of tree: MarkupTree) -> [UInt8] {
    var bytes: [UInt8] = []
    var waiting = [(range: tree.root.range, children: tree.root.children[...])]
    while let (range, children) = waiting.popLast() {
      guard let child = children.first.map({ tree.nodes[$0] }) else {
        bytes += tree.bytes[range]
        continue
      }
      bytes += tree.bytes[range.lowerBound..<child.range.lowerBound]
      waiting.append((child.range.upperBound..<range.upperBound, children.dropFirst()))
      waiting.append((child.range, child.children[...]))
    }
    return bytes
  }

  /// Nothing is lost, blocks lie side by side, and words and marks lie inside of their blocks.
  static func check(_ document: SourceDocument) {
    #expect(document.uncovered().isEmpty)
    var end = 0
    for block in document.blocks {
      #expect(block.range.upperBound <= document.bytes.count)
      check(block)
      checkPassages(of: block, in: document)
      if case .note = block.kind { continue }
      #expect(block.range.lowerBound >= end, "two blocks overlap at \(block.range)")
      end = block.range.upperBound
    }
    for id in document.blocks.flatMap(\.flow.marks).compactMap(\.reference) {
      #expect(document.references.contains { $0.id == id })
    }
  }

  /// The passages of a block lie side by side and hold all its bytes and marks.
  private static func checkPassages(of block: Block, in document: SourceDocument) {
    let passages = PassageCutter.cut(block, of: document.bytes)
    guard !passages.isEmpty else { return }
    var end = block.range.lowerBound
    for passage in passages {
      #expect(passage.range.lowerBound >= end, "two passages overlap at \(passage.range)")
      #expect(document.bytes[end..<max(end, passage.range.lowerBound)].allSatisfy { $0.isSpace })
      end = passage.range.upperBound
    }
    #expect(end <= block.range.upperBound)
    #expect(document.bytes[end..<block.range.upperBound].allSatisfy { $0.isSpace })
    #expect(passages.flatMap(\.words.marks).count == block.flow.marks.count)
  }

  private static func check(_ block: Block) {
    var end = 0
    for segment in block.flow.segments {
      #expect(segment.text.lowerBound == end)
      #expect(block.range.contains(segment.source.lowerBound))
      #expect(segment.source.upperBound <= block.range.upperBound)
      end = segment.text.upperBound
    }
    #expect(end == block.flow.text.utf8.count)
    for mark in block.flow.marks {
      #expect(block.range.contains(mark.source.lowerBound))
      #expect(mark.source.upperBound <= block.range.upperBound)
      #expect(mark.offset <= end)
    }
  }
}

extension Flow.Mark {
  /// The work that the mark leads to; nil for any other mark.
  var reference: Reference.ID? {
    if case .reference(let id, _) = target { id } else { nil }
  }
}
