import DossierModel

/// Holds a file that is to become a source against what a source must be.
package enum NewDocument {
  /// The faults that keep it from being one: another format, bytes that are no UTF-8, no words.
  package static func faults(in bytes: [UInt8], named name: String, path: String) -> [Diagnostic] {
    let place = FilePosition(path)
    if let format = UnsupportedFormat(name: name, bytes: bytes) {
      return [format.fault(of: path, at: place)]
    }
    if let fault = UTF8Check.fault(in: bytes, at: path) { return [fault] }
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      return [
        Diagnostic(
          .unsupportedSource, at: place, "`\(path)` is empty", advice: "name a file with a text")
      ]
    }
    return []
  }

  /// A name under which the file can stand in `Content/Sources/` beside others: its own, as far as
  /// it can be the name of a file anywhere, with a number where it is taken in any case.
  package static func fileName(_ name: String, taken: Set<String>) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Character in
      let isUnsafe =
        scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      return isUnsafe ? "_" : Character(scalar)
    }
    var safe = String(scalars.drop { $0 == "." || $0 == " " })
    while safe.utf8.count > 160 { safe.removeFirst() }
    if safe.isEmpty { safe = "document.txt" }
    let lowered = Set(taken.map { $0.lowercased() } + ["sources.yml"])
    guard lowered.contains(safe.lowercased()) else { return safe }
    let dot = safe.lastIndex(of: ".") ?? safe.endIndex
    var number = 2
    while lowered.contains("\(safe[..<dot])-\(number)\(safe[dot...])".lowercased()) { number += 1 }
    return "\(safe[..<dot])-\(number)\(safe[dot...])"
  }
}
