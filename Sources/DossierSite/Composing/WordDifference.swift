import DossierLanguages
import DossierModel

/// Where the wording of two passages that say the same differs, word by word; punctuation at the
/// ends of words is no difference.
struct WordDifference {
  /// One place where they differ: some words of the one stand for some of the other.
  struct Change: Equatable {
    var from: [String]
    var to: [String]
  }

  /// A stretch of words that one of the texts has, or both.
  enum Stretch: Equatable {
    case both([String])
    case removed([String])
    case added([String])
  }

  /// Both texts in one, in order.
  let stretches: [Stretch]

  /// The places where they differ.
  var changes: [Change] {
    var changes: [Change] = []
    var isOpen = false
    for stretch in stretches {
      guard !stretch.isBoth else {
        isOpen = false
        continue
      }
      if !isOpen { changes.append(Change(from: [], to: [])) }
      isOpen = true
      switch stretch {
      case .removed(let words): changes[changes.count - 1].from += words
      case .added(let words): changes[changes.count - 1].to += words
      case .both: break
      }
    }
    return changes
  }

  init(from: String, to: String) {
    let old = Self.words(from)
    let new = Self.words(to)
    let difference = new.map(Self.bare).difference(from: old.map(Self.bare))
    let removed = Set(
      difference.removals.map { change -> Int in
        guard case .remove(let offset, _, _) = change else { return -1 }
        return offset
      })
    let inserted = Set(
      difference.insertions.map { change -> Int in
        guard case .insert(let offset, _, _) = change else { return -1 }
        return offset
      })
    stretches = Self.stretches(old, removed, new, inserted)
  }

  /// “new” for “old”, joined with semicolons; nil where nothing differs.
  func summary(in words: InterfaceWords) -> String? {
    let parts = changes.map { change in
      let new = change.to.joined(separator: " ")
      let old = change.from.joined(separator: " ")
      if new.isEmpty { return words(.withoutWords, ["old": old]) }
      return old.isEmpty
        ? words(.addsWords, ["new": new]) : words(.wordsForWords, ["new": new, "old": old])
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func bare(_ word: String) -> Substring {
    var word = word[...]
    // As nearly all are: nothing to take away.
    if word.utf8.first?.isLetterOrDigit == true, word.utf8.last?.isLetterOrDigit == true {
      return word
    }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return word
  }

  private static func words(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.split(whereSeparator: \.isSpace).map { String(Substring($0)) }
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Walks both texts side by side: stretches that only the one or the other has, and, in the
  /// second one's words, what both have.
  private static func stretches(
    _ old: [String], _ removed: Set<Int>, _ new: [String], _ inserted: Set<Int>
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    var left = 0
    var right = 0
    while left < old.count || right < new.count {
      let gone = old[left...].indices.prefix { removed.contains($0) }
      let come = new[right...].indices.prefix { inserted.contains($0) }
      if !gone.isEmpty { stretches.append(.removed(Array(old[gone.startIndex..<gone.endIndex]))) }
      if !come.isEmpty { stretches.append(.added(Array(new[come.startIndex..<come.endIndex]))) }
      left += gone.count
      right += come.count
      guard left < old.count, right < new.count else { continue }
      if case .both(let words)? = stretches.last {
        stretches[stretches.count - 1] = .both(words + [new[right]])
      } else {
        stretches.append(.both([new[right]]))
      }
      left += 1
      right += 1
    }
    return stretches
  }
}

extension WordDifference.Stretch {
  fileprivate var isBoth: Bool {
    if case .both = self { true } else { false }
  }
}
