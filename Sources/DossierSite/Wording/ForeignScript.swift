import DossierMarkdown

/// Marks runs of another script in a text, so that they are read and set in their own direction.
///
/// Only a script that one language is named for is marked with a language; any other right-to-left
/// run gets its direction alone.
enum ForeignScript {
  /// A run of one script.
  struct Run: Equatable {
    var text: String
    /// BCP 47; nil for the page's own script.
    var language: String?
  }

  /// Writes a text with its foreign runs set apart.
  static func write(_ text: String, to html: inout HTMLBuilder) {
    var text = text
    let mayBeForeign = text.withUTF8 { bytes in
      bytes.contains { $0 >= 0xD6 && ($0 <= 0xE0 || $0 == 0xEF) }
    }
    guard mayBeForeign else {
      html.text(text)
      return
    }
    for run in runs(of: text) {
      guard let language = run.language else {
        html.text(run.text)
        continue
      }
      html.markup("<bdi")
      html.attribute("lang", language)
      html.attribute("dir", "rtl")
      html.markup(">")
      html.text(run.text)
      html.markup("</bdi>")
    }
  }

  /// Divides a text at changes of script; spaces and signs between two runs of one script stay
  /// with them.
  static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var neutral = ""
    for scalar in text.unicodeScalars {
      let language = language(of: scalar)
      if language == nil, !isLetter(scalar), runs.last?.language != nil {
        neutral.unicodeScalars.append(scalar)
      } else if let last = runs.indices.last, runs[last].language == language {
        runs[last].text += neutral
        runs[last].text.unicodeScalars.append(scalar)
        neutral = ""
      } else {
        runs.append(Run(text: language == nil ? neutral : "", language: language))
        if language != nil, !neutral.isEmpty {
          runs.insert(Run(text: neutral, language: nil), at: runs.count - 1)
        }
        runs[runs.count - 1].text.unicodeScalars.append(scalar)
        neutral = ""
      }
    }
    if !neutral.isEmpty { runs.append(Run(text: neutral, language: nil)) }
    return runs
  }

  private static func language(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0590...0x05FF, 0xFB1D...0xFB4F: "he"
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: "ar"
    default: nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }
}
