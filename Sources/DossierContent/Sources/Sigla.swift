import DossierModel

/// The letters that stand for the sources where room is scarce.
enum Sigla {
  /// Reports what is given twice, and makes up what is not given: from the short title.
  static func complete(_ entries: inout [SourceEntry], reporting faults: inout [Diagnostic]) {
    var taken: [String: FilePosition] = [:]
    for entry in entries {
      guard let siglum = entry.siglum else { continue }
      let folded = siglum.value.uppercased()
      if let first = taken[folded] {
        faults.append(
          Diagnostic(
            .duplicateSiglum, at: siglum.place,
            "the siglum `\(siglum.value)` is given twice, first in line \(first.line ?? 1)",
            advice: "write another one, or remove the line",
            notes: [Diagnostic.Note(at: first, "the other source has it here")]))
      } else {
        taken[folded] = siglum.place
      }
    }
    for index in entries.indices {
      guard let source = entries[index].source else { continue }
      let siglum =
        entries[index].siglum?.value
        ?? candidates(for: source.shortTitle).first { taken[$0] == nil } ?? "ZZZ"
      taken[siglum.uppercased()] = taken[siglum.uppercased()] ?? entries[index].place
      entries[index].source?.siglum = siglum
      if let digest = entries[index].sha256 { entries[index].source?.sha256 = digest.value }
    }
  }

  /// Its first letter, its initials, its first letters, then its first letter with any other.
  static func candidates(for title: String) -> [String] {
    let words = title.split { !$0.isLetter && !$0.isNumber }
      .filter { $0.first?.isLetter == true }
      .map { $0.filter(\.isLetter).uppercased() }
    let first = words.first { $0 != "THE" } ?? words.first ?? "S"
    let initials = String(words.compactMap(\.first).prefix(3))
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let start = String(first.prefix(1))
    let pairs = alphabet.map { start + String($0) }
    let triples = pairs.flatMap { pair in alphabet.map { pair + String($0) } }
    return [start, initials, String(first.prefix(2)), String(first.prefix(3))]
      .filter { (1...3).contains($0.count) } + pairs + triples
  }
}

extension Rule {
  package static let duplicateSiglum = contract(
    "duplicate-siglum", "A siglum is given twice", "give one of the two another")
}
