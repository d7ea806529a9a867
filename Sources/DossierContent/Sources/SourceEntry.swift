import DossierModel

/// An entry of `sources.yml`, before its file is looked at.
struct SourceEntry {
  /// Nil where the entry gives no id that can be used.
  var id: Source.ID?
  /// Nil where the entry names no file beside the list.
  var file: Located<String>?
  /// Nil where the entry has no digest, or none that is one.
  var sha256: Located<Digest>?
  var lacksDigest: Bool
  /// What the editor wrote; nil where it is to be made.
  var siglum: Located<String>?
  /// Nil where the entry has faults that leave no source.
  var source: Source?
  var place: FilePosition

  init(
    _ mapping: inout Mapping, sides: KnownIDs<Side>?, given: inout GivenIDs<Source>,
    files: inout [String: FilePosition]
  ) {
    mapping.require("id", "file", "kind", "role", "title", "licence")
    place = mapping.place
    id = mapping.identifier(of: Source.self)
    if let own = id, !given.take(own, in: &mapping) { id = nil }
    file = mapping.fileName("file", beside: &files)
    lacksDigest = mapping.node("sha256") == nil
    sha256 = mapping.digest("sha256")
    siglum = mapping.siglum("siglum")
    source = mapping.source(id: id, file: file?.value, sides: sides)
  }
}

extension Mapping {
  /// All of a source but its digest and siglum, which take more than the entry to know.
  fileprivate mutating func source(
    id: Source.ID?, file: String?, sides: KnownIDs<Side>?
  ) -> Source? {
    let kind = choice("kind", Source.Kind.self)
    let role = choice("role", Source.Role.self)
    let title = text("title")
    let licence = text("licence").map { $0 == Source.unknownLicence ? "" : $0 }
    guard
      var source = Source(
        id: id, file: file, kind: kind, role: role, title: title,
        shortTitle: text("short-title"), licence: licence)
    else {
      // The other keys are known, and their values checked, even so.
      var other = Source(
        id: "", file: "", sha256: Digest(hexadecimal: ""), kind: .text, role: .witness, title: "",
        shortTitle: "", siglum: "")
      readOptional(into: &other, sides: sides)
      return nil
    }
    readOptional(into: &source, sides: sides)
    return source
  }

  private mutating func readOptional(into source: inout Source, sides: KnownIDs<Side>?) {
    source.publisher = text("publisher")
    source.authors = texts("author").map(\.value)
    source.date = date("date")
    source.language = language("language") ?? source.language
    source.translationOf = text("translation-of")
    source.url = address("url")
    source.licenceURL = address("licence-url")
    source.reuse = choice("reuse", Source.Reuse.self) ?? source.reuse
    source.side = reference("side", to: sides, noun: "side")
    source.standing = text("standing")
    source.hints = hints()
  }

  /// The name of a file beside `sources.yml` that no other entry names.
  fileprivate mutating func fileName(
    _ key: String, beside files: inout [String: FilePosition]
  ) -> Located<String>? {
    guard let name = located(key) else { return nil }
    if name.value.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
      || [".", "..", "sources.yml"].contains(name.value)
    {
      report(
        .badValue, at: name.place, "`\(name.value)` is not the name of a file beside `sources.yml`",
        advice: "put the file into `Content/Sources` and write its bare name")
      return nil
    }
    if let first = files[name.value] {
      report(
        .duplicateFile, at: name.place,
        "`\(name.value)` is the file of another source already, in line \(first.line ?? 1)",
        advice: "remove one of the two entries",
        notes: [Diagnostic.Note(at: first, "the other entry stands here")])
      return nil
    }
    files[name.value] = name.place
    return name
  }

  fileprivate mutating func digest(_ key: String) -> Located<Digest>? {
    guard let text = located(key) else { return nil }
    if text.value.utf8.count == 64, text.value.utf8.allSatisfy(Mapping.isHexadecimal) {
      return Located(value: Digest(hexadecimal: text.value.lowercased()), place: text.place)
    }
    report(
      .badValue, at: text.place, "`\(text.value)` is no SHA-256 digest",
      advice: "write its 64 hexadecimal digits, or remove the line to be told them")
    return nil
  }

  fileprivate mutating func siglum(_ key: String) -> Located<String>? {
    guard let text = located(key) else { return nil }
    if (1...3).contains(text.value.count), text.value.allSatisfy(\.isLetter) { return text }
    report(
      .badValue, at: text.place, "`\(text.value)` is no siglum",
      advice: "write one to three letters, or remove the line")
    return nil
  }
}

extension Source {
  /// Nil where a key that every source has is missing.
  fileprivate init?(
    id: ID?, file: String?, kind: Kind?, role: Role?, title: String?, shortTitle: String?,
    licence: String?
  ) {
    guard let id, let file, let kind, let role, let title, let licence else { return nil }
    self.init(
      id: id, file: file, sha256: Digest(hexadecimal: ""), kind: kind, role: role, title: title,
      shortTitle: shortTitle ?? title, siglum: "", licence: licence)
  }
}

extension Rule {
  package static let duplicateFile = contract(
    "duplicate-file", "Two sources are one file", "remove one of the two")
}
