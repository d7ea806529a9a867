import DossierLanguages
import DossierModel

/// Writes the words of the interface into scripts, where `{{words.key}}` stands: in a string as it is;
/// between backticks with the variables that its places name; where it changes by number, as an object
/// of its forms.
struct ScriptWords {
  let words: InterfaceWords

  private static let opening = Array("{{words.".utf8)
  private static let closing = Array("}}".utf8)

  /// The script with its words; `path` is its file, as faults name it.
  func filled(_ script: [UInt8], path: String, reporting faults: inout [Diagnostic]) -> [UInt8] {
    var filled: [UInt8] = []
    var rest = script[...]
    while let open = rest.firstPlace(of: Self.opening),
      let close = rest[open.upperBound...].firstPlace(of: Self.closing)
    {
      let key = String(decoding: rest[open.upperBound..<close.lowerBound], as: UTF8.self)
      filled += rest[..<open.lowerBound]
      if let text = text(of: key) {
        filled += text.utf8
      } else {
        let position = FilePosition(path, offset: open.lowerBound, in: script)
        faults.append(.unknownWord(key, at: position, among: words))
      }
      rest = rest[close.upperBound...]
    }
    return filled + rest
  }

  private func text(of key: String) -> String? {
    if let phrase = words.phrases[key] { return Self.text(of: phrase) { "${\($0)}" } }
    let forms = words.forms(of: key)
    guard !forms.isEmpty else { return nil }
    let pairs = forms.map { form, phrase in
      "\(form.rawValue): \"\(Self.text(of: phrase) { "{\($0)}" })\""
    }
    return "{ " + pairs.joined(separator: ", ") + " }"
  }

  private static func text(of phrase: Phrase, place: (String) -> String) -> String {
    phrase.pieces.map { piece in
      switch piece {
      case .text(let text): escaped(text)
      case .place(let name): place(name)
      }
    }.joined()
  }

  /// As it may stand between quotes of any sort.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if "\\\"'`$".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
