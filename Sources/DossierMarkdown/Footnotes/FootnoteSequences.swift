/// A note of a page and how often it was used.
package struct Footnote: Hashable, Sendable {
  /// Which sequence it belongs to.
  package var kind: FootnoteKind
  /// What the page calls it.
  package var label: String
  /// What stands in its ids; unique in the page across all sequences.
  package var key: String
  /// From 1, by first use within its sequence.
  package var number: Int
  /// How many marks lead to it.
  package var uses: Int

  /// The number as its sequence writes it.
  package var numeral: String { kind.numeral(number) }
  /// The id of its entry in the list.
  package var id: String { "note-\(key)" }

  /// The id of the mark that uses it for the `occurrence`th time, from 1. No sign of it is escaped.
  package func markID(_ occurrence: Int) -> String { "ref-" + key + "-" + String(occurrence) }
}

/// One mark of a note.
package struct FootnoteUse: Hashable, Sendable {
  /// The note as it was after this use.
  package var note: Footnote
  /// From 1.
  package var occurrence: Int

  /// The id of the mark.
  package var id: String { note.markID(occurrence) }
}

/// The footnotes of one page, in as many sequences as there are kinds.
///
/// A note gets the next number of its kind when it is first used.
package struct FootnoteSequences: Sendable {
  /// The notes of one kind, in their order, and where each label stands among them.
  private struct Sequence {
    let kind: FootnoteKind
    var notes: [Footnote] = []
    var indices: [String: Int] = [:]
  }

  /// In the order in which their kinds were first used; there are few.
  private var sequences: [Sequence] = []
  private var keys: Set<String> = []

  package init() {}

  /// The notes of a kind that were used so far, in their order.
  package func notes(_ kind: FootnoteKind) -> [Footnote] {
    sequences.first { $0.kind.id == kind.id }?.notes ?? []
  }

  /// The note of a kind at an index, from 0; nil where there aren't so many.
  func note(_ kind: FootnoteKind, at index: Int) -> Footnote? {
    let notes = notes(kind)
    return index < notes.count ? notes[index] : nil
  }

  /// Counts one more use of the note that a label names within a kind.
  package mutating func use(_ label: String, as kind: FootnoteKind) -> FootnoteUse {
    let sequence = index(of: kind)
    let index = sequences[sequence].indices[label] ?? add(label, to: sequence)
    sequences[sequence].notes[index].uses += 1
    let note = sequences[sequence].notes[index]
    return FootnoteUse(note: note, occurrence: note.uses)
  }

  private mutating func index(of kind: FootnoteKind) -> Int {
    if let index = sequences.firstIndex(where: { $0.kind.id == kind.id }) { return index }
    sequences.append(Sequence(kind: kind))
    return sequences.count - 1
  }

  private mutating func add(_ label: String, to sequence: Int) -> Int {
    let index = sequences[sequence].notes.count
    let note = Footnote(
      kind: sequences[sequence].kind, label: label, key: key(for: label), number: index + 1,
      uses: 0)
    sequences[sequence].notes.append(note)
    sequences[sequence].indices[label] = index
    return index
  }

  private mutating func key(for label: String) -> String {
    let base = Self.slug(label)
    var key = base
    var count = 1
    while !keys.insert(key).inserted {
      count += 1
      key = "\(base)-\(count)"
    }
    return key
  }

  /// Lower-case ASCII letters, digits, hyphens and underscores; `note` where nothing is left.
  private static func slug(_ label: String) -> String {
    let bytes = label.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      default: UInt8(ascii: "-")
      }
    }
    return bytes.isEmpty ? "note" : String(decoding: bytes, as: UTF8.self)
  }
}
