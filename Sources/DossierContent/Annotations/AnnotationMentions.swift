import DossierModel

/// Which of the editor's annotations rest on a source.
struct AnnotationMentions {
  let disk: ContentDisk

  /// The files that quote or cite it, each with the lines:
  /// "`Content/Annotations/control.yml` (lines 3 and 9)".
  func places(naming id: Source.ID) -> [String] {
    mentions(of: id).map { mention in
      let numbers = mention.lines.map(String.init).joined(separator: ", ", last: " and ")
      return "`\(mention.path)` (line\(mention.lines.count > 1 ? "s" : "") \(numbers))"
    }
  }

  /// The paths of those files.
  func files(naming id: Source.ID) -> [String] {
    mentions(of: id).map(\.path)
  }

  private func mentions(of id: Source.ID) -> [(path: String, lines: [Int])] {
    files(in: AnnotationsReader.folder, depth: 4).compactMap { path in
      guard case .file(let walked) = disk.standing(of: path), let bytes = try? disk.read(walked)
      else { return nil }
      let lines = Self.lines(of: bytes, naming: Array(id.text.utf8))
      return lines.isEmpty ? nil : (path, lines)
    }
  }

  private func files(in folder: String, depth: Int) -> [String] {
    var ignored: [Diagnostic] = []
    guard depth > 0 else { return [] }
    return disk.names(in: folder, reporting: &ignored).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if case .folder = disk.standing(of: path) { return files(in: path, depth: depth - 1) }
      return [path]
    }
  }

  /// From 1: the lines that name a source as `source: id` or cite it as `[^id]`.
  private static func lines(of bytes: [UInt8], naming word: [UInt8]) -> [Int] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().filter { names($0.element, word) }.map { $0.offset + 1 }
  }

  private static func names(_ line: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    let words = line.split { !isSlugByte($0) }
    let cites = Array("[^".utf8) + word + Array("]".utf8)
    return zip(words, words.dropFirst()).contains { key, value in
      key.elementsEqual("source".utf8) && value.elementsEqual(word)
    } || line.indices.contains { line[$0...].starts(with: cites) }
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
