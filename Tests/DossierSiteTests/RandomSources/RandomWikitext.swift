import DossierTestSupport
import Foundation

/// Makes wikitext at random of all that the reader knows: each template of its tables, marks,
/// links, tags and tables, in any order, nested, and often left open.
struct RandomWikitext {
  private var random: SeededRandom
  private let templates: [String]
  private let arguments: [String]

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    templates = try Self.column(2, of: "templates.tsv").map {
      $0.replacingOccurrences(of: "*", with: "x")
    }
    var names = try Self.column(1, of: "citations.tsv")
    names += try Self.column(0, of: "infobox.tsv")
    names += [
      "1", "2", "3", "text", "quote", "source", "author", "images", "name", "group", "refs", "ps",
      "nonesuch", "",
    ]
    arguments = names
  }

  /// The names in one column of a table of facts.
  private static func column(_ index: Int, of table: String) throws -> [String] {
    let file = Repository.root.appending(path: "Sources/DossierDocuments/WorldFacts/\(table)")
    let text = try String(contentsOf: file, encoding: .utf8)
    var names: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > index else { continue }
      names += columns[index].split(separator: ";").map { String($0) }
    }
    return names
  }

  /// A document of some hundred pieces.
  mutating func document() -> String {
    var text = chance(60) ? "{{Infobox military conflict\n" + box() + "}}\n" : ""
    for _ in 0..<int(3...12) {
      text += some(4) + one(of: ["\n\n", "\n", " ", "\n* ", "\n== A ==\n"])
    }
    return text
  }

  private mutating func box() -> String {
    (0..<int(1...8)).map { _ in "| \(one(of: arguments)) = \(some(2))\n" }.joined()
  }

  private mutating func some(_ depth: Int) -> String {
    (0..<int(1...6)).map { _ in piece(depth) }.joined()
  }

  private mutating func piece(_ depth: Int) -> String {
    guard depth > 0 else { return one(of: Self.words) }
    switch int(0...14) {
    case 0, 1, 2, 3: return one(of: Self.words) + one(of: [" ", "", ". "])
    case 4: return one(of: Self.signs)
    case 5, 6, 7: return template(depth - 1)
    case 8, 9: return reference(depth - 1)
    case 10: return "[[\(one(of: Self.targets))\(one(of: ["", "|"]))\(some(depth - 1))]]"
    case 11: return "[\(one(of: Self.addresses)) \(some(depth - 1))]"
    case 12: return tagged(depth - 1)
    case 13: return table(depth - 1)
    default: return "\(one(of: ["''", "'''"]))\(some(depth - 1))\(one(of: ["''", "'''", ""]))"
    }
  }

  private mutating func template(_ depth: Int) -> String {
    var text = "{{" + one(of: templates)
    for _ in 0..<int(0...4) {
      let name = one(of: arguments)
      let value = chance(30) ? one(of: Self.addresses) : some(depth)
      text += chance(60) ? "|\(name)=\(value)" : "|\(value)"
    }
    return text + (chance(95) ? "}}" : "")
  }

  private mutating func reference(_ depth: Int) -> String {
    var text = "<ref"
    if chance(50) { text += " name=" + one(of: ["a", "\"b c\"", "L1", "a"]) }
    if chance(15) { text += " group=" + one(of: ["note", "\"nb\""]) }
    if chance(30) { return text + "/>" + one(of: ["", "(", ":", "[x]", "{{POW}}"]) }
    text += ">" + some(depth)
    if chance(95) { text += "</ref>" }
    return text + one(of: ["", "(", ": "])
  }

  private mutating func tagged(_ depth: Int) -> String {
    let tag = one(of: [
      "nowiki", "pre", "small", "blockquote", "gallery", "div", "span", "s", "sup", "math", "poem",
      "noinclude", "includeonly", "references", "ul", "li", "table", "tr", "td", "script", "hiero",
    ])
    return "<\(tag)>\(some(depth))" + (chance(85) ? "</\(tag)>" : "")
  }

  private mutating func table(_ depth: Int) -> String {
    var text = "\n{|\n|+ " + some(depth)
    for sign in ["\n! ", " !! ", "\n|-\n| ", " || "] { text += sign + some(depth) }
    return text + (chance(80) ? "\n|}\n" : "\n")
  }

  private mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
  private mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
  private mutating func one(of list: [String]) -> String {
    list.randomElement(using: &random) ?? ""
  }

  private static let words = [
    "The mill burned", "on 4 June 1951", "Ann Hale", "12 men", "1.", "2)", "p. 3", "Lower Marr",
    "the day after", "in May", "معركة", "Łódź", "a", "1st Marr Brigade", "It rained. ",
    "Hale, p. 12",
  ]
  private static let signs = [
    "[", "]", "[[", "]]", "{{", "}}", "{{{", "|", "||", "=", "==", "\n== H ==\n", "\n", "\n\n", "*",
    "\n# ", "\n; ", "\n: ", "\n ", "----", "\n----\n", "<", ">", "&", "&amp;", "&lt;b&gt;", "&#91;",
    "&nope;", "<!--", "-->", "<!-- x -->", "<ref>", "</ref>", "<br>", "\\", "`", "```", "~~", "_",
    "__",
    "!", "![", "](x)", "[^a]", "[^a]: b", "> ", "#", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}",
    "\u{FEFF}",
    "\u{202E}", "😀", "\t", "\r\n", "'''''", "http://a.example/b_c", "www.a.example", "{{POW}}",
    "\"",
    "[[Category:Mills]]", "[[File:A.jpg|thumb|", "#REDIRECT", "__NOTOC__", "~~~~", "[ ] ", "¶",
  ]
  private static let targets = [
    "Lower Marr", "1st Marr Brigade", "File:A.jpg|thumb|", "Category:Mills", "es:Marr", ":Marr",
    "#A",
    "A (B)", "",
  ]
  private static let addresses = [
    "https://a.example/b", "http://a.example/(c)?d=e|f", "javascript:alert(1)", "www.a.example/b",
    "//a.example", "mailto:a@b.example", "/etc/passwd", "#a", "http://", "vbscript:x",
    "HTTP://a.example",
    "https://a.example/{{x}}", "file:///a", "data:text/html,<b>", "http://a b", "ftp://a.example",
  ]
}
