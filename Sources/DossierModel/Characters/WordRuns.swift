extension String {
  /// The runs of letters, figures and some signs, in order.
  ///
  /// What counts are whole characters, as a reader sees them; in most texts these are found without
  /// taking the text apart into characters.
  package func wordRuns(with signs: [Unicode.Scalar] = []) -> [Substring] {
    let bytes = Array(utf8)
    guard bytes.areLoneScalars else {
      return split { character in
        !character.isLetter && !character.isNumber
          && !signs.contains { character == Character($0) }
      }
    }
    var runs: [Substring] = []
    var start = 0
    var position = 0
    func endRun() {
      guard start < position else { return }
      runs.append(
        self[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: position)])
    }
    while position < bytes.count {
      let (scalar, length) = bytes.scalar(at: position)
      if !scalar.isOfWord, !signs.contains(scalar) {
        endRun()
        start = position + length
      }
      position += length
    }
    endRun()
    return runs
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    if value < 0x80 { return UInt8(truncatingIfNeeded: value).isLetterOrDigit }
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension [UInt8] {
  /// Whether each scalar is a character of its own: as all are to U+02FF, and from U+2000 to U+203F
  /// but the two that join others. False where only a closer look would tell.
  fileprivate var areLoneScalars: Bool {
    indices.allSatisfy { index in
      if self[index] < 0xCC { return true }
      guard self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80 else { return false }
      return self[index + 2] != 0x8C && self[index + 2] != 0x8D
    }
  }
}
