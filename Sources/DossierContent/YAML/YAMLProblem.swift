import DossierModel
import Yams

/// What the YAML parser finds wrong, in plain words.
enum YAMLProblem {
  /// The error for what Yams threw about a text that starts after `linesBefore` lines.
  static func diagnostic(for error: any Error, file: String, linesBefore: Int) -> Diagnostic {
    let found = found(error)
    let words = words.first { found.problem.contains($0.problem) }
    return Diagnostic(
      .yamlSyntax,
      at: FilePosition(file, line: found.line.map { $0 + linesBefore }, column: found.column),
      words?.message ?? "the file cannot be read as YAML: \(found.problem)",
      advice: words?.advice ?? "compare the line with its neighbours: indentation, quotes, colons")
  }

  private struct Found {
    var problem: String
    var line: Int?
    var column: Int?

    init(_ problem: String, at mark: Mark?) {
      self.problem = problem
      line = mark?.line
      column = mark?.column
    }
  }

  private static func found(_ error: any Error) -> Found {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _):
      // What is never closed is to be looked for where it opens.
      let isUnclosed = problem.contains("end of stream") || problem.contains("document indicator")
      return Found(problem, at: isUnclosed ? context?.mark ?? mark : mark)
    case YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return Found(problem, at: mark)
    case YamlError.reader(let problem, let offset, _, let yaml):
      var found = Found(problem, at: nil)
      if let offset { (found.line, found.column) = place(of: offset, in: yaml) }
      return found
    default:
      return Found("the parser gave up", at: nil)
    }
  }

  /// Line and column of an offset in characters.
  private static func place(of offset: Int, in text: String) -> (Int?, Int?) {
    let end = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    let bytesBefore = text[..<(end ?? text.endIndex)].utf8.count
    let place = FilePosition("", offset: bytesBefore, in: Array(text.utf8))
    return (place.line, place.column)
  }

  private static let words: [(problem: String, message: String, advice: String)] = [
    (
      "mapping values are not allowed", "a colon makes a key here, where none can stand",
      "put the text in quotes if the colon belongs to it, else indent the key like its neighbours"
    ),
    (
      "could not find expected ':'", "a key without `:` stands on or before this line",
      "write `key: value`"
    ),
    (
      "did not find expected key", "this line fits neither the key above nor a new one",
      "indent it like its neighbours, or put a text with quotes in it in quotes as a whole"
    ),
    (
      "did not find expected '-' indicator", "this line fits no item of the list above",
      "start it with `- `, or indent it like its neighbours"
    ),
    (
      "block sequence entries are not allowed", "a list cannot start here",
      "start the list in a line of its own"
    ),
    (
      "did not find expected ',' or ']'", "a list in brackets lacks `,` or `]`",
      "close the bracket, or put a text with commas or brackets in quotes"
    ),
    (
      "did not find expected ',' or '}'", "a mapping in braces lacks `,` or `}`",
      "close the brace, or put a text with commas or braces in quotes"
    ),
    (
      "unexpected end of stream", "a quotation mark is opened here and never closed",
      "close it"
    ),
    (
      "unexpected document indicator", "a quotation mark is opened here and never closed",
      "close it"
    ),
    (
      "tab character", "a tab stands where spaces indent the line", "use spaces"
    ),
    (
      "cannot start any token", "a value cannot start with this character",
      "use spaces for a tab, and put a text that starts with @, ` or % in quotes"
    ),
    (
      "unknown escape character", "a backslash is followed by something it cannot stand before",
      "write \\\\ for a backslash, or use single quotes"
    ),
    (
      "did not find expected alphabetic or numeric",
      "`&` or `*` stands at the start of a value", "put the text in quotes"
    ),
    (
      "another document", "a second document starts here", "keep one document in the file"
    ),
    (
      "control characters are not allowed", "a control character stands here", "remove it"
    ),
    (
      "Maximum nesting level", "the values are nested too deeply", "write them flat"
    ),
    (
      "expected <document start>", "the text goes on where the file should have ended",
      "indent it like the lines above"
    ),
  ]
}

extension Rule {
  package static let yamlSyntax = contract("yaml-syntax", "A file is no YAML", "mend the line")
}
