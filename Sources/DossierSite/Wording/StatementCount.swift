/// How many statements there are, in words.
enum StatementCount {
  /// "1 statement", "2 statements".
  static func words(_ number: Int) -> String {
    number == 1 ? "1 statement" : "\(number) statements"
  }
}
