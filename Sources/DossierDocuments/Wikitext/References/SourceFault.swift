import DossierModel

/// A fault inside of a source, before its offset became a line.
struct SourceFault: Equatable {
  var rule: Rule
  var offset: Int
  var message: String
  var advice: String?
}

extension SourceFault {
  package init(_ fault: MarkupFault) {
    switch fault.kind {
    case .unclosedTemplate:
      self.init(rule: .unclosedTemplate, offset: fault.offset, message: "'{{' has no '}}'")
    case .unclosedLink:
      self.init(rule: .unclosedLink, offset: fault.offset, message: "'[[' has no ']]'")
    case .unclosedReference:
      self.init(
        rule: .unclosedReference, offset: fault.offset, message: "<ref> has no </ref>",
        advice: "its text is kept as text of the article")
    case .unclosedComment:
      self.init(
        rule: .unclosedComment, offset: fault.offset, message: "'<!--' has no '-->'",
        advice: "all that follows is hidden, as on the wiki")
    case .tooDeep:
      self.init(
        rule: .tooDeep, offset: fault.offset,
        message: "templates, links or references stand in one another more than "
          + "\(MarkupParser.depthLimit) deep",
        advice: "what stands deeper is kept as text")
    }
  }

  /// At most this many faults of one rule are told one by one.
  package static let limit = 20

  /// Faults with their lines; what goes beyond the limit is counted in one more.
  package static func diagnostics(
    _ faults: [SourceFault], file: String, in bytes: [UInt8]
  ) -> [Diagnostic] {
    var counts: [Rule: Int] = [:]
    var diagnostics: [Diagnostic] = []
    let lines = LineStarts(bytes)
    for fault in faults.sorted(by: { $0.offset < $1.offset }) {
      counts[fault.rule, default: 0] += 1
      guard counts[fault.rule, default: 0] <= limit else { continue }
      diagnostics.append(
        Diagnostic(
          fault.rule, at: lines.position(of: fault.offset, in: file), fault.message,
          advice: fault.advice))
    }
    for (rule, count) in counts.sorted(by: { $0.key.code < $1.key.code }) where count > limit {
      diagnostics.append(
        Diagnostic(
          rule, at: FilePosition(file), "\(count - limit) more faults of this kind"))
    }
    return diagnostics
  }
}

/// Where the lines of a source begin, so that many offsets can be told as lines.
package struct LineStarts: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many characters begin before each stretch of bytes, so that a column of a long line is
  /// told without a look at all of it.
  private let characters: [Int]

  private static let stretch = 256

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == Byte.lineFeed }.map { $0 + 1 }
    var characters = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.stretch) {
      let end = min(bytes.count, start + Self.stretch)
      characters.append((characters.last ?? 0) + Self.characters(in: bytes[start..<end]))
    }
    self.characters = characters
  }

  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// How many characters begin before an offset.
  private func characters(before offset: Int) -> Int {
    let place = offset / Self.stretch
    return characters[place] + Self.characters(in: bytes[place * Self.stretch..<offset])
  }

  /// The line and column of a byte offset from 0; one past the end gives the end.
  package func position(of offset: Int, in file: String) -> FilePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = characters(before: min(offset, bytes.count)) - characters(before: starts[low]) + 1
    return FilePosition(file, line: low + 1, column: column)
  }
}

extension Rule {
  package static let unknownParameter = fault(
    "unknown-parameter", "The loader does not know a parameter of a citation",
    "read the reference and see that nothing is lost")
}
