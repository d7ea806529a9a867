import DossierModel
import DossierTestSupport
import Foundation

/// Draws an edit such as an editor makes, or a slip of the hand.
struct RandomEdits {
  let dossier: FixtureDossier
  var random: SeededRandom

  private static let words = [
    "The guard held the mill.", "On 4 June 1851 the Third Rifles crossed Marr Bridge.",
    "Nobody slept in Lower Marr.", "Colonel Vane wrote on 5 June 1851 that Hallow was lost.",
  ]
  private static let list = "Content/Sources/sources.yml"
  private static let folders = ["Pages", "Gazetteer", "Annotations", "Sources", "Days", "Units"]

  /// Does it, and tells what it was.
  mutating func next() throws -> String {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: try page()
    case 1: try rename()
    case 2: try delete()
    case 3: try source()
    case 4: try otherSource()
    case 5, 6: try template()
    case 7: try gazetteer()
    case 8, 9: try note()
    case 10: try title()
    case 11: try append()
    case 12: try site()
    default: "nothing"
    }
  }

  private mutating func draw<Value>(_ values: [Value], else other: Value) -> Value {
    values.randomElement(using: &random) ?? other
  }

  private mutating func words() -> String { draw(Self.words, else: "") }

  private mutating func number() -> Int { Int.random(in: 1...4, using: &random) }

  /// A file that stands in a folder or below.
  private mutating func file(under folder: String) -> String? {
    let names = dossier.files(under: folder).keys.filter { !$0.hasPrefix(".") }.sorted()
    return names.randomElement(using: &random).map { "\(folder)/\($0)" }
  }

  private mutating func page() throws -> String {
    let path = "Content/Pages/page-\(number()).md"
    let link = draw(["about.md", "method.md", "page-1.md", "../Units/tesk-guard.md"], else: "")
    try dossier.put(path, "---\ntitle: \(words())\n---\n\(words()) See [this](\(link)).\n")
    return "write \(path)"
  }

  private mutating func rename() throws -> String {
    guard let path = file(under: "Content/\(draw(Self.folders, else: ""))") else {
      return "nothing"
    }
    let bytes = dossier.files()[path] ?? Data()
    try dossier.remove(path)
    let other = path.replacingOccurrences(of: ".", with: "-\(number()).")
    try dossier.put(other, bytes)
    return "rename \(path) to \(other)"
  }

  private mutating func delete() throws -> String {
    guard let path = file(under: "Content/\(draw(Self.folders, else: ""))") else {
      return "nothing"
    }
    try dossier.remove(path)
    return "delete \(path)"
  }

  private mutating func source() throws -> String {
    let id = "added-\(number())"
    let files = dossier.files()
    guard files["Content/Sources/\(id).txt"] == nil, files[Self.list] != nil else {
      return "nothing"
    }
    try dossier.append(source: id, text: "\(words()) \(words())\n\n\(words())\n")
    return "add source \(id)"
  }

  /// Puts other words into a source, with their digest.
  private mutating func otherSource() throws -> String {
    guard let path = file(under: "Content/Sources"), path.hasSuffix(".txt"),
      dossier.files()[Self.list] != nil
    else { return "nothing" }
    let old = try dossier.text(path)
    let new = old + "\n\(words())\n"
    try dossier.put(path, new)
    try dossier.replace(
      "\(Digest(of: old))", with: "\(Digest(of: new))", in: Self.list)
    return "change \(path)"
  }

  private mutating func template() throws -> String {
    let path = draw(
      ["Templates/foot.mustache", "Templates/own.css", "Templates/style.css"], else: "")
    if dossier.files()[path] != nil, Bool.random(using: &random) {
      try dossier.remove(path)
      return "delete \(path)"
    }
    let text = path.hasSuffix(".css") ? "p { width: \(number())em }\n" : "<p>\(words())</p>\n"
    try dossier.put(path, text)
    return "write \(path)"
  }

  private mutating func gazetteer() throws -> String {
    let list = draw(["places", "units", "people"], else: "places")
    let path = "Content/Gazetteer/\(list).yml"
    let name = draw(["Nobody", "guard", "Marr", "Ford"], else: "")
    let kind = list == "people" ? "" : ", kind: \(list == "places" ? "village" : "brigade")"
    let entry = "- {id: own-\(number()), name: \(name) \(number())\(kind)}\n"
    try dossier.put(path, ((try? dossier.text(path)) ?? "") + entry)
    return "write \(entry) into \(path)"
  }

  private mutating func note() throws -> String {
    let path = "Content/Annotations/notes/own-\(number()).md"
    let subject = draw(
      ["{source: chronicle, quote: it was said}", "{page: units/tesk-guard}"], else: "")
    try dossier.put(path, "---\non: [\(subject)]\n---\n\(words())[^editor]\n")
    return "write \(path)"
  }

  private mutating func title() throws -> String {
    try dossier.replace("Marr", with: "Marr \(number())", in: "Content/dossier.yml")
    return "change the title"
  }

  /// Often a fault: a generated page changed by hand, a line that is no YAML.
  private mutating func append() throws -> String {
    guard let path = file(under: "Content") else { return "nothing" }
    try dossier.put(path, try dossier.text(path) + "\n\(words())\n")
    return "append to \(path)"
  }

  /// A hand on the site, or on what the builds keep.
  private mutating func site() throws -> String {
    guard let path = file(under: draw(["Public", "Public", ".dossier-cache"], else: "Public"))
    else {
      return "nothing"
    }
    if Bool.random(using: &random) {
      try dossier.remove(path)
      return "delete \(path)"
    }
    try dossier.put(path, words())
    return "overwrite \(path)"
  }
}
