import DossierModel
import DossierTemplates
import DossierTestSupport
import Foundation

/// A case of `Tests/Cases/Templates`; the format is told in its README.
struct TemplateCase: Sendable, CustomStringConvertible {
  let name: String
  /// By name; the one to be filled is called `camp`.
  let templates: [String: String]
  let expected: String

  var description: String { name }

  /// What comes out: the filled template, or its faults, one a line.
  var outcome: String {
    var texts: [String: TemplateText] = [:]
    for (name, text) in templates {
      texts[name] = TemplateText(path: name, bytes: Array(text.utf8))
    }
    var compiler = TemplateCompiler(texts, words: Camp.words)
    guard let template = compiler.compile("camp", for: Camp.fields.names) else {
      return compiler.faults.map(Self.line).joined()
    }
    var bytes: [UInt8] = []
    template.fill(Camp.fields.values(of: Camp()), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `camp 1:3 unknown name titel, nearest title`.
  static func line(_ fault: TemplateFault) -> String {
    let place = fault.position
    return "\(place.file) \(place.line ?? 0):\(place.column ?? 0) \(words(for: fault.kind))\n"
  }

  private static func words(for kind: TemplateFault.Kind) -> String {
    switch kind {
    case .openTag: "open tag"
    case .namelessTag: "nameless tag"
    case .delimiters: "delimiters"
    case .unknownName(let name, let near): "unknown name \(name), nearest \(near ?? "none")"
    case .unknownWord(let key, let near): "unknown word \(key), nearest \(near ?? "none")"
    case .misuse(.openWord, let key): "open word \(key)"
    case .misuse(.closedWord, let key): "closed word \(key)"
    case .unknownPartial(let name, let near): "unknown partial \(name), nearest \(near ?? "none")"
    case .circle(let name): "circle \(name)"
    case .openSection(let name): "open section \(name)"
    case .wrongEnd(let name, let open): "wrong end \(name), open is \(open ?? "none")"
    case .misuse(.escapedHTML, let name): "escaped HTML \(name)"
    case .misuse(.rawText, let name): "raw text \(name)"
    case .misuse(.notText, let name): "not text \(name)"
    }
  }

  // MARK: Reading

  static let all = CaseFiles.all(in: "Templates").map(TemplateCase.init)

  init(_ example: TextCase) {
    var templates: [String: String] = [:]
    for (number, part) in ("\n" + example.text).components(separatedBy: "\n> ").enumerated() {
      let (name, text) =
        number == 0 ? ("camp", String(part.dropFirst())) : Self.halves(of: part, at: "\n")
      templates[name] = Self.readable(text)
    }
    name = example.name
    self.templates = templates
    expected = Self.readable(example.outcome)
  }

  private static func halves(of text: String, at separator: String) -> (String, String) {
    let parts = text.components(separatedBy: separator)
    return (parts[0], parts.dropFirst().joined(separator: separator))
  }

  /// With the line break that ends it, and with what can't be seen.
  private static func readable(_ text: String) -> String {
    (text.isEmpty ? "" : text + "\n").replacing("∎\n", with: "").replacing("␍", with: "\r")
  }
}
