/// A place in a file of the dossier folder, as an editor would look it up.
package struct FilePosition: Hashable, Codable, Sendable, Comparable {
  /// Relative to the dossier folder, with `/`.
  package var file: String
  /// From 1; nil where only the file is known.
  package var line: Int?
  /// From 1, in characters; nil where only the line is known.
  package var column: Int?

  package init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0)
      < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

extension FilePosition {
  /// The line and column of a byte offset; an offset past the end gives the end.
  package init(_ file: String, offset: Int, in bytes: [UInt8]) {
    let end = min(offset, bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let column = bytes[lineStart..<end].count { $0 & 0xC0 != 0x80 } + 1
    self.init(file, line: line, column: column)
  }
}
