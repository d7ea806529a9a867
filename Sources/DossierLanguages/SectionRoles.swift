import DossierModel

/// What the sections of a document do in it, by their headings, from
/// `section-roles.tsv` (DESIGN.md, section 8).
///
/// Of nested headings the nearest one that tells decides. A heading that tells nothing stands in the
/// body of a document on the battle: its section is narrative, and so is what stands above the first
/// heading.
package struct SectionRoles: Sendable {
  /// Those of `section-roles.tsv`.
  package static let standard = SectionRoles(WordTable.sectionRoles.rows)

  /// How words stand in a heading.
  private enum Manner: String {
    case whole, word, begins, ends
    /// Not in a heading, but in each of the texts below it.
    case says
  }

  private var whole: [String: Statement.SectionRole] = [:]
  private var begins: [(words: [Substring], role: Statement.SectionRole)] = []
  private var ends: [(words: [Substring], role: Statement.SectionRole)] = []
  private var said: [Statement.SectionRole: Set<String>] = [:]
  /// By their first word, the longest first.
  private var within: [Substring: [(words: [Substring], role: Statement.SectionRole)]] = [:]

  package init(_ rows: [[String]]) {
    for row in rows where row.count == 3 {
      guard let role = Statement.SectionRole(rawValue: row[0]),
        let manner = Manner(rawValue: row[1])
      else { continue }
      for phrase in row[2].split(separator: ";") { add(phrase, manner, role) }
    }
    for key in within.keys { within[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(
    _ phrase: Substring, _ manner: Manner, _ role: Statement.SectionRole
  ) {
    let words = phrase.split(separator: " ")
    guard let first = words.first else { return }
    switch manner {
    case .whole: whole[String(phrase)] = role
    case .begins: begins.append((words, role))
    case .ends: ends.append((words, role))
    case .says: said[role, default: []].insert(String(phrase))
    case .word: within[first, default: []].append((words, role))
    }
  }

  /// What the section below these headings does, from the outermost in.
  package func role(of section: [String]) -> Statement.SectionRole {
    told(of: section) ?? .narrative
  }

  /// The same; nil where no heading tells.
  package func told(of section: [String]) -> Statement.SectionRole? {
    for heading in section.reversed() {
      if let role = role(of: heading) { return role }
    }
    return nil
  }

  /// Whether a word, in lower case, is one that the texts of such a section are made with.
  package func says(_ word: String, in role: Statement.SectionRole) -> Bool {
    said[role]?.contains(word) ?? false
  }

  /// What one heading tells; nil where it tells nothing.
  package func role(of heading: String) -> Statement.SectionRole? {
    let words = Self.words(of: heading)
    if let role = whole[words.joined(separator: " ")] { return role }
    if let role = begins.first(where: { Self.starts(words[...], with: $0.words) })?.role {
      return role
    }
    for index in words.indices {
      let found = within[words[index]]?.first { Self.starts(words[index...], with: $0.words) }
      if let found { return found.role }
    }
    guard words.count <= Self.shortTitle else { return nil }
    return ends.first { Self.starts(words.suffix($0.words.count), with: $0.words) }?.role
  }

  /// Longer titles that end in "forces" or "commanders" tell what these did.
  private static let shortTitle = 3

  /// In lower case, without marks and without "the" in front; a hyphen stays in its word.
  private static func words(of heading: String) -> [Substring] {
    let bytes = heading.lowercased().utf8.map { byte in
      byte.isSpace || Self.marks.contains(byte) ? Byte.space : byte
    }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
  }

  private static let marks = Set(",.:;()[]\"'/!?*".utf8)

  /// A word that ends in a hyphen is the beginning of one.
  private static func starts(_ words: ArraySlice<Substring>, with phrase: [Substring]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return zip(words, phrase).allSatisfy { word, wanted in
      wanted.hasSuffix("-") ? word.hasPrefix(wanted) : word == wanted
    }
  }
}
