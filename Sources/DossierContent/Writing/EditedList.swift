import DossierModel

/// A list in a file of the editor's, changed in one place: everything else stays byte for byte.
package struct EditedList: Sendable {
  /// Relative to the dossier folder.
  package let path: String
  /// With the byte order mark, should there be one.
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Puts entries, as `WrittenEntries` makes them, at the end; false, with a fault, where the file
  /// is no list that entries can be put behind.
  package mutating func append(
    _ entries: [String], reporting faults: inout [Diagnostic]
  ) -> Bool {
    guard !entries.isEmpty else { return true }
    guard let before = read(bytes, reporting: &faults) else { return false }
    guard case (let count, let indent?) = place(in: before) else {
      faults.append(unfit)
      return false
    }
    var text = String(decoding: bytes, as: UTF8.self)
    let lineEnd = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    if !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += lineEnd }
    for entry in entries {
      if !text.isEmpty, !text.hasSuffix(lineEnd + lineEnd) { text += lineEnd }
      for line in entry.split(separator: "\n") {
        text += String(repeating: " ", count: indent) + line + lineEnd
      }
    }
    let after = read(Array(text.utf8), reporting: &faults)
    guard after?.items.count == count + entries.count else {
      faults.append(unfit)
      return false
    }
    bytes = Array(text.utf8)
    return true
  }

  /// Removes the line `proposed: true` of entries; false, with a fault for each that cannot be told
  /// apart from the rest, and then nothing is changed.
  package mutating func confirm(_ ids: [String], reporting faults: inout [Diagnostic]) -> Bool {
    guard let root = read(bytes, reporting: &faults) else { return false }
    var edited = bytes
    let entries = ids.map { ($0, Self.entry($0, in: root)) }
    let ranges = entries.map { id, entry in (id, entry.flatMap(removal)) }
    for range in ranges.compactMap(\.1).sorted(by: { $0.lowerBound > $1.lowerBound }) {
      edited.removeSubrange(range)
    }
    var ignored: [Diagnostic] = []
    let after = read(edited, reporting: &ignored)
    for ((id, entry), (_, range)) in zip(entries, ranges) {
      let found = after.flatMap { Self.entry(id, in: $0) }
      if let found, let entry, range != nil, Self.isSame(found, Self.without(entry)) { continue }
      faults.append(uneditable(id, "remove `proposed: true` by hand"))
    }
    guard after?.items.count == root.items.count, !faults.hasErrors else { return false }
    bytes = edited
    return true
  }

  /// Writes another digest into an entry; adds the line where there is none.
  package mutating func replaceDigest(
    of id: String, with digest: Digest, reporting faults: inout [Diagnostic]
  ) -> Bool {
    let advice = "write `sha256: \(digest)` into it by hand"
    guard let root = read(bytes, reporting: &faults), let entry = Self.entry(id, in: root) else {
      faults.append(uneditable(id, advice))
      return false
    }
    var edited = bytes
    if let node = entry["sha256"], let old = node.text, let start = offset(of: node.place),
      let found = firstPlace(of: Array(old.utf8), from: start)
    {
      edited.replaceSubrange(found..<found + old.utf8.count, with: digest.hexadecimal.utf8)
    } else if entry["sha256"] == nil, let start = offset(of: entry.place) {
      let column = max(0, (entry.place.column ?? 1) - 1)
      let line = "sha256: \(digest)\n" + String(repeating: " ", count: column)
      edited.insert(contentsOf: line.utf8, at: start)
    }
    var ignored: [Diagnostic] = []
    let after = read(edited, reporting: &ignored).flatMap { Self.entry(id, in: $0) }
    guard after?["sha256"]?.text == digest.hexadecimal else {
      faults.append(uneditable(id, advice))
      return false
    }
    bytes = edited
    return true
  }

  // MARK: The nodes

  private func read(_ bytes: [UInt8], reporting faults: inout [Diagnostic]) -> YAMLNode? {
    let text = String(decoding: bytes.dropFirst(UTF8Check.markLength(of: bytes)), as: UTF8.self)
    let before = faults.count
    let root = YAMLComposer.compose(text, file: path, reporting: &faults)
    if root == nil, faults.count == before {
      return YAMLNode(content: .list([]), place: FilePosition(path))
    }
    return root
  }

  /// How many items the list has, and behind how many spaces their dashes stand; nil where they
  /// have none, as in a list in brackets.
  private func place(in root: YAMLNode) -> (count: Int, indent: Int?) {
    switch root.content {
    case .nothing: return (0, 0)
    case .list(let items):
      guard let first = items.first else { return (0, isBlank ? 0 : nil) }
      guard let start = offset(of: first.place) else { return (items.count, nil) }
      let line = bytes[..<start].suffix(while: { $0 != UInt8(ascii: "\n") })
      let indent = line.prefix { $0 == 0x20 }.count
      return (items.count, line.dropFirst(indent).first == UInt8(ascii: "-") ? indent : nil)
    default: return (0, nil)
    }
  }

  /// Whether nothing but comments stands in the file.
  private var isBlank: Bool {
    let text = bytes.dropFirst(UTF8Check.markLength(of: bytes))
    return text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).allSatisfy { line in
      let start = line.drop { $0 == 0x20 || $0 == 0x09 }.first
      return start == nil || start == UInt8(ascii: "#")
    }
  }

  private static func entry(_ id: String, in root: YAMLNode) -> YAMLNode? {
    root.items.first { $0["id"]?.text == id }
  }

  /// Where the key `proposed` stands, and the key after it.
  private static func flag(in entry: YAMLNode) -> (key: FilePosition, next: FilePosition?)? {
    guard case .mapping(let keys) = entry.content,
      let index = keys.firstIndex(where: { $0.key == "proposed" })
    else { return nil }
    return (keys[index].place, index + 1 < keys.count ? keys[index + 1].place : nil)
  }

  private static func without(_ entry: YAMLNode) -> YAMLNode {
    guard case .mapping(let keys) = entry.content else { return entry }
    return YAMLNode(content: .mapping(keys.filter { $0.key != "proposed" }), place: entry.place)
  }

  /// Whether two nodes say the same, wherever they stand.
  private static func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    switch (left.content, right.content) {
    case (.text(let left), .text(let right)): left == right
    case (.nothing, .nothing): true
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy(isSame)
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && isSame($0.value, $1.value) }
    default: false
    }
  }

  // MARK: Bytes

  /// The byte at which a place of the file stands.
  private func offset(of place: FilePosition) -> Int? {
    guard let line = place.line, let column = place.column else { return nil }
    var start = UTF8Check.markLength(of: bytes)
    for _ in 1..<max(1, line) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    var left = column - 1
    while left > 0, start < bytes.count {
      start += 1
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
      left -= 1
    }
    return start
  }

  private func firstPlace(of sought: [UInt8], from start: Int) -> Int? {
    guard !sought.isEmpty, start + sought.count <= bytes.count else { return nil }
    return (start...bytes.count - sought.count).first { bytes[$0...].starts(with: sought) }
  }

  /// The bytes that the flag of an entry takes up.
  private func removal(in entry: YAMLNode) -> Range<Int>? {
    guard let (key, next) = Self.flag(in: entry), let start = offset(of: key) else { return nil }
    return removal(from: start, next: next)
  }

  /// What goes with the flag that stands at `start`: its line, or up to the key that follows it on
  /// the line or behind the dash, or the comma before it.
  private func removal(from start: Int, next: FilePosition?) -> Range<Int>? {
    let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    if bytes[lineStart..<start].allSatisfy({ $0 == 0x20 }), !bytes[start..<lineEnd].contains(0x2C),
      !bytes[start..<lineEnd].contains(UInt8(ascii: "}"))
    {
      return lineStart..<lineEnd
    }
    if let next, let end = offset(of: next) { return start..<end }
    // The last key of a mapping in braces: the comma before it goes.
    guard let comma = bytes[..<start].lastIndex(of: 0x2C),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    return comma..<end
  }

  private var unfit: Diagnostic {
    Diagnostic(
      .wrongType, at: FilePosition(path), "no entries can be put behind what `\(path)` holds",
      advice: "write it as a list whose entries each start with `- ` on a line of their own")
  }

  private func uneditable(_ id: String, _ advice: String) -> Diagnostic {
    Diagnostic(
      .wrongType, at: FilePosition(path),
      "the entry `\(id)` is written so that only you can edit it",
      advice: advice)
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of the slice whose bytes all hold.
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
