import DossierLanguages
import DossierModel
import DossierModel

/// The words by which a sentence tells what belonged to what, from `belonging.tsv`.
struct BelongingWords {
  /// Between a unit and the one that it belongs to.
  private(set) var below: Set<String> = []
  /// Between a unit and one that belongs to it.
  private(set) var above: Set<String> = []
  /// Between two that belong to the same.
  private(set) var beside: Set<String> = []
  private var ranks: [String: Int] = [:]
  private var endings: [String] = []

  static let standard = BelongingWords(WordTable.belonging.rows)

  init(_ rows: [[String]]) {
    var rank = 0
    for row in rows where row.count == 2 {
      let words = row[1].split(separator: ";").map(String.init)
      switch row[0] {
      case "below": below.formUnion(words)
      case "above": above.formUnion(words)
      case "beside": beside.formUnion(words)
      case "adjective": endings = words
      case "rank":
        rank += 1
        for word in words { ranks[word] = rank }
      default: break
      }
    }
  }

  /// How high a kind of unit stands; nil for a kind that tells nothing of it.
  func rank(_ kind: String) -> Int? { ranks[kind.lowercased()] }

  /// Whether a unit is no force but who fields it.
  func isParty(_ kind: String) -> Bool {
    rank(kind) == ranks["authority"]
  }

  /// Whether a unit is not larger than the one it is said to belong to.
  func canBelong(_ one: Unit, to other: Unit) -> Bool {
    guard one.id != other.id, !isParty(one.kind), !isParty(other.kind) else { return false }
    guard let lower = rank(one.kind), let upper = rank(other.kind) else { return true }
    return lower < upper
  }

  /// Whether a word is made of a name: "Varnian" and "Varnia's" of "Varnia".
  func isMade(_ word: String, of name: String) -> Bool {
    let (word, name) = (word.lowercased(), name.lowercased())
    guard name.utf8.count > 3, word.hasPrefix(name) else { return false }
    let ending = word.dropFirst(name.count)
    return ending.isEmpty || endings.contains(String(ending))
  }
}
