import DossierModel

/// Languages by the names that citations give them, and by the script of a title.
package enum Languages {
  /// BCP 47; nil where the words name no one language.
  package static func code(_ words: String) -> String? {
    var name = words.lowercased().trimmingWhite
    if name.hasPrefix("in ") { name = String(name.dropFirst(3)) }
    if let code = byName[name] { return code }
    let parts = name.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, scripts[String(first)] != nil, name.utf8.count <= 12 else {
      return nil
    }
    return parts.count == 1 ? String(first) : words.trimmingWhite
  }

  /// The language of a title: the one given if it is written in the title's script, else the one
  /// that the script alone tells.
  package static func language(ofTitle title: String, given: String?) -> String? {
    guard let script = Script(of: title) else { return nil }
    if let given, let own = scripts[given.split(separator: "-").first.map(String.init) ?? given],
      script.codes.contains(own)
    {
      return given
    }
    return script.language
  }

  /// The name of a language in English, by its code: "French"; nil for a code that is not known.
  package static func name(ofCode code: String) -> String? {
    let known =
      names[code.lowercased()]
      ?? code.split(separator: "-").first.flatMap {
        names[$0.lowercased()]
      }
    return known?.split(separator: " ").map { String($0).capitalisedFirst }.joined(separator: " ")
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows {
      names[row[0]] = row[1].split(separator: ";").first.map(String.init)
    }
    return names
  }()

  private static let rows = WordTable.languages.rows.filter { $0.count == 3 }

  private static let byName: [String: String] = {
    var byName: [String: String] = [:]
    for row in rows {
      for name in row[1].split(separator: ";") { byName[String(name)] = row[0] }
    }
    return byName
  }()

  private static let scripts: [String: String] = {
    var scripts: [String: String] = [:]
    for row in rows { scripts[row[0]] = row[2] }
    return scripts
  }()
}

/// The script most letters of a text are in.
enum Script {
  case latin, greek, cyrillic, hebrew, arabic, devanagari, thai, kana, han, hangul

  /// Nil for a text without letters of a known script.
  init?(of text: String) {
    var counts: [Script: Int] = [:]
    for scalar in text.unicodeScalars {
      if let script = Script(scalar) { counts[script, default: 0] += 1 }
    }
    // A few kana among many Han characters still make it Japanese.
    if counts[.kana] ?? 0 > 0, counts[.han] ?? 0 > 0 { counts[.han] = 0 }
    let most = counts.max { ($0.value, $1.key.rank) < ($1.value, $0.key.rank) }
    guard let most, most.value > 0 else { return nil }
    self = most.key
  }

  private init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    default: return nil
    }
  }

  /// ISO 15924.
  var codes: Set<String> {
    switch self {
    case .latin: ["Latn"]
    case .greek: ["Grek"]
    case .cyrillic: ["Cyrl"]
    case .hebrew: ["Hebr"]
    case .arabic: ["Arab", "Aran"]
    case .devanagari: ["Deva"]
    case .thai: ["Thai"]
    case .kana: ["Jpan"]
    case .han: ["Hans", "Hant", "Jpan"]
    case .hangul: ["Kore"]
    }
  }

  /// The language to which a script belongs before all others; nil where several share it.
  var language: String? {
    switch self {
    case .greek: "el"
    case .hebrew: "he"
    case .arabic: "ar"
    case .thai: "th"
    case .kana: "ja"
    case .han: "zh"
    case .hangul: "ko"
    case .latin, .cyrillic, .devanagari: nil
    }
  }

  private var rank: Int {
    switch self {
    case .latin: 0
    case .greek: 1
    case .cyrillic: 2
    case .hebrew: 3
    case .arabic: 4
    case .devanagari: 5
    case .thai: 6
    case .kana: 7
    case .han: 8
    case .hangul: 9
    }
  }
}
