import DossierModel

/// The file of a source: whether it is there, is the one that was listed, and can be read.
struct SourceFile {
  let disk: ContentDisk

  /// The file's bytes, kept as they are; nil, with a fault, where the dossier cannot rest on them.
  ///
  /// The source of the entry is given its digest.
  func read(_ entry: SourceEntry, reporting faults: inout [Diagnostic]) -> [UInt8]? {
    guard let file = entry.file else { return nil }
    let path = "\(SourcesReader.folder)/\(file.value)"
    guard let bytes = bytes(of: path, named: file, reporting: &faults) else { return nil }
    if let format = UnsupportedFormat(name: file.value, bytes: bytes) {
      faults.append(format.fault(of: path, at: file.place))
      return nil
    }
    let isWhole = isListed(bytes, entry, path: path, reporting: &faults)
    if let fault = UTF8Check.fault(in: bytes, at: path) {
      faults.append(fault)
      return nil
    }
    if UTF8Check.markLength(of: bytes) > 0 {
      faults.append(
        Diagnostic(
          .byteOrderMark, at: FilePosition(path, line: 1, column: 1),
          "the file starts with a byte order mark, which stays part of the source",
          advice: "exclude it, or save the file without it before it is listed"))
    }
    return isWhole ? bytes : nil
  }

  private func bytes(
    of path: String, named file: Located<String>, reporting faults: inout [Diagnostic]
  ) -> [UInt8]? {
    let standing = disk.standing(of: path)
    if let fault = standing.fault(of: path, at: file.place) {
      faults.append(fault)
      return nil
    }
    guard case .file(let walked) = standing else {
      faults.append(missing(file, is: standing))
      return nil
    }
    do {
      return try disk.read(walked)
    } catch {
      faults.append(.unreadable(path, at: file.place))
      return nil
    }
  }

  private func missing(_ file: Located<String>, is standing: Standing) -> Diagnostic {
    guard standing == .missing else {
      return Diagnostic(
        .missingSource, at: file.place, "`\(SourcesReader.folder)/\(file.value)` is no file",
        advice: "put the document itself in its place")
    }
    var ignored: [Diagnostic] = []
    let names = disk.names(in: SourcesReader.folder, reporting: &ignored)
      .filter { $0 != "sources.yml" }
    let near = Nearest.word(to: file.value, among: names)
    return Diagnostic(
      .missingSource, at: file.place,
      "there is no file `\(SourcesReader.folder)/\(file.value)`",
      advice: near.map { "did you mean `\($0)`?" } ?? "put it there, or remove the entry")
  }

  /// Whether the bytes are those that were listed; true too where that is not known.
  private func isListed(
    _ bytes: [UInt8], _ entry: SourceEntry, path: String, reporting faults: inout [Diagnostic]
  ) -> Bool {
    let found = Digest(of: bytes)
    guard let listed = entry.sha256 else {
      if entry.lacksDigest {
        faults.append(
          Diagnostic(
            .missingDigest, at: entry.place,
            "the entry of `\(path)` lacks `sha256`, which holds the document fast",
            advice: "add `sha256: \(found)` if this is the document you mean"))
      }
      return false
    }
    if listed.value == found { return true }
    let mentions = entry.id.map { AnnotationMentions(disk: disk).places(naming: $0) } ?? []
    faults.append(
      Diagnostic(
        .changedSource, at: listed.place,
        "`\(path)` has changed: its SHA-256 is \(found), not \(listed.value)",
        advice: "put the listed document back, or write the new digest"
          + (mentions.isEmpty
            ? "" : " and look at " + mentions.joined(separator: ", ", last: " and "))))
    return false
  }
}

extension Rule {
  package static let changedSource = contract(
    "changed-source", "A source is no longer the file whose SHA-256 is written down",
    "put the old file back, or take the new one with `dossier update`")
  package static let missingDigest = contract(
    "missing-digest", "A source is listed without its SHA-256",
    "add the digest that the message gives")
  package static let missingSource = contract(
    "missing-source", "A source is listed and its file is not there",
    "put the file back, or remove the entry")
  package static let byteOrderMark = fault(
    "byte-order-mark", "A source starts with a byte order mark", "exclude it in `sources.yml`")
}
